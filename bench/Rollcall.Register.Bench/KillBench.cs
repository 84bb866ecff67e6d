using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Rollcall.Register.Bench;

/// <summary>
/// A process that writes under load is killed (SIGKILL) at a random moment, again and again on the same register. After each time:
/// every acknowledged command is in the log once, at the leaf that was said. What was sent and not acknowledged is sent again by
/// the next process, with the same id, and must be there once in the end.
/// </summary>
internal static class KillBench
{
    private const int Clients = 16;

    public static async Task<int> Run(string[] args)
    {
        var rounds = RestoreBench.Option(args, "--rounds") is { } text ? int.Parse(text) : 1_000;
        var random = new Random(RestoreBench.Option(args, "--seed") is { } seed ? int.Parse(seed) : 1);
        var folder = Directory.CreateTempSubdirectory("rollcall-kill-").FullName;
        var (acknowledged, unsure) = (new Dictionary<Guid, long>(), new HashSet<Guid>());
        var (wrong, killed, resent) = (0, 0, 0L);
        try
        {
            using var ring = KeyRingFile.Of(folder).ReadOrMake("kill.example/log");
            for (var round = 0; round < rounds; round++)
            {
                resent += unsure.Count;
                killed += await Round(folder, random.Next(1, 400), acknowledged, unsure) ? 1 : 0;
                wrong += Check(folder, acknowledged);
                if ((round + 1) % 25 == 0)
                {
                    Console.WriteLine($"{round + 1} rounds, {killed} killed while writing: {acknowledged.Count:N0} acknowledged, {resent:N0} sent again, {wrong} wrong");
                }
            }

            await Drain(folder, acknowledged, unsure);
            wrong += Check(folder, acknowledged) + unsure.Count;
            var verified = await RegisterVerification.Run(new RegisterOptions { Folder = folder, Keys = ring });
            Console.WriteLine($"{rounds} rounds, {killed} killed while writing: {acknowledged.Count:N0} acknowledged, {resent:N0} sent again after a kill, {wrong} lost, doubled or moved; "
                + $"verify: {verified.FindingCount} findings in {verified.Commands:N0} commands, {verified.Rows:N0} rows, {verified.Files} files");
            foreach (var finding in verified.Findings.Take(5))
            {
                Console.WriteLine("  " + finding.Sentence);
            }

            return wrong == 0 && verified.Clean ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The process that writes: it says on standard output what it sends, and what was acknowledged with which leaf.</summary>
    public static async Task<int> Child(string[] args)
    {
        var folder = args[0];
        var again = args.Length > 1 ? args[1].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToList() : [];
        using var ring = KeyRingFile.Of(folder).Read();
        await using var register = await CaseRegister.Open(new RegisterOptions { Folder = folder, Keys = ring });
        var by = new Viewer(Guid.Parse("11111111-1111-1111-1111-111111111111"), Role.Caseworker);
        var output = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
        foreach (var id in again)
        {
            await Send(register, by, id, output);
        }

        if (args.Contains("--drain"))
        {
            return 0;
        }

        var party = (await register.Do(new DefineParty($"party {Guid.NewGuid():N}"), by)).Id;
        var list = (await register.Do(new DefineList(party, "list", Lists.Claim.WeSeek, "bench", "bench"), by)).Id;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            for (var i = 0; ; i++)
            {
                if (client == 0)
                {
                    var csv = string.Create(CultureInfo.InvariantCulture, $"ref,family_name,given_names\n{i},Family{Guid.NewGuid():N},Given\n");
                    await register.Submit(list, "list.csv", System.Text.Encoding.UTF8.GetBytes(csv), columns: null, by);
                }
                else
                {
                    await Send(register, by, Guid.CreateVersion7(), output);
                }
            }
        })));
        return 0;
    }

    private static async Task Send(CaseRegister register, Viewer by, Guid id, TextWriter output)
    {
        output.WriteLine($"sent {id}");
        var done = await register.Do(new DefineParty($"party {id:N}") { Id = id }, by);
        output.WriteLine($"done {id} {done.Leaf.ToString(CultureInfo.InvariantCulture)}");
    }

    private static Process Start(string folder, IEnumerable<Guid> again, params string[] more)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var arg in (string[])["kill-child", folder, string.Join(',', again), .. more])
        {
            start.ArgumentList.Add(arg);
        }

        return Process.Start(start)!;
    }

    private static async Task<bool> Round(string folder, int milliseconds, Dictionary<Guid, long> acknowledged, HashSet<Guid> unsure)
    {
        using var child = Start(folder, unsure);
        var lines = new ConcurrentQueue<string>();
        var ready = new TaskCompletionSource();
        var reading = Read(child, lines, ready);
        await Task.WhenAny(ready.Task, reading);
        await Task.Delay(milliseconds);
        var running = !child.HasExited;
        child.Kill();
        await reading;
        await child.WaitForExitAsync();
        Note(lines, acknowledged, unsure);
        return running;
    }

    private static async Task Drain(string folder, Dictionary<Guid, long> acknowledged, HashSet<Guid> unsure)
    {
        using var child = Start(folder, unsure, "--drain");
        var lines = new ConcurrentQueue<string>();
        await Read(child, lines, new TaskCompletionSource());
        await child.WaitForExitAsync();
        Note(lines, acknowledged, unsure);
    }

    private static async Task Read(Process child, ConcurrentQueue<string> lines, TaskCompletionSource ready)
    {
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Enqueue(line);
            if (line.StartsWith("done ", StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
        }
    }

    /// <summary>A line that the kill cut short says nothing.</summary>
    private static void Note(IEnumerable<string> lines, Dictionary<Guid, long> acknowledged, HashSet<Guid> unsure)
    {
        foreach (var words in lines.Select(l => l.Split(' ')))
        {
            if (words is ["sent", var sent] && Guid.TryParseExact(sent, "D", out var id))
            {
                unsure.Add(id);
            }
            else if (words is ["done", var done, var leaf] && Guid.TryParseExact(done, "D", out id))
            {
                acknowledged[id] = long.Parse(leaf, CultureInfo.InvariantCulture);
                unsure.Remove(id);
            }
        }
    }

    private static int Check(string folder, Dictionary<Guid, long> acknowledged)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "register.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Command, Leaf FROM log";
        var found = new List<(Guid Id, long Leaf)>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                found.Add((reader.GetGuid(0), reader.GetInt64(1)));
            }
        }

        var leaves = found.ToLookup(f => f.Id, f => f.Leaf);
        return acknowledged.Count(a => !leaves[a.Key].SequenceEqual([a.Value]));
    }
}
