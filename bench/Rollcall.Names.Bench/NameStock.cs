using System.Globalization;
using System.Text;

namespace Rollcall.Names.Bench;

/// <summary>
/// The given names, fathers' names and family names of a language, each as often as persons bear it: what a list of
/// that language is made of.
/// </summary>
internal sealed class NameStock
{
    private const double LeastSkeletonSimilarity = 0.6;

    // How often a part comes from the mined single names instead of from persons.
    private const double ShareOfSingleNames = 0.4;

    private readonly List<string> _given = [];
    private readonly List<string> _fathers = [];
    private readonly List<string> _families = [];
    private readonly List<string> _singles = [];

    /// <summary>
    /// All persons and single names of a language, both halves of them, with the invented population of
    /// <c>truce/easy-1</c> as that language writes it.
    /// </summary>
    public static NameStock Of(string data, string language)
    {
        var stock = new NameStock();
        foreach (string file in Directory.EnumerateFiles(Path.Combine(data, "names"), "??-??.*.tsv").Order(StringComparer.Ordinal))
        {
            string[] header = File.ReadLines(file).First().Split('\t');
            int column = Array.IndexOf(header, language);
            if (column < 0 || header[1] == header[2])
            {
                continue;
            }

            bool persons = file.Contains(".persons.", StringComparison.Ordinal);
            foreach (string[] row in File.ReadLines(file).Skip(1).Select(l => l.Split('\t')))
            {
                string name = row[column].Normalize(NormalizationForm.FormC).Trim();
                if (persons)
                {
                    stock.Add(PersonName.Read(name));
                }
                else if (double.Parse(row[3], CultureInfo.InvariantCulture) >= LeastSkeletonSimilarity && PersonName.Read(name).Parts is [{ Key.Length: > 0 }])
                {
                    stock._singles.Add(name);
                }
            }
        }

        stock.AddPopulation(Path.Combine(data, "truce", "easy-1", "truth", "population.csv"), language);
        return stock;
    }

    /// <summary>A part of a role, or null where no person of the language has such a part.</summary>
    public string? Draw(NameRole role, Random random)
    {
        List<string> borne = role switch { NameRole.Given => _given, NameRole.Father => _fathers, _ => _families };
        bool single = _singles.Count > 1000 && role != NameRole.Father && random.NextDouble() < ShareOfSingleNames;
        List<string> from = single ? _singles : borne;
        return from.Count == 0 ? null : from[random.Next(from.Count)];
    }

    /// <summary>A person who could be on a list: a given name, a family name, and a father's name as often as persons have one.</summary>
    public string Person(Random random)
    {
        double fathers = (double)_fathers.Count / Math.Max(1, _given.Count);
        string? father = random.NextDouble() < fathers ? Draw(NameRole.Father, random) : null;
        return string.Join(' ', ((string?[])[Draw(NameRole.Given, random), father, Draw(NameRole.Family, random)]).Where(p => p is not null));
    }

    private void Add(PersonName name)
    {
        _given.AddRange(name.Of(NameRole.Given).Select(p => p.Text));
        _fathers.AddRange(name.Of(NameRole.Father).Select(p => Father(name, p)));
        _families.AddRange(name.Of(NameRole.Family).Select(p => p.Text));
    }

    // With the word for son or daughter that stands by it.
    private static string Father(PersonName name, NamePart father)
    {
        int at = name.Parts.ToList().IndexOf(father);
        return at + 1 < name.Parts.Count && name.Parts[at + 1].Role == NameRole.Particle
            ? father.Text + " " + name.Parts[at + 1].Text
            : father.Text;
    }

    private void AddPopulation(string file, string language)
    {
        Func<string, string>? write = language switch
        {
            "az" or "hy" => name => name,
            "ru" => Transliteration.ToCyrillic,
            "ka" => Transliteration.ToGeorgian,
            _ => null,
        };
        if (write is null)
        {
            return;
        }

        foreach (string[] person in File.ReadLines(file).Skip(1).Select(l => l.Split(',')).Where(p => language is "ru" or "ka" || p[2] == language))
        {
            _given.Add(write(person[4]));
            _fathers.Add(write(person[5]) + (language, person[2], person[3]) switch
            {
                ("az", _, "m") => " oğlu",
                ("az", _, _) => " qızı",
                ("hy", _, _) => "ի",
                ("ru", "az", "m") => " оглы",
                ("ru", "az", _) => " кызы",
                ("ru", _, "m") => "ович",
                ("ru", _, _) => "овна",
                _ => "",
            });
            _families.Add(write(person[6]));
        }
    }
}
