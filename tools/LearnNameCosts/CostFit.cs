using System.Globalization;
using Rollcall.Names;

namespace LearnNameCosts;

/// <summary>Fits the costs of every pair of scripts, each leaning on the pool of all, and writes them as a table.</summary>
internal static class CostFit
{
    private const int Rounds = 8;
    private const int FewestPairs = 40;
    private const double WorthWriting = 0.3;

    public static void Write(IReadOnlyList<AttestedPair> pairs, string source, string path)
    {
        (Script, Script First, (Sound[], Sound[], double)[] Readings)[] read = [.. pairs.Select(Oriented)];
        SoundModel pooled = Fit([.. read.Select(r => r.Readings)], SoundModel.Assumed(), true);
        using var writer = new StreamWriter(path);
        writer.WriteLine("# Written by tools/LearnNameCosts: what reading one sound as another costs, in bits.");
        writer.WriteLine("# First script, second script, sound of the first, sound of the second (None: nothing answers it), cost.");
        writer.WriteLine("# Unknown Unknown is the pool of all pairs; a pair of scripts lists where it differs from the pool.");
        writer.WriteLine("# Learned from: " + source);
        Write(writer, Script.Unknown, Script.Unknown, pooled, null);
        foreach (var group in read.GroupBy(r => (r.Item1, r.First)).Where(g => g.Count() >= FewestPairs).OrderBy(g => g.Key))
        {
            SoundModel model = Fit([.. group.Select(r => r.Readings)], pooled, group.Key.Item1 == group.Key.First);
            Write(writer, group.Key.Item1, group.Key.First, model, pooled);
            Console.WriteLine($"{group.Key}: {group.Count()} pairs");
        }
    }

    private static SoundModel Fit(IReadOnlyList<(Sound[], Sound[], double)[]> pairs, SoundModel prior, bool symmetric)
    {
        SoundModel model = prior;
        for (int round = 0; round < Rounds; round++)
        {
            model = model.Improve(pairs, prior, symmetric);
        }

        return model;
    }

    private static (Script, Script, (Sound[], Sound[], double)[]) Oriented(AttestedPair pair)
    {
        var (a, b) = pair.A.Script <= pair.B.Script ? (pair.A, pair.B) : (pair.B, pair.A);
        bool stems = a.EndingKind == b.EndingKind;
        List<(Sound[], Sound[], double)> readings = [stems ? (a.Stem.ToArray(), b.Stem.ToArray(), 1) : (a.Sounds.ToArray(), b.Sounds.ToArray(), 1)];
        if (stems && a.Script != b.Script)
        {
            if (!a.WesternStem.IsEmpty)
            {
                readings.Add((a.WesternStem.ToArray(), b.Stem.ToArray(), 0.2));
            }

            if (!b.WesternStem.IsEmpty)
            {
                readings.Add((a.Stem.ToArray(), b.WesternStem.ToArray(), 0.2));
            }
        }

        return (a.Script, b.Script, [.. readings]);
    }

    private static void Write(TextWriter writer, Script first, Script second, SoundModel model, SoundModel? pooled)
    {
        foreach (Sound a in Enum.GetValues<Sound>())
        {
            foreach (Sound b in Enum.GetValues<Sound>())
            {
                if ((a == Sound.None && b == Sound.None) || (first == second && b < a && a != Sound.None && b != Sound.None))
                {
                    continue;
                }

                double cost = Math.Min(8, model.Cost(a, b));
                if (pooled is null ? cost < 8 : Math.Abs(cost - Math.Min(8, pooled.Cost(a, b))) > WorthWriting)
                {
                    writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first}\t{second}\t{a}\t{b}\t{cost:0.##}"));
                }
            }
        }
    }
}
