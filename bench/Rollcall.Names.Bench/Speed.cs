namespace Rollcall.Names.Bench;

/// <summary>Names prepared, pairs compared and pairs rejected a second of processor time, on one core.</summary>
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
        Print("full comparisons", i => (int)comparer.Compare(names[i % names.Length], names[(i * 7L + 3) % names.Length]).Bits);
        Print("parts compared", i => (int)NameAgreement.Bits(parts[i % parts.Length], parts[(i * 7L + 3) % parts.Length]));
        Print("parts rejected by signature", i => NameAgreement.Apart(parts[i % parts.Length], parts[(i * 7L + 3) % parts.Length]) ? 1 : 0);
    }

    private static void Print(string what, Func<int, int> work)
    {
        double best = 0;
        long bytes = 0;
        int done = 0;
        int sum = 0;
        // The first rounds warm up; the best of the others counts, by processor time, since the machine is shared.
        for (int round = 0; round < 6; round++)
        {
            int first = done;
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan start = Environment.CpuUsage.TotalTime;
            while ((Environment.CpuUsage.TotalTime - start).TotalSeconds < 0.5)
            {
                for (int i = 0; i < 1000; i++)
                {
                    sum += work(done++);
                }
            }

            best = Math.Max(best, round < 2 ? 0 : (done - first) / (Environment.CpuUsage.TotalTime - start).TotalSeconds);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (done - first);
        }

        Console.WriteLine($"| {what} | {best:n0} | {bytes} |");
        GC.KeepAlive(sum);
    }
}
