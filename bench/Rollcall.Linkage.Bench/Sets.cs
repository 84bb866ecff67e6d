namespace Rollcall.Linkage.Bench;

/// <summary>What two sorted sets of numbers share: eight numbers with eight at once, beside one with one.</summary>
internal static class Sets
{
    public static void Print()
    {
        Console.WriteLine("| numbers in each set | million sets a second | merged one by one | ratio |");
        Console.WriteLine("| ---: | ---: | ---: | ---: |");
        foreach (int size in (int[])[8, 32, 128])
        {
            var random = new Random(size);
            int[][] sets = [.. Enumerable.Range(0, 400).Select(_ => Enumerable.Range(0, size).Select(_ => random.Next(6 * size)).Distinct().Order().ToArray())];
            double fast = Rate(sets, vectors: true);
            double plain = Rate(sets, vectors: false);
            Console.WriteLine($"| {size} | {fast:f1} | {plain:f1} | {fast / plain:f1} |");
        }

        Console.WriteLine();
    }

    private static double Rate(int[][] sets, bool vectors)
    {
        double best = double.MaxValue;
        int sum = 0;
        for (int run = 0; run < 8; run++)
        {
            TimeSpan start = Clock.Processor;
            foreach (int[] a in sets)
            {
                foreach (int[] b in sets)
                {
                    sum += SortedSet.Shared(a, b, vectors);
                }
            }

            best = Math.Min(best, (Clock.Processor - start).TotalSeconds);
        }

        GC.KeepAlive(sum);
        return sets.Length * sets.Length / best / 1e6;
    }
}
