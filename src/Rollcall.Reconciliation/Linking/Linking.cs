using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>
/// Links prepared entries: candidates by shared keys, a first model on what is spelled alike, then what the confident pairs
/// teach of places and ranks, then the final model on the candidates that remain.
/// </summary>
internal sealed class Linking
{
    // Pairs that the first model puts below this weight stay below the threshold whatever places and ranks add.
    private const double Hopeless = -14;

    // Pairs that teach which places and ranks stand for one another.
    private const double Confident = 0.9;

    private const int RandomPairCount = 500_000;

    private readonly PreparedEntries _entries;
    private readonly int _threads;
    private readonly CancellationToken _cancel;
    private double[][] _fixedU = [];

    private Linking(PreparedEntries entries, int threads, CancellationToken cancel)
    {
        (_entries, _threads, _cancel) = (entries, threads, cancel);
        Groups = new Groups([.. entries.All.Select(e => e.StandingList)]);
        Comparers = [];
        Pairs = [];
        Model = new LinkModel([], [], [], []);
    }

    public Groups Groups { get; }

    public IReadOnlyList<Comparer> Comparers { get; private set; }

    public LinkModel Model { get; private set; }

    /// <summary>The candidates that are not out of the question, by left and right entry.</summary>
    public IReadOnlyList<CandidatePair> Pairs { get; private set; }

    public static Linking Run(PreparedEntries entries, int threads, Action<string, double> progress, CancellationToken cancel)
    {
        var linking = new Linking(entries, threads, cancel);
        progress("Finding entries that share something", 0);
        var blocking = BlockingRules.Block(entries.All);
        progress("Comparing entries", 0.15);
        linking.First(blocking);
        progress("Learning what places and ranks stand for each other", 0.8);
        linking.Refine();
        progress("Weighing the evidence", 0.95);
        return linking;
    }

    /// <summary>The match weight of a candidate in bits.</summary>
    public double Weight(CandidatePair pair) =>
        Model.Weight(pair.Pattern, Groups.Of(pair.Left, pair.Right), pair.Rarity);

    /// <summary>The match weight of any two entries in bits.</summary>
    public double Weight(int left, int right)
    {
        Span<byte> levels = stackalloc byte[Pattern.MaxComparisons];
        Span<double> bits = stackalloc double[Pattern.MaxComparisons];
        var count = Model.Comparisons.Count;
        return Weight(Candidates.Compare(Comparers, Math.Min(left, right), Math.Max(left, right), levels[..count], bits[..count]));
    }

    /// <summary>The number of the comparison with that name.</summary>
    public int Number(string comparison) => Comparisons.Select(c => c.Name).ToList().IndexOf(comparison);

    private void First(Blocking blocking)
    {
        Comparers = _entries.Comparers();
        _fixedU = RandomShares(_entries.Fixed);
        var u = U();
        Model = ExpectationMaximisation.Start(Comparisons, u, _entries.All.Count, Groups.Pairs, Kin.Of(Comparisons, u, _entries.All.Count));
        Pairs = Candidates.Above(Hopeless, blocking, Comparers, Model, Groups, _threads, _cancel);
    }

    private void Refine()
    {
        Fit();
        for (var round = 0; round < 2; round++)
        {
            Comparers = _entries.Comparers(Pairs.Select(p => (p.Left, p.Right, LinkModel.Probability(Weight(p)))).Where(p => p.Item3 > Confident));
            Recompare();
            Fit();
        }
    }

    private void Recompare()
    {
        var pairs = new CandidatePair[Pairs.Count];
        Parallel.For(0, (pairs.Length + 9999) / 10000, new ParallelOptions { MaxDegreeOfParallelism = _threads, CancellationToken = _cancel }, part =>
        {
            Span<byte> levels = stackalloc byte[Model.Comparisons.Count];
            Span<double> bits = stackalloc double[Model.Comparisons.Count];
            for (var i = part * 10000; i < Math.Min(pairs.Length, (part + 1) * 10000); i++)
            {
                pairs[i] = Candidates.Compare(Comparers, Pairs[i].Left, Pairs[i].Right, levels, bits);
            }
        });
        Pairs = pairs;
    }

    /// <summary>Fits the model to the remaining candidates, this time with what their values add.</summary>
    private void Fit()
    {
        var u = U();
        var counts = Candidates.Count(Pairs, Groups);
        Model = ExpectationMaximisation.Fit(
            new LinkModel(Comparisons, [.. Model.M.Select(m => m.ToArray())], u, [.. Model.Lambda], Kin.Of(Comparisons, u, _entries.All.Count)), counts, Groups.Pairs, _threads);
    }

    /// <summary>u of all comparisons; what cannot change from round to round is not drawn again.</summary>
    private double[][] U() => [.. _fixedU, .. RandomShares([.. Comparers.Skip(_entries.Fixed.Count)])];

    private double[][] RandomShares(IReadOnlyList<Comparer> comparers) =>
        RandomPairs.Shares(_entries.All.Count, comparers, RandomPairCount, seed: 1, _threads, _cancel);

    private IReadOnlyList<Comparison> Comparisons => [.. Comparers.SelectMany(c => c.Comparisons)];
}
