namespace Rollcall.Linkage.Bench;

/// <summary>Pairs a second on one thread, beside DuckDB's on the same pairs.</summary>
internal static class Speed
{
    private const int DuckPairs = 250_000;
    private const int Pairs = 2_000_000;
    private const int Batch = 16_384;

    public static void Print(string[] values, string title)
    {
        if (values.Length == 0)
        {
            return;
        }

        ValueStore store = ValueStore.Of(values);
        Console.WriteLine($"{title}: {values.Length:n0} values, {values.Average(v => v.Length):f1} letters");
        Console.WriteLine();
        Console.WriteLine("| pairs | levels | left | million a second | DuckDB | ratio |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: |");
        foreach ((double alike, string pairs) in ((double, string)[])[(0, "by chance"), (1, "alike")])
        {
            var (left, right) = Column.Pairs(values, Pairs, alike);
            using var duck = new Duck([.. left.Take(DuckPairs).Select(l => values[l - 1])], [.. right.Take(DuckPairs).Select(r => values[r - 1])]);
            Row("nothing but equal", new Ladder(Rung.Levenshtein(0)), "a = b");
            Row("jw ≥ .92, .88, .7", new Ladder(Rung.JaroWinkler(0.92), Rung.JaroWinkler(0.88), Rung.JaroWinkler(0.7)), "jaro_winkler_similarity(a, b) >= .7");
            Row("jw ≥ .92, .88", new Ladder(Rung.JaroWinkler(0.92), Rung.JaroWinkler(0.88)), "jaro_winkler_similarity(a, b) >= .88");
            Row("damerau ≤ 1", new Ladder(Rung.Damerau(1)), "damerau_levenshtein(a, b) <= 1");
            Row("damerau ≤ 1, 2", new Ladder(Rung.Damerau(1), Rung.Damerau(2)), "damerau_levenshtein(a, b) <= 2");
            Row("levenshtein ≤ 1, 2", new Ladder(Rung.Levenshtein(1), Rung.Levenshtein(2)), "levenshtein(a, b) <= 2");
            Row("damerau ≤ 1, jw ≥ .9", new Ladder(Rung.Damerau(1), Rung.JaroWinkler(0.9)), "damerau_levenshtein(a, b) <= 1 or jaro_winkler_similarity(a, b) >= .9");

            void Row(string levels, Ladder ladder, string expression)
            {
                var answers = new byte[Batch];
                double best = double.MaxValue;
                for (int run = 0; run < 5; run++)
                {
                    TimeSpan start = Clock.Processor;
                    for (int at = 0; at < Pairs; at += Batch)
                    {
                        int length = Math.Min(Batch, Pairs - at);
                        store.Levels(left.AsSpan(at, length), right.AsSpan(at, length), ladder, answers);
                    }

                    best = Math.Min(best, (Clock.Processor - start).TotalSeconds);
                }

                double survivors = Enumerable.Range(0, 100_000).Count(i => store.MayHold(left[i], right[i], ladder)) / 1000.0;
                double ours = Pairs / best / 1e6;
                double theirs = DuckPairs / duck.Seconds(expression, 1) / 1e6;
                Console.WriteLine($"| {pairs} | {levels} | {survivors:f1} % | {ours:f0} | {theirs:f1} | {ours / theirs:f0} |");
            }
        }

        Console.WriteLine();
    }
}
