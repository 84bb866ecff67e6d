namespace Rollcall.Linkage.Bench;

/// <summary>The kernels called for one pair after another, without signatures or lanes, beside DuckDB.</summary>
internal static class OneByOne
{
    private const int Pairs = 500_000;
    private const int DuckPairs = 250_000;

    public static void Print(string[] values, string title)
    {
        var store = (ValueStore<byte>)ValueStore.Of(values);
        var (left, right) = Column.Pairs(values, Pairs, alike: 0.5);
        using var duck = new Duck([.. left.Take(DuckPairs).Select(l => values[l - 1])], [.. right.Take(DuckPairs).Select(r => values[r - 1])]);
        Console.WriteLine($"One pair after another, half of them alike, {title}");
        Console.WriteLine();
        Console.WriteLine("| kernel | million a second | DuckDB | ratio |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        double[] thresholds = [0.92, 0.88, 0.7];
        Row("JaroWinkler.Similarity", (a, b) => JaroWinkler.Similarity(a, b) >= 0.7 ? 1 : 0, "jaro_winkler_similarity(a, b) >= .7");
        Row("JaroWinkler.AtLeast .92, .88, .7", (a, b) => JaroWinkler.AtLeast(a, b, thresholds), "jaro_winkler_similarity(a, b) >= .7");
        Row("Levenshtein.Distance", Levenshtein.Distance, "levenshtein(a, b)");
        Row("Levenshtein.Within 2", (a, b) => Levenshtein.Within(a, b, 2) ? 1 : 0, "levenshtein(a, b) <= 2");
        Row("DamerauLevenshtein.Distance", DamerauLevenshtein.Distance, "damerau_levenshtein(a, b)");
        Row("DamerauLevenshtein.WithinOne", (a, b) => DamerauLevenshtein.WithinOne(a, b) ? 1 : 0, "damerau_levenshtein(a, b) <= 1");
        Row("DamerauLevenshtein.Within 2", (a, b) => DamerauLevenshtein.Within(a, b, 2) ? 1 : 0, "damerau_levenshtein(a, b) <= 2");
        Row("Jaccard.OfLetters", (a, b) => Jaccard.OfLetters(a, b) >= 0.5 ? 1 : 0, "jaccard(a, b) >= .5");
        Console.WriteLine();

        void Row(string kernel, Measured measured, string expression)
        {
            double best = double.MaxValue;
            int sum = 0;
            for (int run = 0; run < 6; run++)
            {
                TimeSpan start = Clock.Processor;
                for (int i = 0; i < left.Length; i++)
                {
                    sum += measured(store.Value(left[i]), store.Value(right[i]));
                }

                best = Math.Min(best, (Clock.Processor - start).TotalSeconds);
            }

            GC.KeepAlive(sum);
            double ours = Pairs / best / 1e6;
            double theirs = DuckPairs / duck.Seconds(expression, 2) / 1e6;
            Console.WriteLine($"| {kernel} | {ours:f0} | {theirs:f1} | {ours / theirs:f0} |");
        }
    }

    private delegate int Measured(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b);
}
