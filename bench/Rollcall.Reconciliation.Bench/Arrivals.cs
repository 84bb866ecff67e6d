using System.Diagnostics;

namespace Rollcall.Reconciliation.Bench;

/// <summary>100,000 entries in ten submissions, into nothing and into what is there already.</summary>
internal static class Arrivals
{
    private const int Submissions = 10, Rows = 10_000;

    public static void Measure(int entries)
    {
        var lists = new GeneratedLists(entries, 7);
        Console.WriteLine("| what | entries there | reading, s | taking in and matching, s | processor time, s | ms an entry | matches an entry | learnt |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        var growing = new GrowingReconciliation(new ReconcileOptions());
        var submission = Hundred("into nothing", growing, lists, 0);
        while (growing.Count < entries - (Submissions * Rows))
        {
            growing.Restore(lists.Submission(submission++, Rows), []);
        }

        var clock = Stopwatch.StartNew();
        growing.Learn();
        Console.WriteLine($"| learning alone | {growing.Count:N0} | | {clock.Elapsed.TotalSeconds:0.0} | | | | 1 |");

        GC.Collect();
        Console.WriteLine($"| at rest | {growing.Count:N0} | | | | | | {Process.GetCurrentProcess().WorkingSet64 >> 20:N0} MB in all, {GC.GetTotalMemory(true) >> 20:N0} MB managed |");
        Hundred("into what is there", growing, lists, submission);
        GC.Collect();
        Console.WriteLine($"| at rest | {growing.Count:N0} | | | | | | {GC.GetTotalMemory(true) >> 20:N0} MB managed, {(double)GC.GetTotalMemory(true) / growing.Count:N0} bytes an entry |");
    }

    private static int Hundred(string what, GrowingReconciliation growing, GeneratedLists lists, int submission)
    {
        var (before, matches, learnt) = (growing.Count, 0, 0);
        var (reading, taking, processor) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        for (var i = 0; i < Submissions; i++)
        {
            var clock = Stopwatch.StartNew();
            var arrivals = lists.Submission(submission++, Rows);
            reading += clock.Elapsed;
            clock.Restart();
            var start = Process.GetCurrentProcess().TotalProcessorTime;
            var arrived = growing.Add(arrivals);
            taking += clock.Elapsed;
            processor += Process.GetCurrentProcess().TotalProcessorTime - start;
            (matches, learnt) = (matches + arrived.Matches.Count, learnt + (arrived.Learnt ? 1 : 0));
        }

        var count = Submissions * (double)Rows;
        Console.WriteLine(
            $"| {what} | {before:N0} | {reading.TotalSeconds:0.0} | {taking.TotalSeconds:0.0} | {processor.TotalSeconds:0.0} | {taking.TotalMilliseconds / count:0.000} | {matches / count:0.00} | {learnt} |");
        return submission;
    }
}
