using System.Globalization;
using System.Text;
using Rollcall.Lists;
using Rollcall.Names;
using Rollcall.VersusDuckDb;

namespace Rollcall.Reconciliation.Bench;

/// <summary>
/// An invented population as eight standing lists of four parties see it, in four scripts. An entry is a function of the seed
/// and its number alone. Three entries in ten are of persons who stand on another list too.
/// </summary>
internal sealed class GeneratedLists(int entries, ulong seed)
{
    private static readonly (string File, int Script, double Father, double Day, double Number)[] Lists =
    [
        ("a_seek", 1, 0.95, 0.9, 0.3), ("a_hold", 1, 0.6, 0.5, 0.2), ("b_seek", 2, 0.95, 0.9, 0.3), ("b_hold", 2, 0.6, 0.5, 0.2),
        ("family", 0, 0.7, 0.7, 0.0), ("mediator", 0, 0.3, 0.8, 0.1), ("visitor", 3, 0.5, 0.8, 0.0), ("media", 0, 0.1, 0.1, 0.0),
    ];

    private readonly InventedNames _names = new(seed);
    private readonly Dictionary<(int Script, string Word), string> _written = [];

    /// <summary>How many persons there are to draw from: entries of one person are as frequent as on lists of a truce.</summary>
    public int Persons { get; } = (int)(entries * 0.8);

    /// <summary>Some of the entries, as one instalment of one list would be read from its file.</summary>
    public IReadOnlyList<Arrival> Submission(int number, int count)
    {
        var list = Lists[number % Lists.Length];
        var csv = new StringBuilder("Ref;Surname;First name;Father's name;Sex;Date of birth;Place of birth;Military unit;Personal number;Date of capture;Place of capture\n");
        for (var i = 0; i < count; i++)
        {
            csv.AppendLine(CultureInfo.InvariantCulture, $"{list.File}-{number}-{i};{Row((number * 10_000_000L) + i, list)}");
        }

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString()));
        return [.. ListReader.Read(stream, $"{list.File}_{(number / Lists.Length) + 1}.csv", new ReadOptions { Party = list.File.Split('_')[0] }).Select(Arrival.Of)];
    }

    /// <summary>A person by number: family, given and father's name in Latin letters, and the day of birth.</summary>
    public (string Family, string Given, string Father, DateOnly Born, string Place) Person(int number)
    {
        var random = new Randomness(seed, (2UL << 60) | (uint)number);
        var female = random.Chance(0.1);
        var family = Title(_names.Surnames.Words[_names.Surnames.Draw(ref random)]);
        var stock = female ? _names.GivenOfWomen : _names.GivenOfMen;
        return (family, Title(stock.Words[stock.Draw(ref random)]), Title(_names.GivenOfMen.Words[_names.GivenOfMen.Draw(ref random)]),
            new DateOnly(1955, 1, 1).AddDays(random.Below(18_000)), Title(_names.Places.Words[_names.Places.Draw(ref random)]));
    }

    /// <summary>The person whom a row of a submission is about.</summary>
    public int PersonOf(int submission, int row) =>
        new Randomness(seed, (3UL << 60) | (ulong)((submission * 10_000_000L) + row)).Below(Persons);

    /// <summary>A Latin word in one of four scripts: Latin, Armenian, Cyrillic, Georgian.</summary>
    public string Written(int script, string word)
    {
        if (script == 0)
        {
            return word;
        }

        if (!_written.TryGetValue((script, word), out var written))
        {
            written = script switch
            {
                1 => Transliteration.ToArmenian(word),
                2 => Transliteration.ToCyrillic(word),
                _ => Transliteration.ToGeorgian(word),
            };
            _written[(script, word)] = written;
        }

        return written;
    }

    /// <summary>A word with one wrong letter.</summary>
    public static string Mistyped(string word, ref Randomness random)
    {
        if (word.Length < 4)
        {
            return word;
        }

        var at = 1 + random.Below(word.Length - 2);
        return random.Below(3) switch
        {
            0 => word.Remove(at, 1),
            1 => string.Concat(word.AsSpan(0, at), word.AsSpan(at + 1, 1), word.AsSpan(at, 1), word.AsSpan(at + 2)),
            _ => word.Insert(at, word[random.Below(word.Length)].ToString().ToLowerInvariant()),
        };
    }

    private string Row(long number, (string File, int Script, double Father, double Day, double Number) list)
    {
        var random = new Randomness(seed, (3UL << 60) | (ulong)number);
        var person = random.Below(Persons);
        var (family, given, father, born, place) = Person(person);
        string Name(string word, ref Randomness draw)
        {
            var written = Written(list.Script, word);
            return draw.Chance(0.06) ? Mistyped(written, ref draw) : written;
        }

        var life = new Randomness(seed, (4UL << 60) | (uint)person);
        var (unit, service, seen) = (10_000 + life.Below(400), 100_000 + life.Below(900_000), new DateOnly(2021, 9, 1).AddDays(life.Below(60)));
        var captured = Title(_names.Places.Words[life.Below(120)]);
        var birth = random.Chance(list.Day) ? born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : random.Chance(0.7) ? born.Year.ToString(CultureInfo.InvariantCulture) : "";
        return string.Join(';',
            Name(family, ref random),
            Name(given, ref random),
            random.Chance(list.Father) ? Name(father, ref random) : "",
            random.Chance(0.7) ? "M" : "",
            birth,
            random.Chance(0.6) ? Written(list.Script, place) : "",
            random.Chance(0.4) ? unit.ToString(CultureInfo.InvariantCulture) : "",
            random.Chance(list.Number) ? "K-" + service.ToString(CultureInfo.InvariantCulture) : "",
            random.Chance(0.7) ? seen.AddDays(random.Chance(0.8) ? 0 : random.Below(5)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
            random.Chance(0.5) ? Written(list.Script, captured) : "");
    }

    private static string Title(string word) => word[0] + word[1..].ToLowerInvariant();
}
