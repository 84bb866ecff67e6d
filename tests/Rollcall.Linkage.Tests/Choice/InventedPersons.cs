namespace Rollcall.Linkage.Tests;

/// <summary>
/// Invented persons who are listed once or several times with slips of the pen, the same for the same seed; with brothers and
/// sisters, or with given name and surname exchanged now and then.
/// </summary>
internal sealed class InventedPersons
{
    public static readonly IReadOnlyList<string> Columns = ["given", "surname", "father", "born", "place", "number"];

    private readonly Random _random;
    private readonly string[] _given;
    private readonly string[] _surnames;
    private readonly string[] _places;
    private readonly List<string?[]> _rows = [];
    private readonly List<int> _person = [];

    private InventedPersons(int seed)
    {
        _random = new Random(seed);
        (_given, _surnames, _places) = (Stock(120), Stock(700), Stock(60));
    }

    /// <summary>Persons by themselves, each listed one to three times.</summary>
    public static (Table Table, IReadOnlyList<int> Person) Of(int seed, int persons, bool siblings = false, bool exchanged = false)
    {
        var invented = new InventedPersons(seed);
        for (var p = 0; p < persons; p++)
        {
            invented.Add(p, siblings && p % 3 > 0, exchanged);
        }

        return (TableOf(invented._rows), invented._person);
    }

    public static Table TableOf(IEnumerable<IReadOnlyList<string?>> rows, IReadOnlyList<string>? columns = null) => Table.Of(
        columns ?? Columns, [("list.csv", [.. rows.Select((row, i) => ($"{i}", row))])]);

    private void Add(int person, bool sibling, bool exchanged)
    {
        var family = sibling ? _rows[^1] : null;
        string?[] one =
        [
            Skewed(_given), family?[1] ?? Skewed(_surnames), family?[2] ?? Skewed(_given),
            new DateOnly(1930, 1, 1).AddDays(_random.Next(22_000)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            family?[4] ?? Skewed(_places), $"{_random.Next(1_000_000, 9_999_999)}",
        ];
        for (var copy = _random.Next(3); copy > 0; copy--)
        {
            string?[] row = [.. one.Select(Noted)];
            if (exchanged && _random.Next(6) == 0)
            {
                (row[0], row[1]) = (row[1], row[0]);
            }

            _rows.Add(row);
            _person.Add(person);
        }

        // The sister follows her brother's own record, so that families go on from correct ones.
        _rows.Add(one);
        _person.Add(person);
    }

    private string? Noted(string? value) => value is null || _random.Next(14) == 0
        ? null
        : _random.Next(9) > 0 || value.Length < 3 ? value : Slip(value, _random.Next(value.Length - 1));

    private string Slip(string value, int at) => _random.Next(2) == 0
        ? value[..at] + value[at + 1] + value[at] + value[(at + 2)..]
        : value[..at] + (char.IsDigit(value[at]) ? $"{_random.Next(10)}" : $"{(char)('a' + _random.Next(26))}") + value[(at + 1)..];

    private string Skewed(string[] stock) => stock[(int)(stock.Length * Math.Pow(_random.NextDouble(), 2))];

    private string[] Stock(int words)
    {
        string[] syllables = ["ba", "den", "ko", "ri", "mu", "sal", "ti", "vor", "ne", "la", "shi", "gar", "po", "zen", "ul", "fey"];
        return [.. Enumerable.Range(0, words * 2).Select(_ => string.Concat(Enumerable.Range(0, 2 + _random.Next(2)).Select(_ => syllables[_random.Next(syllables.Length)]))).Distinct().Take(words)];
    }
}
