using System.Globalization;
using System.Text;

namespace Rollcall.Names.Bench;

/// <summary>Two spellings of one person's name, as handed in.</summary>
internal sealed record PersonPair(string A, string B);

/// <summary>Reads the attested pairs of a pair of scripts, and makes hard negatives of them.</summary>
internal static class PersonPairs
{
    private const double LeastSkeletonSimilarity = 0.6;

    /// <summary>
    /// The persons of a pair of languages, of one half of the persons (0 was learned from, 1 was not; null for both).
    /// </summary>
    public static PersonPair[] OfPersons(string folder, string languages, int? half)
    {
        List<PersonPair> pairs = [];
        foreach (string file in Directory.EnumerateFiles(folder, languages + ".persons*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (string[] row in File.ReadLines(file).Skip(1).Select(l => l.Split('\t')))
            {
                if (half is null || Half(row[0]) == half)
                {
                    pairs.Add(new(Clean(row[1]), Clean(row[2])));
                }
            }
        }

        return [.. pairs];
    }

    /// <summary>Persons made of two single names of a half of the names: a given and a family name that someone might bear.</summary>
    public static PersonPair[] OfTokens(string folder, string languages, int half, int count, int seed)
    {
        List<PersonPair> tokens = [];
        foreach (string file in Directory.EnumerateFiles(folder, languages + ".tokens*.tsv"))
        {
            bool joined = file.Contains("joined");
            foreach (string[] row in File.ReadLines(file).Skip(1).Select(l => l.Split('\t')))
            {
                if (Half(joined ? row[0] : row[1]) == half && double.Parse(row[3], CultureInfo.InvariantCulture) >= LeastSkeletonSimilarity)
                {
                    tokens.Add(new(row[1], row[2]));
                }
            }
        }

        var random = new Random(seed);
        return tokens.Count == 0 ? [] : [.. Enumerable.Range(0, count).Select(_ =>
        {
            PersonPair given = tokens[random.Next(tokens.Count)];
            PersonPair family = tokens[random.Next(tokens.Count)];
            return new PersonPair(given.A + " " + family.A, given.B + (languages == "en-zh" ? "·" : " ") + family.B);
        })];
    }

    /// <summary>
    /// Pairs that differ in one of given name, father's name and family name: the second spelling's part is replaced
    /// by that of another person of the set. A part that nothing in the first spelling answers is left: a
    /// patronymic that only one side gives can be swapped for any other, and nobody could tell.
    /// </summary>
    public static IEnumerable<PersonPair> HardNegatives(PersonPair[] pairs, int perPair, int seed)
    {
        var random = new Random(seed);
        var comparer = new NameComparer();
        PersonName[] seconds = [.. pairs.Select(p => PersonName.Read(p.B))];
        for (int i = 0; i < pairs.Length; i++)
        {
            NameComparison same = comparer.Compare(PersonName.Read(pairs[i].A), seconds[i]);
            NamePart[] parts = [.. same.Evidence.Where(e => !e.IsAbsent).Select(e => e.B!)];
            for (int k = 0; k < perPair && parts.Length > 0 && seconds[i].Aliases.Count == 0; k++)
            {
                NamePart old = parts[random.Next(parts.Length)];
                PersonName donor = seconds[random.Next(seconds.Length)];
                if (donor.Of(old.Role) is [{ } other, ..] && other.Key != old.Key && !other.IsInitial
                    && pairs[i].B.Contains(old.Text, StringComparison.Ordinal))
                {
                    yield return new(pairs[i].A, Replace(pairs[i].B, old.Text, other.Text));
                }
            }
        }
    }

    public static int Half(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)((hash ^ (hash >> 15)) & 1);
    }

    private static string Replace(string name, string old, string other)
    {
        int at = name.IndexOf(old, StringComparison.Ordinal);
        return string.Concat(name.AsSpan(0, at), other, name.AsSpan(at + old.Length));
    }

    private static string Clean(string name) => name.Normalize(NormalizationForm.FormC).Trim();
}
