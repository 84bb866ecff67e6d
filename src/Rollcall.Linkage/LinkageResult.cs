namespace Rollcall.Linkage;

/// <summary>What a linkage found. Immutable.</summary>
public sealed class LinkageResult
{
    private readonly ScoredPairs _pairs;
    private readonly PairComparing _comparing;
    private readonly Scoring _scoring;

    internal LinkageResult(
        Table table, LinkageModel model, LinkModel fitted, ScoredPairs pairs, int[] clusterOf, PairComparing comparing, Scoring scoring) =>
        (Table, Model, Fitted, _pairs, ClusterOf, _comparing, _scoring) = (table, model, fitted, pairs, clusterOf, comparing, scoring);

    /// <summary>The records.</summary>
    public Table Table { get; }

    /// <summary>The model with all that was learnt: used again, it gives the same weights.</summary>
    public LinkageModel Model { get; }

    /// <summary>The fitted shares.</summary>
    public LinkModel Fitted { get; }

    /// <summary>For each record the smallest record of its cluster.</summary>
    public IReadOnlyList<int> ClusterOf { get; }

    /// <summary>How many clusters there are, those of one record among them.</summary>
    public int Clusters => ClusterOf.Where((cluster, record) => cluster == record).Count();

    /// <summary>How many pairs were compared.</summary>
    public long PairsCompared => _pairs.Compared;

    /// <summary>How many pairs were kept.</summary>
    public int PairsKept => _pairs.Count;

    /// <summary>The pairs that were kept, with their match weights in bits.</summary>
    public IEnumerable<WeightedPair> Pairs => _pairs.All;

    internal IReadOnlyList<IReadOnlyList<WeightedPair>> PairParts => _pairs.Parts;

    /// <summary>The match weight of any two records, in bits, whether or not blocking found them.</summary>
    public double Weight(int left, int right) => _scoring.Weight(left, right);

    /// <summary>For each comparison of two records: its level, the level's bits, and what the values add.</summary>
    public IReadOnlyList<(Comparison Comparison, int Level, double Bits, double Rarity)> Explain(int left, int right)
    {
        var levels = new byte[Fitted.Comparisons.Count];
        var bits = new double[levels.Length];
        _comparing.Comparers.Compare(left, right, levels);
        _comparing.Comparers.Rarity(left, right, levels, bits);
        return [.. levels.Select((level, c) => (Fitted.Comparisons[c], (int)level, Fitted.Bits(c, level), bits[c]))];
    }
}
