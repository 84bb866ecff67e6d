using System.Text;

namespace Rollcall.Linkage.Bench;

/// <summary>Whether the kernels measure what DuckDB measures: the greatest difference over very many pairs of strings.</summary>
internal static class Agreement
{
    public static void Print(int pairs)
    {
        var random = new Random(3);
        var left = new string[pairs];
        var right = new string[pairs];
        for (int i = 0; i < pairs; i++)
        {
            int letters = 2 + random.Next(25);
            left[i] = Text(random, letters);
            right[i] = i % 2 == 0 ? Text(random, letters) : Edited(left[i], random, letters);
        }

        byte[][] a = [.. left.Select(Encoding.ASCII.GetBytes)];
        byte[][] b = [.. right.Select(Encoding.ASCII.GetBytes)];
        using var duck = new Duck(left, right);
        Console.WriteLine($"DuckDB {duck.Version}, {pairs:n0} pairs of 1 to 90 letters, half of them near copies");
        Console.WriteLine();
        Console.WriteLine("| measure | greatest difference | pairs that differ |");
        Console.WriteLine("| --- | ---: | ---: |");
        Print("jaro_winkler_similarity", i => JaroWinkler.Similarity<byte>(a[i], b[i]));
        Print("levenshtein", i => Levenshtein.Distance<byte>(a[i], b[i]));
        Print("damerau_levenshtein", i => DamerauLevenshtein.Distance<byte>(a[i], b[i]));
        Print("jaccard", i => Jaccard.OfLetters<byte>(a[i], b[i]));
        Console.WriteLine();

        void Print(string function, Func<int, double> ours)
        {
            double[] theirs = duck.Values($"{function}(a, b)");
            double[] differences = [.. theirs.Select((t, i) => Math.Abs(t - ours(i)))];
            Console.WriteLine($"| {function} | {differences.Max():g3} | {differences.Count(d => d != 0):n0} |");
            int worst = differences.AsSpan().IndexOf(differences.Max());
            if (differences[worst] > 0)
            {
                Console.WriteLine($"  {left[worst]} {right[worst]}: DuckDB {theirs[worst]:r}, here {ours(worst):r}");
            }
        }
    }

    private static string Text(Random random, int letters)
    {
        int length = random.Next(10) == 0 ? 1 + random.Next(90) : 1 + random.Next(16);
        return string.Create(length, (random, letters), (s, x) =>
        {
            for (int i = 0; i < s.Length; i++)
            {
                s[i] = (char)('a' + x.random.Next(x.letters));
            }
        });
    }

    private static string Edited(string text, Random random, int letters)
    {
        var edited = new StringBuilder(text);
        for (int edits = random.Next(4); edits > 0 && edited.Length > 3; edits--)
        {
            int at = random.Next(edited.Length - 2);
            char letter = (char)('a' + random.Next(letters));
            _ = random.Next(5) switch
            {
                0 => edited.Insert(at, letter),
                1 => edited.Remove(at, 1),
                2 => edited.Insert(at, edited[at + 1]).Remove(at + 2, 1),
                3 => edited.Insert(at, edited[at + 2]).Remove(at + 3, 1),
                _ => edited.Remove(at, 1).Insert(at, letter),
            };
        }

        return edited.ToString();
    }
}
