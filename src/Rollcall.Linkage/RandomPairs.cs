namespace Rollcall.Linkage;

/// <summary>
/// Estimates u, each level's share among pairs of two persons, from random pairs: of all pairs so few are one person that
/// they do not matter.
/// </summary>
public static class RandomPairs
{
    private const int Parts = 64;

    /// <summary>Compares random pairs.</summary>
    /// <param name="records">The number of records; with fewer than two every level is as likely as every other.</param>
    /// <param name="comparers">What to compare.</param>
    /// <param name="pairs">How many pairs are drawn (all there are, if fewer).</param>
    /// <param name="seed">The same seed draws the same pairs.</param>
    /// <param name="threads">How many threads work at once; the result does not depend on it.</param>
    /// <param name="cancel">Stops between parts.</param>
    /// <returns>For each comparison each level's share; level 0 is 0, and no other level is quite 0.</returns>
    public static double[][] Shares(
        int records, IReadOnlyList<Comparer> comparers, int pairs, int seed, int threads, CancellationToken cancel = default)
    {
        var comparisons = comparers.SelectMany(c => c.Comparisons).ToList();
        var all = (long)records * (records - 1) / 2;
        var counts = new long[Parts][][];
        Parallel.For(0, Parts, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, part =>
        {
            var levels = new byte[comparisons.Count];
            counts[part] = [.. comparisons.Select(c => new long[c.Levels.Count])];
            foreach (var (left, right) in all <= pairs ? Every(records, part) : Drawn(records, pairs / Parts, unchecked(seed * 397 ^ part)))
            {
                comparers.Compare(left, right, levels);
                for (var c = 0; c < levels.Length; c++)
                {
                    counts[part][c][levels[c]]++;
                }
            }
        });
        return [.. comparisons.Select((comparison, c) => Shares(comparison.Levels.Count, level => counts.Sum(part => part[c][level])))];
    }

    /// <summary>One part of all the pairs there are.</summary>
    private static IEnumerable<(int Left, int Right)> Every(int records, int part)
    {
        for (var left = part; left < records; left += Parts)
        {
            for (var right = left + 1; right < records; right++)
            {
                yield return (left, right);
            }
        }
    }

    private static IEnumerable<(int Left, int Right)> Drawn(int records, int pairs, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < pairs; i++)
        {
            var left = random.Next(records);
            var right = random.Next(records - 1);
            right += right >= left ? 1 : 0;
            yield return (Math.Min(left, right), Math.Max(left, right));
        }
    }

    private static double[] Shares(int levels, Func<int, long> count)
    {
        var seen = Enumerable.Range(0, levels).Select(l => l == 0 ? 0 : count(l) + 0.5).ToArray();
        var sum = seen.Sum();
        return [.. seen.Select(n => n / sum)];
    }
}
