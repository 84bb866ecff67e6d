namespace Rollcall.Linkage;

/// <summary>
/// What a linkage found. Immutable. Where pairs did not fit into memory, they are read from a temporary file, whose room is given
/// back when the result is disposed of, or the process ends.
/// </summary>
public sealed class LinkageResult : IDisposable
{
    private readonly PairStore _pairs;
    private readonly PairComparing _comparing;
    private readonly Scoring _scoring;

    internal LinkageResult(
        Table table, LinkageModel model, LinkModel fitted, PairStore pairs, IReadOnlyList<int> clusterOf, IReadOnlyList<Contradiction> contradictions,
        PairComparing comparing, Scoring scoring)
    {
        (Table, Model, Fitted, _pairs, ClusterOf, Contradictions, _comparing, _scoring) =
            (table, model, fitted, pairs, clusterOf, contradictions, comparing, scoring);
        for (var record = 0; record < clusterOf.Count; record++)
        {
            Clusters += clusterOf[record] == record ? 1 : 0;
        }
    }

    /// <summary>The records.</summary>
    public Table Table { get; }

    /// <summary>The model with all that was learnt: used again, it gives the same weights.</summary>
    public LinkageModel Model { get; }

    /// <summary>The fitted shares.</summary>
    public LinkModel Fitted { get; }

    /// <summary>For each record the smallest record of its cluster.</summary>
    public IReadOnlyList<int> ClusterOf { get; }

    /// <summary>How many clusters there are, those of one record among them.</summary>
    public int Clusters { get; }

    /// <summary>Declarations that contradict each other, and so were not all kept.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; }

    /// <summary>How many pairs were compared.</summary>
    public long PairsCompared => _pairs.Compared;

    /// <summary>How many pairs were kept.</summary>
    public int PairsKept => (int)_pairs.Count;

    /// <summary>The pairs that were kept, with their match weights in bits.</summary>
    public IEnumerable<WeightedPair> Pairs => Enumerable.Range(0, _pairs.Parts).SelectMany(part => _pairs[part]);

    internal PairStore KeptPairs => _pairs;

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

    /// <summary>Gives back room on disk; the pairs can't be read any more.</summary>
    public void Dispose() => _pairs.Dispose();
}
