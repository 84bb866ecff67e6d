namespace Rollcall.VersusDuckDb;

/// <summary>How often a comparison pattern was seen; a level of 0 says that a value is missing, 1 is the best level.</summary>
internal readonly record struct PatternCount(int[] Levels, double Count);

/// <summary>
/// Expectation-maximisation on pattern counts (Winkler 1988) with u held fixed. A session sees the pairs of one rule and learns
/// m of the comparisons that the rule leaves open.
/// </summary>
internal static class Learning
{
    private const double StartingExact = 0.95, Tolerance = 1e-6;

    /// <summary>The m to start from: 0.95 for the best level, the rest shared evenly.</summary>
    public static double[] Start(int levels) =>
        [StartingExact, .. Enumerable.Repeat((1 - StartingExact) / (levels - 1), levels - 1)];

    /// <summary>Learns m from one session.</summary>
    /// <param name="model">The model, for its greatest number of rounds.</param>
    /// <param name="open">The comparisons that the rule leaves open, in the patterns' order.</param>
    /// <param name="u">u of every comparison.</param>
    /// <param name="lambda">The share of all pairs that are one person.</param>
    /// <param name="patterns">The patterns of the session's pairs.</param>
    /// <returns>m of each open comparison.</returns>
    public static double[][] Session(Model model, int[] open, double[][] u, double lambda, IReadOnlyList<PatternCount> patterns)
    {
        double[][] m = [.. open.Select(c => Start(u[c].Length))];
        var odds = lambda / (1 - lambda);
        foreach (var known in Enumerable.Range(0, u.Length).Except(open))
        {
            odds *= StartingExact / u[known][0];
        }

        var share = odds / (1 + odds);
        for (var round = 0; round < model.Iterations; round++)
        {
            var sums = m.Select(levels => new double[levels.Length]).ToArray();
            var (matches, all) = (0.0, 0.0);
            foreach (var (levels, count) in patterns)
            {
                var ratio = share / (1 - share);
                for (var i = 0; i < levels.Length; i++)
                {
                    ratio *= levels[i] == 0 ? 1 : m[i][levels[i] - 1] / u[open[i]][levels[i] - 1];
                }

                var expected = count * ratio / (1 + ratio);
                (matches, all) = (matches + expected, all + count);
                for (var i = 0; i < levels.Length; i++)
                {
                    if (levels[i] > 0)
                    {
                        sums[i][levels[i] - 1] += expected;
                    }
                }
            }

            var next = sums.Select(levels => levels.Select(s => s / levels.Sum()).ToArray()).ToArray();
            var moved = m.Zip(next, (a, b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Max()).Append(Math.Abs(share - (matches / all))).Max();
            (m, share) = (next, matches / all);
            if (moved < Tolerance)
            {
                break;
            }
        }

        return m;
    }

    /// <summary>The mean of what the sessions learnt of each comparison; the start where no session saw it.</summary>
    public static double[][] Mean(double[][] u, IReadOnlyList<(int[] Open, double[][] M)> sessions) =>
        [.. u.Select((levels, c) =>
        {
            var learnt = sessions.Where(s => s.Open.Contains(c)).Select(s => s.M[Array.IndexOf(s.Open, c)]).ToList();
            return learnt.Count == 0 ? Start(levels.Length) : [.. levels.Select((_, l) => learnt.Average(m => m[l]))];
        })];
}
