using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>
/// Links prepared entries: candidates by shared keys, a first model on what is spelled alike, then what the confident pairs
/// teach of places and ranks, then the final model on the candidates that remain.
/// </summary>
internal sealed class Linking
{
    // Pairs that the first model puts below this weight stay below the threshold whatever places and ranks add.
    public const double Hopeless = -14;

    // Pairs that teach which places and ranks stand for one another.
    public const double Confident = 0.9;

    private const int RandomPairCount = 500_000;

    // Where the model is learnt again and again, and from some entries only.
    private const int FewerRandomPairs = 200_000;

    private readonly PreparedEntries _entries;
    private readonly int _threads;
    private readonly CancellationToken _cancel;
    private double[][] _fixedU = [];

    private readonly IReadOnlyList<long> _looked;
    private readonly IReadOnlyList<(int Left, int Right, double Probability)>? _known;

    private Linking(
        PreparedEntries entries, Groups groups, IReadOnlyList<long> looked, IReadOnlyList<(int Left, int Right, double Probability)>? known, int threads,
        CancellationToken cancel)
    {
        (_entries, _looked, _known, _threads, _cancel) = (entries, looked, known, threads, cancel);
        Groups = groups;
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
        var groups = new Groups([.. entries.All.Select(e => e.StandingList)]);
        var linking = new Linking(entries, groups, groups.Pairs, known: null, threads, cancel);
        progress("Finding entries that share something", 0);
        var blocking = BlockingRules.Block(entries.All);
        progress("Comparing entries", 0.15);
        linking.First(scale => Candidates.Above(Hopeless, blocking, scale.Comparers, scale.Model, scale.Groups, threads, cancel));
        progress("Learning what places and ranks stand for each other", 0.8);
        linking.Refine();
        progress("Weighing the evidence", 0.95);
        return linking;
    }

    /// <summary>
    /// Learns from the candidates of some of the entries. Where there are few entries it leans on
    /// <see cref="TypicalShares"/>, since few random pairs say little of what strangers share.
    /// </summary>
    /// <param name="entries">All entries.</param>
    /// <param name="groups">The standing lists of all entries.</param>
    /// <param name="looked">For each pair of lists, how many pairs there are of which the candidates were looked for.</param>
    /// <param name="candidates">The candidates above a first model's <see cref="Hopeless"/>.</param>
    /// <param name="known">Other pairs that are surely one person, to learn from which places and ranks stand for one another.</param>
    /// <param name="threads">How many threads work at once; the result does not depend on it.</param>
    /// <param name="cancel">Stops learning.</param>
    public static Linking Learn(
        PreparedEntries entries, Groups groups, IReadOnlyList<long> looked, Func<Scale, IReadOnlyList<CandidatePair>> candidates,
        IReadOnlyList<(int Left, int Right, double Probability)> known, int threads, CancellationToken cancel)
    {
        var linking = new Linking(entries, groups, looked, known, threads, cancel);
        linking.First(candidates);
        linking.Refine();
        return linking;
    }

    /// <summary>What was learnt, to weigh pairs by.</summary>
    public Scale Scale => new(Comparers, Model, Groups);

    /// <summary>The match weight of a candidate in bits.</summary>
    public double Weight(CandidatePair pair) => Scale.Weight(pair);

    /// <summary>The number of the comparison with that name.</summary>
    public int Number(string comparison) => Scale.Number(comparison);

    private void First(Func<Scale, IReadOnlyList<CandidatePair>> candidates)
    {
        Comparers = _entries.Comparers();
        _fixedU = RandomShares(_entries.Fixed);
        var u = U();
        Model = ExpectationMaximisation.Start(Comparisons, u, _entries.All.Count, Groups.Pairs, Kin.Of(Comparisons, u, _entries.All.Count));
        Pairs = candidates(Scale);
    }

    private void Refine()
    {
        Fit();
        for (var round = 0; round < 2; round++)
        {
            Comparers = _entries.Comparers(Pairs.Select(p => (p.Left, p.Right, LinkModel.Probability(Weight(p)))).Where(p => p.Item3 > Confident)
                .Concat(_known ?? []));
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
            new LinkModel(Comparisons, [.. Model.M.Select(m => m.ToArray())], u, [.. Model.Lambda], Kin.Of(Comparisons, u, _entries.All.Count)), counts, _looked, _threads);
    }

    /// <summary>u of all comparisons; what cannot change from round to round is not drawn again.</summary>
    private double[][] U() => [.. _fixedU, .. RandomShares([.. Comparers.Skip(_entries.Fixed.Count)])];

    private double[][] RandomShares(IReadOnlyList<Comparer> comparers)
    {
        var pairs = _known is null ? RandomPairCount : FewerRandomPairs;
        var shares = RandomPairs.Shares(_entries.All.Count, comparers, pairs, seed: 1, _threads, _cancel);
        return _known is null ? shares
            : TypicalShares.Leant(comparers, shares, Math.Min(_entries.All.Count * (_entries.All.Count - 1L) / 2, pairs));
    }

    private IReadOnlyList<Comparison> Comparisons => [.. Comparers.SelectMany(c => c.Comparisons)];
}
