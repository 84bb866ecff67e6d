namespace Rollcall.Linkage.Tests;

public sealed class ExpectationMaximisationTests
{
    private static readonly double[] TrueM = [0.92, 0.85, 0.7, 0.95];
    private static readonly double[] TrueU = [0.01, 0.02, 0.05, 0.002];
    private const double TrueLambda = 0.003;
    private const long Pairs = 2_000_000;

    [Fact]
    public void It_finds_the_shares_that_the_pairs_were_made_with()
    {
        var model = Fit(Planted(_ => true));
        Assert.All(Enumerable.Range(0, 4), c => Assert.Equal(TrueM[c], model.M[c][1], 0.02));
        Assert.InRange(model.Lambda[0], TrueLambda * 0.95, TrueLambda * 1.05);
    }

    [Fact]
    public void Pairs_that_no_blocking_rule_finds_need_not_be_seen()
    {
        var model = Fit(Planted(levels => levels[0] == 1 || levels[1] == 1));
        Assert.All(Enumerable.Range(0, 4), c => Assert.Equal(TrueM[c], model.M[c][1], 0.03));
        Assert.InRange(model.Lambda[0], TrueLambda * 0.9, TrueLambda * 1.1);
    }

    [Fact]
    public void The_levels_of_m_sum_to_one()
    {
        var model = Fit(Planted(_ => true));
        Assert.All(model.M, m => Assert.Equal(1, m.Sum(), 1e-12));
    }

    [Fact]
    public void Without_any_pair_the_first_guess_stays() =>
        Assert.Equal(0.9, Fit([]).M[0][1], 1e-9);

    private static LinkModel Fit(IReadOnlyList<PatternCount> counts)
    {
        Comparison[] comparisons = [.. Enumerable.Range(0, 4).Select(c => new Comparison($"c{c}", ["missing", "same", "other"], [0, 0.9, 0.1]))];
        double[][] u = [.. TrueU.Select(share => new[] { 0, share, 1 - share })];
        return ExpectationMaximisation.Fit(ExpectationMaximisation.Start(comparisons, u, 6000, [Pairs]), counts, [Pairs]);
    }

    /// <summary>Expected counts of all sixteen patterns, without chance.</summary>
    private static List<PatternCount> Planted(Func<byte[], bool> blocked) =>
    [
        .. from bits in Enumerable.Range(0, 16)
           let levels = Enumerable.Range(0, 4).Select(c => (byte)((bits >> c & 1) == 1 ? 1 : 2)).ToArray()
           where blocked(levels)
           let count = Pairs * ((TrueLambda * Chance(levels, TrueM)) + ((1 - TrueLambda) * Chance(levels, TrueU)))
           select new PatternCount(Pattern.Pack(levels), 0, count),
    ];

    private static double Chance(byte[] levels, double[] shares) =>
        levels.Select((l, c) => l == 1 ? shares[c] : 1 - shares[c]).Aggregate((a, b) => a * b);
}
