namespace Rollcall.Linkage.Tests;

/// <summary>Tables of invented persons, with errors, the same for the same seed.</summary>
internal static class InventedTable
{
    public static readonly IReadOnlyList<string> Columns = ["given", "family", "born", "place", "income"];

    private static readonly string[] Given = ["Aren", "Arena", "Bela", "Davit", "David", "Elin", "Kamo", "Лейла", "Leyla", "Нина"];
    private static readonly string[] Family = ["Torosh", "Toroshian", "Kelban", "Kelbani", "Ozimov", "Ozimova", "van der Brug", "Ան", "Шаров"];
    private static readonly string[] Places = ["Lower Brook", "Upper Brook", "Brook", "Stonewell", ""];

    /// <summary>One group of rows for each size.</summary>
    public static Table Of(int seed, params int[] sizes) => Table.Of(Columns, Groups(seed, sizes));

    public static IReadOnlyList<(string Name, IReadOnlyList<(string Reference, IReadOnlyList<string?> Cells)> Rows)> Groups(int seed, params int[] sizes)
    {
        var random = new Random(seed);
        var earlier = new List<string?[]>();
        return [.. sizes.Select((size, g) => ($"list_{g}.csv", (IReadOnlyList<(string, IReadOnlyList<string?>)>)
            [.. Enumerable.Range(0, size).Select(i => ($"{g}-{i}", (IReadOnlyList<string?>)RowOrCopy(random, earlier)))]))];
    }

    private static string?[] RowOrCopy(Random random, List<string?[]> earlier)
    {
        var row = earlier.Count > 0 && random.Next(4) == 0
            ? [.. earlier[random.Next(earlier.Count)].Select(cell => cell is null || random.Next(3) > 0 ? cell : Misspelled(cell, random))]
            : Row(random);
        earlier.Add(row);
        return row;
    }

    private static string?[] Row(Random random)
    {
        string? Of(string[] stock) => random.Next(8) == 0 ? null : Misspelled(stock[random.Next(stock.Length)], random);
        var born = new DateOnly(1950, 1, 1).AddDays(random.Next(40)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return [Of(Given), Of(Family), random.Next(9) == 0 ? null : Misspelled(born, random), Of(Places), random.Next(6) == 0 ? null : $"{random.Next(900, 1000)}"];
    }

    private static string Misspelled(string text, Random random)
    {
        if (text.Length < 3 || random.Next(3) > 0)
        {
            return text;
        }

        var at = random.Next(text.Length - 1);
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            _ => text[..at] + (char)('a' + random.Next(26)) + text[(at + 1)..],
        };
    }
}
