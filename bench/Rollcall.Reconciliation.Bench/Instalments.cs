using Rollcall.Lists;

namespace Rollcall.Reconciliation.Bench;

/// <summary>
/// Lists with a known truth, handed in one file at a time, beside the same files reconciled at once: the pairs that are more
/// likely one person than not.
/// </summary>
internal static class Instalments
{
    public static void Measure(string truce, string only)
    {
        Console.WriteLine("| set | entries | pairs of | precision | recall | F1 | recall of pairs in force | processor s |");
        Console.WriteLine("| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var set in Directory.GetDirectories(truce).Order(StringComparer.Ordinal).Where(d => d.Contains(only, StringComparison.Ordinal) && Directory.Exists(Path.Combine(d, "lists"))))
        {
            var lists = Directory.GetFiles(Path.Combine(set, "lists")).Order(StringComparer.Ordinal)
                .SelectMany(f => ListReader.Read(f, new ReadOptions())).ToList();
            Measure(Path.GetFileName(set), lists, Truth(Path.Combine(set, "truth", "truth.csv")));
        }
    }

    private static void Measure(string set, List<ListFile> lists, Dictionary<(string, string), string> truth)
    {
        var clock = Environment.CpuUsage.TotalTime;
        var batch = Reconciler.Run(lists, new ReconcileOptions());
        var atOnce = Environment.CpuUsage.TotalTime - clock;
        var numbers = batch.Entries.Select((e, i) => ((e.List, e.Ref), i)).ToDictionary(p => p.Item1, p => p.i);
        var revisions = Revisions(batch);

        clock = Environment.CpuUsage.TotalTime;
        using var growing = new GrowingReconciliation(new ReconcileOptions());
        var order = new List<int>();
        var now = new Dictionary<(int, int), double>();
        foreach (var list in lists.OrderBy(l => l.Instalment).ThenBy(l => l.Name, StringComparer.Ordinal))
        {
            order.AddRange(list.Entries.Select(e => numbers[(e.List, e.Ref)]));
            var arrived = growing.Add([Arrival.Of(list)]);
            foreach (var match in arrived.Matches.Concat(arrived.Reweighed))
            {
                now[Ordered(order[match.Left], order[match.Right])] = match.Probability;
            }
        }

        var oneByOne = Environment.CpuUsage.TotalTime - clock;
        var found = now.Where(p => p.Value >= 0.5).Select(p => p.Key).ToHashSet();
        var persons = batch.Entries.Select(e => truth.GetValueOrDefault((e.List, e.Ref))).ToArray();
        var pairs = batch.Matches.Where(m => m.Probability >= 0.5).Select(m => (m.Left, m.Right)).Where(p => !revisions.Contains(p)).ToHashSet();
        var all = Enumerable.Range(0, persons.Length).Where(i => persons[i] is not null).GroupBy(i => persons[i])
            .SelectMany(g => from a in g from b in g where a < b select (a, b)).Where(p => !revisions.Contains(p)).ToHashSet();
        Row(set, batch, "all at once", pairs, all, atOnce);
        Row(set, batch, "one by one", found, all, oneByOne);
        Console.WriteLine($"| | | both | {(double)pairs.Intersect(found).Count() / pairs.Union(found).Count():0.0000} of either | | | | |");
    }

    private static void Row(
        string set, Outcome batch, string what, HashSet<(int Left, int Right)> pairs, HashSet<(int Left, int Right)> truth, TimeSpan time)
    {
        var right = pairs.Count(truth.Contains);
        var (precision, recall) = ((double)right / pairs.Count, (double)right / truth.Count);
        var inForce = truth.Where(p => batch.InForce[p.Left] && batch.InForce[p.Right]).ToList();
        Console.WriteLine(
            $"| {set} | {batch.Entries.Count:N0} | {what} | {precision:0.0000} | {recall:0.0000} | {2 * precision * recall / (precision + recall):0.0000} | {(double)inForce.Count(pairs.Contains) / inForce.Count:0.0000} | {time.TotalSeconds:0.0} |");
    }

    private static HashSet<(int, int)> Revisions(Outcome batch) =>
    [
        .. Enumerable.Range(0, batch.Entries.Count)
            .Where(i => batch.Entries[i][Column.RowRef] is not null)
            .GroupBy(i => (batch.Lists[batch.ListOf[i]].Party, batch.Lists[batch.ListOf[i]].StandingList, batch.Entries[i].Ref))
            .SelectMany(g => from a in g from b in g where a < b select (a, b)),
    ];

    private static (int, int) Ordered(int a, int b) => a < b ? (a, b) : (b, a);

    private static Dictionary<(string, string), string> Truth(string file) =>
        File.ReadLines(file).Skip(1).Select(l => l.Split(',')).ToDictionary(c => (c[0], c[1]), c => c[2]);
}
