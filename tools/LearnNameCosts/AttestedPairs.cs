using System.Globalization;
using Rollcall.Names;

namespace LearnNameCosts;

/// <summary>Two spellings of one name, and the set they come from.</summary>
internal sealed record AttestedPair(NamePart A, NamePart B, string Set);

/// <summary>Reads spellings of single names and of persons, and divides them into a half to learn from and a half to report on.</summary>
internal static class AttestedPairs
{
    /// <summary>A noise filter on mined single names; the data's own note says where to cut.</summary>
    private const double LeastSkeletonSimilarity = 0.6;

    /// <summary>All pairs of a half: 0 to learn from, 1 to report on. The half hangs on the Latin token or the person, never on the row.</summary>
    public static IEnumerable<AttestedPair> Of(string folder, int half)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "??-??.*.tsv").Order(StringComparer.Ordinal))
        {
            string set = Path.GetFileName(file);
            bool tokens = !set.Contains("persons") && !set.Contains("aliases");
            foreach (string[] row in File.ReadLines(file).Skip(1).Select(line => line.Split('\t')))
            {
                if (row.Length < 4)
                {
                    continue;
                }

                string token = set.StartsWith("hy-ru.tokens", StringComparison.Ordinal) ? row[0] : tokens ? row[1] : row[0];
                if (Half(token) != half)
                {
                    continue;
                }

                if (tokens)
                {
                    if (double.Parse(row[3], CultureInfo.InvariantCulture) >= LeastSkeletonSimilarity)
                    {
                        yield return new(NamePart.Read(row[1], NameRole.Given), NamePart.Read(row[2], NameRole.Given), set);
                    }
                }
                else
                {
                    foreach (AttestedPair pair in OfPersons(PersonName.Read(row[1]), PersonName.Read(row[2]), set))
                    {
                        yield return pair;
                    }
                }
            }
        }
    }

    /// <summary>A hash that is the same on every machine and in every run.</summary>
    public static int Half(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)((hash ^ (hash >> 15)) & 1);
    }

    /// <summary>The parts of two spellings of one person's name that are surely one name: the clear best for each other.</summary>
    private static IEnumerable<AttestedPair> OfPersons(PersonName a, PersonName b, string set)
    {
        NamePart[] xs = Names(a);
        NamePart[] ys = Names(b);
        foreach (NamePart x in xs)
        {
            NamePart? best = ys.MaxBy(y => NameAgreement.Bits(x, y));
            if (best is not null && ReferenceEquals(xs.MaxBy(z => NameAgreement.Bits(z, best)), x) && NameAgreement.Bits(x, best) > -4)
            {
                yield return new(x, best, set);
            }
        }
    }

    private static NamePart[] Names(PersonName name) =>
        [.. name.Parts.Where(p => p.Role is NameRole.Given or NameRole.Father or NameRole.Family && !p.IsInitial)];
}
