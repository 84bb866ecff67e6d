using System.Diagnostics;
using System.Text;
using Rollcall.Ledger;
using Rollcall.Lists;

namespace Rollcall.Register.Bench;

/// <summary>A backup of so many entries, read back, restored and verified. The entries are not compared with each other: that is another bench.</summary>
internal static class RestoreBench
{
    private const int InList = 100_000;

    public static async Task<int> Run(string[] args)
    {
        var count = Option(args, "--entries") is { } text ? int.Parse(text) : 1_000_000;
        var folder = Directory.CreateTempSubdirectory("rollcall-bench-").FullName;
        try
        {
            var options = new RegisterOptions { Folder = Path.Combine(folder, "data"), Postgres = Option(args, "--postgres"), Keys = KeyRing.Create(NoteKey.Generate("bench.example/log").Export()) };
            await Fill(options, count);
            var backup = Path.Combine(folder, "bench.rollcall");
            var made = Timed("backup", () => RegisterBackup.Write(options, backup));
            Console.WriteLine($"  {made.Bytes / 1e6:N0} MB, {made.Rows:N0} rows");
            Timed("read back", () => RegisterBackup.Check(backup, options.Keys));
            var into = options with { Folder = Path.Combine(folder, "restored"), Postgres = Option(args, "--into") };
            var restored = Timed("restore", () => RegisterRestore.Run(into, backup).GetAwaiter().GetResult());
            Console.WriteLine($"  the root is {(restored.Root.SequenceEqual(made.Root) ? "the same" : "ANOTHER")}");
            if (!args.Contains("--no-verify"))
            {
                var verified = Timed("verify", () => RegisterVerification.Run(into).GetAwaiter().GetResult());
                Console.WriteLine($"  {verified.FindingCount} findings, {verified.Rows:N0} rows, {verified.Commands:N0} commands");
            }

            Console.WriteLine($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB, the making of the register included");
            return restored.Root.SequenceEqual(made.Root) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var i ? args[i + 1] : null;

    private static async Task Fill(RegisterOptions options, int count)
    {
        var by = new Viewer(Guid.NewGuid(), Role.Caseworker);
        await using var register = await CaseRegister.Open(options);
        var party = (await register.Do(new DefineParty("North"), by)).Id;
        for (var from = 0; from < count; from += InList)
        {
            var list = (await register.Do(new DefineList(party, $"list {from}", Claim.WeSeek, "bench", "bench"), by)).Id;
            var csv = new StringBuilder("ref,family_name,given_names,father_name,birth_date,capture_place,rank,unit,kin_name,kin_address\n");
            for (var i = from; i < Math.Min(count, from + InList); i++)
            {
                csv.Append($"R-{i},Family{i % 9973},Given{i % 431},Father{i % 733},19{60 + (i % 40)}-0{1 + (i % 9)}-1{i % 10},Place {i % 1999},private,Unit {i % 97},Kin {i % 7919},Street {i % 4999}\n");
            }

            await register.Submit(list, "list.csv", Encoding.UTF8.GetBytes(csv.ToString()), columns: null, by);
        }

        Console.WriteLine($"{count:N0} entries in {options.Postgres ?? "SQLite"}");
    }

    private static T Timed<T>(string what, Func<T> act)
    {
        using var process = Process.GetCurrentProcess();
        var (watch, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        var result = act();
        process.Refresh();
        Console.WriteLine($"{what}: {watch.Elapsed.TotalSeconds:N1} s, {(process.TotalProcessorTime - before).TotalSeconds:N1} s of them on a processor");
        return result;
    }
}
