using System.Diagnostics;

namespace Rollcall.Names.Bench;

/// <summary>Names prepared, pairs compared and pairs rejected a second, on one core.</summary>
internal static class Speed
{
    public static void Print(string folder)
    {
        string[] texts = [.. PersonPairs.OfPersons(folder, "hy-ru", null).Concat(PersonPairs.OfPersons(folder, "en-ru", null))
            .Concat(PersonPairs.OfPersons(folder, "en-ar", null)).SelectMany(p => (string[])[p.A, p.B])];
        PersonName[] names = [.. texts.Select(PersonName.Read)];
        NamePart[] parts = [.. names.SelectMany(n => n.Parts)];
        var comparer = new NameComparer();
        Console.WriteLine();
        Console.WriteLine("| what | a second | bytes allocated each |");
        Console.WriteLine("| --- | ---: | ---: |");
        Print("names prepared", i => PersonName.Read(texts[i % texts.Length]).Parts.Count);
        Print("full comparisons", i => (int)comparer.Compare(names[i % names.Length], names[(i * 7 + 3) % names.Length]).Bits);
        Print("parts compared", i => (int)NameAgreement.Bits(parts[i % parts.Length], parts[(i * 7 + 3) % parts.Length]));
        Print("parts rejected by signature", i => NameAgreement.Apart(parts[i % parts.Length], parts[(i * 7 + 3) % parts.Length]) ? 1 : 0);
    }

    private static void Print(string what, Func<int, int> work)
    {
        int done = 0;
        int sum = 0;
        // Once to warm up, once to measure.
        for (int round = 0; round < 2; round++)
        {
            done = 0;
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(start).TotalSeconds < 1.5)
            {
                for (int i = 0; i < 1000; i++)
                {
                    sum += work(done++);
                }
            }

            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            if (round == 1)
            {
                Console.WriteLine($"| {what} | {done / seconds:n0} | {bytes / done} |");
            }
        }

        GC.KeepAlive(sum);
    }
}
