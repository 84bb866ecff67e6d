namespace Rollcall.Linkage.Tests;

/// <summary>A small table of invented persons, each in two lists or in one, with slips of the pen and a column of the truth.</summary>
internal static class InventedTable
{
    private static readonly string[] Given = ["anna", "boris", "cyrus", "dawit", "elena", "fatima", "gagik", "hakob", "ilham", "jamal"];
    private static readonly string[] Family = ["abashidze", "babayan", "celik", "danielyan", "eliava", "farzad", "guliyev", "hovsepyan", "ivanov", "jafarov", "karimov", "lomidze"];

    private const string Json = """
        {
          "comparisons": [
            {"name": "given", "on": "given", "levels": ["exact", "jaro_winkler >= 0.8", "else"]},
            {"name": "family", "on": "family", "levels": [{"test": "exact", "term_frequency_weight": 1}, "jaro_winkler >= 0.8", "else"]},
            {"name": "born", "on": "born", "levels": ["exact", "damerau_levenshtein <= 1", "else"]},
            {"name": "place", "on": "place", "levels": ["exact", "else"]}
          ],
          "blocking": ["given & family", "born", "place & family"]
        }
        """;

    public static LinkageModel Model => ModelJson.Parse(Json);

    public static Table Make(int persons = 150, int seed = 4)
    {
        var random = new Random(seed);
        var lists = new[] { new List<(string, IReadOnlyList<string?>)>(), new List<(string, IReadOnlyList<string?>)>() };
        for (var p = 0; p < persons; p++)
        {
            string[] person = [Given[random.Next(Given.Length)], Family[random.Next(Family.Length)], $"{1950 + random.Next(50)}-{1 + random.Next(12):00}-{1 + random.Next(28):00}", $"village {random.Next(9)}"];
            foreach (var list in random.Next(3) == 0 ? lists[..1] : lists)
            {
                list.Add(($"{list.Count + 1}", [.. person.Select(v => random.Next(9) == 0 ? null : random.Next(6) == 0 ? Slip(v, random) : v), $"p{p}"]));
            }
        }

        return Table.Of(["given", "family", "born", "place", "person"], [("north.csv", lists[0]), ("south.csv", lists[1])]);
    }

    private static string Slip(string value, Random random)
    {
        var at = random.Next(value.Length);
        return value[..at] + (char.IsAsciiDigit(value[at]) ? (char)('0' + random.Next(10)) : (char)('a' + random.Next(26))) + value[(at + 1)..];
    }
}
