using System.Globalization;
using Rollcall.Names;

namespace LearnNameCosts;

/// <summary>
/// Fits how many bits a distance is worth: the share of pairs of one name at it against the share of pairs of
/// different names of the same set, by pair of scripts and length, pooled where data are thin, made monotone.
/// </summary>
internal static class BitsFit
{
    private const int FewestPairs = 1500;
    private const int NegativesPerPair = 25;
    private const float Most = 6;
    private const float Least = -12;

    public static void Write(IReadOnlyList<AttestedPair> pairs, string source, string path)
    {
        using var writer = new StreamWriter(path);
        writer.WriteLine("# Written by tools/LearnNameCosts: what a distance is worth, in bits.");
        writer.WriteLine("# First script, second script (Unknown: any), class of length, bits at the distances of Calibration.Knots.");
        writer.WriteLine("# Learned from: " + source);
        var random = new Random(20211101);
        List<Observation> all = [];
        foreach (var set in pairs.GroupBy(p => (p.Set, p.A.Script, p.B.Script, p.A.Role)).Where(g => g.Count() > 20))
        {
            AttestedPair[] members = [.. set];
            foreach (AttestedPair pair in members)
            {
                all.Add(new(pair.A, pair.B, true));
                for (int k = 0; k < NegativesPerPair; k++)
                {
                    AttestedPair other = members[random.Next(members.Length)];
                    if (other.A.Key != pair.A.Key && other.B.Key != pair.B.Key)
                    {
                        all.Add(new(pair.A, other.B, false));
                    }
                }
            }
        }

        float[][] pooled = [.. Enumerable.Range(0, Calibration.Lengths).Select(n => Fit([.. all.Where(o => o.Length == n)], null))];
        for (int n = 0; n < Calibration.Lengths; n++)
        {
            WriteRow(writer, Script.Unknown, Script.Unknown, n, pooled[n]);
        }

        foreach (var group in all.GroupBy(o => o.Scripts).Where(g => g.Count(o => o.Same) >= FewestPairs).OrderBy(g => g.Key))
        {
            for (int n = 0; n < Calibration.Lengths; n++)
            {
                WriteRow(writer, group.Key.First, group.Key.Second, n, Fit([.. group.Where(o => o.Length == n)], pooled[n]));
            }
        }
    }

    private static float[] Fit(Observation[] seen, float[]? prior)
    {
        int knots = Calibration.Knots.Length;
        double[] same = new double[knots];
        double[] different = new double[knots];
        foreach (Observation o in seen)
        {
            // Each observation counts for the two knots that it lies between.
            var (knot, along) = Place(o.Distance);
            double[] counts = o.Same ? same : different;
            counts[knot] += 1 - along;
            counts[Math.Min(knot + 1, knots - 1)] += along;
        }

        double allSame = Math.Max(1, same.Sum());
        double allDifferent = Math.Max(1, different.Sum());
        double[] bits = new double[knots];
        double[] weights = new double[knots];
        for (int k = 0; k < knots; k++)
        {
            // The prior is worth four pairs of one name and a hundred pairs of two.
            double ratio = Math.Pow(2, prior?[k] ?? 0);
            double base_ = (same[k] + 4) / (allSame + 4 * knots);
            double other = (different[k] + 4 * NegativesPerPair / Math.Max(ratio, 0.02)) / (allDifferent + 4 * NegativesPerPair * knots);
            bits[k] = prior is null
                ? Math.Log2((same[k] + 0.5) / (allSame + 1) / ((different[k] + 0.5) / (allDifferent + 1)))
                : Math.Log2(base_ / other);
            weights[k] = same[k] + different[k] + 1;
        }

        return Monotone(bits, weights);
    }

    /// <summary>Pool adjacent violators: evidence never grows with distance.</summary>
    private static float[] Monotone(double[] bits, double[] weights)
    {
        List<(double Bits, double Weight, int Count)> blocks = [];
        for (int k = 0; k < bits.Length; k++)
        {
            blocks.Add((bits[k], weights[k], 1));
            while (blocks.Count > 1 && blocks[^2].Bits < blocks[^1].Bits)
            {
                var (b, a) = (blocks[^1], blocks[^2]);
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add(((a.Bits * a.Weight + b.Bits * b.Weight) / (a.Weight + b.Weight), a.Weight + b.Weight, a.Count + b.Count));
            }
        }

        return [.. blocks.SelectMany(b => Enumerable.Repeat(Math.Clamp((float)b.Bits, Least, Most), b.Count))];
    }

    private static (int Knot, double Along) Place(int distance)
    {
        ReadOnlySpan<int> knots = Calibration.Knots;
        int knot = 0;
        while (knot + 2 < knots.Length && distance > knots[knot + 1])
        {
            knot++;
        }

        return (knot, Math.Clamp((double)(distance - knots[knot]) / (knots[knot + 1] - knots[knot]), 0, 1));
    }

    private static void WriteRow(TextWriter writer, Script first, Script second, int length, float[] bits) =>
        writer.WriteLine($"{first}\t{second}\t{length}\t{string.Join(' ', bits.Select(b => b.ToString("0.##", CultureInfo.InvariantCulture)))}");

    private sealed record Observation(int Distance, int Length, (Script First, Script Second) Scripts, bool Same)
    {
        public Observation(NamePart a, NamePart b, bool same) : this(
            NameDistance.Between(a, b),
            Calibration.LengthOf(a.Stem.Length, b.Stem.Length),
            a.Script <= b.Script ? (a.Script, b.Script) : (b.Script, a.Script),
            same)
        {
        }
    }
}
