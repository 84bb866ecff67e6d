using System.Globalization;
using System.Text;

namespace Rollcall.Linkage.Bench;

/// <summary>Distinct values to compare. The same each time: seeds are fixed.</summary>
internal static class Column
{
    /// <summary>Names of one to four syllables, lengths and letters spread as in the names of people, each fourth a near copy.</summary>
    public static string[] Names(int count)
    {
        string[] onsets = ["m", "r", "k", "l", "s", "a", "n", "d", "t", "b", "v", "g", "j", "h", "ch", "p", "sh", "st", "kr", "f", "z", "br", "y", "dr", "th"];
        string[] vowels = ["a", "e", "i", "o", "u", "ia", "ei", "y", "ou"];
        string[] codas = ["", "", "n", "r", "l", "s", "", "t", "n", "m", "k", "ng", "rd", "v", "tz"];
        var random = new Random(11);
        var names = new HashSet<string>();
        var order = new List<string>(count);
        while (order.Count < count)
        {
            string name = order.Count % 4 == 3 ? Edited(order[random.Next(order.Count)], random) : "";
            for (int s = name.Length == 0 ? 1 + random.Next(2) + random.Next(3) : 0; s > 0; s--)
            {
                name += Skewed(onsets, random) + Skewed(vowels, random) + Skewed(codas, random);
            }

            if (names.Add(name))
            {
                order.Add(name);
            }
        }

        return [.. order];
    }

    /// <summary>Days of 70 years.</summary>
    public static string[] Dates() =>
        [.. Enumerable.Range(0, 25_567).Select(d => new DateOnly(1930, 1, 1).AddDays(d).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    /// <summary>The distinct values of a field of a file without quoted commas.</summary>
    public static string[] Of(string file, string field)
    {
        int column = File.ReadLines(file).First().Split(',').AsSpan().IndexOf(field);
        return column < 0 ? [] : [.. File.ReadLines(file).Skip(1).Where(l => !l.Contains('"')).Select(l => l.Split(',')[column]).Where(v => v.Length > 0).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Pairs of numbers from 1: all by chance, or a share of them of neighbours in order, which are alike.</summary>
    public static (int[] Left, int[] Right) Pairs(string[] values, int count, double alike)
    {
        var random = new Random(5);
        int[] sorted = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i], StringComparer.Ordinal)];
        var left = new int[count];
        var right = new int[count];
        for (int i = 0; i < count; i++)
        {
            int at = random.Next(values.Length);
            left[i] = sorted[at] + 1;
            right[i] = 1 + (random.NextDouble() < alike ? sorted[(at + random.Next(5)) % values.Length] : random.Next(values.Length));
        }

        return (left, right);
    }

    private static string Edited(string name, Random random)
    {
        var text = new StringBuilder(name);
        int at = random.Next(text.Length);
        switch (random.Next(4))
        {
            case 0:
                text[at] = (char)('a' + random.Next(26));
                break;
            case 1:
                text.Insert(at, (char)('a' + random.Next(26)));
                break;
            case 2 when text.Length > 2:
                text.Remove(at, 1);
                break;
            case 3 when at > 0:
                (text[at], text[at - 1]) = (text[at - 1], text[at]);
                break;
        }

        return text.ToString();
    }

    /// <summary>The first choices come most often.</summary>
    private static string Skewed(string[] choices, Random random) =>
        choices[(int)(choices.Length * random.NextDouble() * random.NextDouble())];
}
