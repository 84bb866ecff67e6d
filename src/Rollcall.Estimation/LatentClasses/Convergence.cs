namespace Rollcall.Estimation;

/// <summary>Whether chains agree.</summary>
internal static class Convergence
{
    /// <summary>
    /// Split R-hat (Gelman et al. 2013, 11.4): each chain is cut in two, so that one that drifts disagrees with itself. 1 is
    /// perfect agreement.
    /// </summary>
    /// <param name="chains">The same number of values each, at least 4.</param>
    public static double RHat(IReadOnlyList<IReadOnlyList<double>> chains)
    {
        var half = chains[0].Count / 2;
        var halves = chains.SelectMany(c => new[] { c.Take(half).ToArray(), c.Skip(c.Count - half).ToArray() }).ToList();
        var means = halves.ConvertAll(h => h.Average());
        var within = halves.Select((h, i) => h.Sum(v => (v - means[i]) * (v - means[i])) / (half - 1)).Average();
        var grand = means.Average();
        var between = half * means.Sum(m => (m - grand) * (m - grand)) / (means.Count - 1);
        return within > 0 ? Math.Sqrt(((half - 1.0) / half) + (between / half / within)) : between > 0 ? double.PositiveInfinity : 1;
    }

    /// <summary>The number of independent values that chains are worth, by batch means of √length (Flegal and Jones 2010).</summary>
    public static double EffectiveSize(IReadOnlyList<IReadOnlyList<double>> chains)
    {
        double total = 0;
        foreach (var chain in chains)
        {
            var length = (int)Math.Sqrt(chain.Count);
            var batches = chain.Count / length;
            var mean = chain.Average();
            var variance = chain.Sum(v => (v - mean) * (v - mean)) / (chain.Count - 1);
            var ofBatches = chain.Take(batches * length).Chunk(length).Select(b => b.Average()).ToList();
            var spread = length * ofBatches.Sum(b => (b - mean) * (b - mean)) / (batches - 1);
            total += spread > 0 ? Math.Min(chain.Count, chain.Count * variance / spread) : chain.Count;
        }

        return total;
    }
}
