using System.Diagnostics;
using Rollcall.Ledger.Bench;
using Rollcall.Ledger.Tests;

var what = args.FirstOrDefault() ?? "all";
if (what is "all" or "proofs")
{
    const int Many = 1_000_000;
    var watch = Stopwatch.StartNew();
    var (mutations, accepted) = (new ProofMutations(seed: 1), 0);
    for (var i = 0; i < Many; i++)
    {
        accepted += mutations.AcceptsNext() is null ? 0 : 1;
    }

    Console.WriteLine($"{Many:N0} mutated proofs, {accepted} accepted, {watch.Elapsed.TotalSeconds:F1} s; {mutations.SaidTheSame:N0} more changed nothing that is proven, and were left out\n");
    Console.WriteLine("| change | tried |\n| --- | ---: |");
    foreach (var (kind, count) in mutations.Counts)
    {
        Console.WriteLine($"| {kind} | {count:N0} |");
    }

    Console.WriteLine();
}

if (what is "all" or "tampering")
{
    const int Each = 1000;
    using var tampering = new Tampering(seed: 2);
    Console.WriteLine("| done to the log | times | audit of the storage | with a checkpoint kept outside | witness | proven to others | found by none |");
    Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    Print("nothing", [.. Enumerable.Range(0, Each).Select(_ => tampering.Untouched())]);
    foreach (var kind in Tampering.Kinds)
    {
        var found = Enumerable.Range(0, Each).Select(_ => tampering.Next(kind)).ToList();
        Print($"**{kind}**", found);
        foreach (var how in found.GroupBy(f => f.How).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Print(how.Key, [.. how]);
        }
    }

    Console.WriteLine();
}

if (what is "all" or "speed")
{
    Speed.Print();
}

static void Print(string name, List<TamperingFound> found) => Console.WriteLine(
    $"| {name} | {found.Count} | {found.Count(f => f.Audit)} | {found.Count(f => f.AuditWithOutside)} | {found.Count(f => f.Witness)} | {found.Count(f => f.Proven)} | {found.Count(f => !f.ByAnybody)} |");
