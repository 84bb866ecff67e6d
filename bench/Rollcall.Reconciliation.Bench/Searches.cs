using System.Diagnostics;
using Rollcall.Lists;
using Rollcall.VersusDuckDb;

namespace Rollcall.Reconciliation.Bench;

/// <summary>Searches for persons of an invented population, one after another on one thread.</summary>
internal static class Searches
{
    private const int Rows = 20_000, Queries = 1000;

    public static void Measure(int entries)
    {
        var lists = new GeneratedLists(entries, 7);
        using var growing = new GrowingReconciliation(new ReconcileOptions());
        var personOf = new List<int>(entries);
        var clock = Stopwatch.StartNew();
        for (var submission = 0; growing.Count < entries; submission++)
        {
            growing.Restore(lists.Submission(submission, Rows), []);
            personOf.AddRange(Enumerable.Range(0, Rows).Select(row => lists.PersonOf(submission, row)));
        }

        Console.WriteLine($"{growing.Count:N0} entries read and brought back in {clock.Elapsed.TotalSeconds:0} s");
        clock.Restart();
        growing.Learn();
        Console.WriteLine($"model learnt in {clock.Elapsed.TotalSeconds:0.0} s; {GC.GetTotalMemory(true) >> 20:N0} MB managed, {(double)GC.GetTotalMemory(true) / growing.Count:N0} bytes an entry");
        Console.WriteLine("\n| what is asked | may be seen | p50, ms | p99, ms | p50 of the processor, ms | p99 of the processor, ms | first | among ten |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (what, father, year) in ((string, bool, bool)[])[("given and family name", false, false), ("and the year of birth", false, true), ("and the father's name", true, true)])
        {
            Row(what, "all", growing, lists, personOf, father, year, null);
        }

        Row("and the father's name", "every second", growing, lists, personOf, true, true, entry => (entry & 1) == 0);
    }

    private static void Row(
        string what, string who, GrowingReconciliation growing, GeneratedLists lists, List<int> personOf, bool father, bool year, Func<int, bool>? sees)
    {
        var (times, used) = (new List<double>(), new List<double>());
        var (first, ten) = (0, 0);
        var random = new Randomness(11);
        for (var i = -50; i < Queries; i++)
        {
            var entry = random.Below(growing.Count);
            entry = sees is null ? entry : entry & ~1;
            var query = Query(lists, personOf[entry], father, year, ref random);
            var (clock, processor) = (Stopwatch.GetTimestamp(), ThreadClock.Milliseconds());
            var hits = growing.Find(query, sees, 10);
            var (elapsed, own) = (Stopwatch.GetElapsedTime(clock).TotalMilliseconds, ThreadClock.Milliseconds() - processor);
            if (i >= 0)
            {
                times.Add(elapsed);
                used.Add(own);
                first += hits is [var best, ..] && personOf[best.Entry] == personOf[entry] ? 1 : 0;
                ten += hits.Any(h => personOf[h.Entry] == personOf[entry]) ? 1 : 0;
            }
        }

        times.Sort();
        used.Sort();
        Console.WriteLine(
            $"| {what} | {who} | {times[Queries / 2]:0.0} | {times[Queries * 99 / 100]:0.0} | {used[Queries / 2]:0.0} | {used[Queries * 99 / 100]:0.0} | {first / (double)Queries:0.000} | {ten / (double)Queries:0.000} |");
    }

    /// <summary>A person as somebody asks for them: in any of the scripts, one word in ten with a wrong letter.</summary>
    private static PersonQuery Query(GeneratedLists lists, int person, bool father, bool year, ref Randomness random)
    {
        var script = random.Below(4);
        var (family, given, fathers, born, _) = lists.Person(person);
        string[] words = father ? [given, fathers, family] : [given, family];
        for (var i = 0; i < words.Length; i++)
        {
            var written = lists.Written(script, words[i]);
            words[i] = random.Chance(0.1) ? GeneratedLists.Mistyped(written, ref random) : written;
        }

        return new PersonQuery
        {
            Name = father ? $"{words[0]} {words[2]}" : string.Join(' ', words),
            FatherName = father ? words[1] : null,
            Birth = year ? PartialDates.Parse($"{born.Year}") : null,
        };
    }
}
