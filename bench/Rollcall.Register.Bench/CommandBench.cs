using System.Diagnostics;
using System.Text;
using Rollcall.Ledger;
using Rollcall.Lists;

namespace Rollcall.Register.Bench;

/// <summary>Clients that each send a command, wait until it is on disk, take the receipt, and send the next.</summary>
internal static class CommandBench
{
    public static async Task<int> Run(string[] args)
    {
        var (clients, count) = (Option(args, "--clients", 512), Option(args, "--count", 30_000));
        var folder = Directory.CreateTempSubdirectory("rollcall-bench-").FullName;
        try
        {
            var options = new RegisterOptions
            {
                Folder = folder,
                Postgres = Array.IndexOf(args, "--postgres") is >= 0 and var i ? args[i + 1] : null,
                Keys = KeyRing.Create(NoteKey.Generate("bench.example/log").Export()),
            };
            await using var register = await CaseRegister.Open(options);
            var entries = await Prepare(register);
            await Send(register, entries, clients, Math.Min(count, 3_000));
            var watch = Stopwatch.StartNew();
            var times = await Send(register, entries, clients, count);
            var seconds = watch.Elapsed.TotalSeconds;
            Array.Sort(times);
            Console.WriteLine($"{count:N0} commands by {clients} clients in {seconds:N2} s: {count / seconds:N0} a second; to the receipt p50 {times[count / 2]:N0} ms, p99 {times[count * 99 / 100]:N0} ms, most {times[^1]:N0} ms");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static readonly Viewer Caseworker = new(Guid.NewGuid(), Role.Caseworker);

    private static async Task<IReadOnlyList<Guid>> Prepare(CaseRegister register)
    {
        var party = (await register.Do(new DefineParty("North"), Caseworker)).Id;
        var list = (await register.Do(new DefineList(party, "sought", Claim.WeSeek, "bench", "bench"), Caseworker)).Id;
        var csv = new StringBuilder("ref,family_name,given_names\n");
        for (var i = 0; i < 1_000; i++)
        {
            csv.Append($"R-{i},Family{i % 97},Given{i % 31}\n");
        }

        var done = await register.Submit(list, "list.csv", Encoding.UTF8.GetBytes(csv.ToString()), columns: null, Caseworker);
        await register.Linked();
        await using var view = register.View(Caseworker);
        return [.. (await view.Entries(new EntryFilter(Submission: done.Id), after: null, most: 500)).Select(e => e.Id)];
    }

    private static async Task<double[]> Send(CaseRegister register, IReadOnlyList<Guid> entries, int clients, int count)
    {
        var (times, next) = (new double[count], -1);
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < count;)
            {
                var started = Stopwatch.GetTimestamp();
                await register.Do(new AskParty(entries[i % entries.Count], "missing_father_name", "What is the name of the person's father?"), Caseworker);
                times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }
        })));
        return times;
    }

    private static int Option(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var i ? int.Parse(args[i + 1]) : otherwise;
}
