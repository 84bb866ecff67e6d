using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Rollcall.Register.Bench;

/// <summary>
/// A process writes to a register on a disk that fills up, or whose fsync fails (bench/disk.sh brings one), until it is told no.
/// Everything that it was told yes to must be there afterwards.
/// </summary>
internal static class DiskBench
{
    public static async Task<int> Run(string[] args)
    {
        var folder = Path.Combine(args[0], "register");
        Directory.CreateDirectory(folder);
        using var ring = KeyRingFile.Of(folder).ReadOrMake("disk.example/log");
        await using (await CaseRegister.Open(new RegisterOptions { Folder = folder, Keys = ring }))
        {
            // The tables are made while the disk still works.
        }

        string[] wrapper = RestoreBench.Option(args, "--under")?.Split('|') ?? [];
        var command = (string[])[.. wrapper, Environment.ProcessPath!, "full-child", folder];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var child = Process.Start(start)!;
        var lines = (await child.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await child.WaitForExitAsync();
        var told = lines.Where(l => l.StartsWith("done ", StringComparison.Ordinal)).Select(l => Guid.Parse(l.Split(' ')[1])).ToList();
        foreach (var line in lines.Where(l => !l.StartsWith("done ", StringComparison.Ordinal)).Distinct().Take(6))
        {
            Console.WriteLine($"  it said: {line}");
        }

        if (args.Contains("--make-room"))
        {
            File.Delete(Path.Combine(args[0], "ballast"));
        }

        await using var register = await CaseRegister.Open(new RegisterOptions { Folder = folder, Keys = ring });
        await using var view = register.View(new Viewer(Guid.NewGuid(), Role.Caseworker));
        var there = new HashSet<Guid>();
        for (var since = -1L; await view.Events(since, 500) is { Count: > 0 } page; since = page[^1].Cursor)
        {
            there.UnionWith(page.Select(e => e.Command));
        }

        var lost = told.Count(id => !there.Contains(id));
        await register.DisposeAsync();
        var verified = await RegisterVerification.Run(new RegisterOptions { Folder = folder, Keys = ring });
        Console.WriteLine($"{told.Count:N0} acknowledged, {lost} of them not there; verify: {verified.FindingCount} findings");
        return lost == 0 && verified.Clean ? 0 : 1;
    }

    public static async Task<int> Child(string[] args)
    {
        try
        {
            return await Write(args);
        }
        catch (StorageException e)
        {
            Console.WriteLine($"it does not start: {e.Message}");
            return 0;
        }
    }

    private static async Task<int> Write(string[] args)
    {
        using var ring = KeyRingFile.Of(args[0]).Read();
        await using var register = await CaseRegister.Open(new RegisterOptions { Folder = args[0], Keys = ring });
        var by = new Viewer(Guid.NewGuid(), Role.Caseworker);
        var output = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
        var party = Guid.Empty;
        for (var (i, refused) = (0, 0); i < 20_000 && refused < 20 && !register.Completion.IsCompleted; i++)
        {
            try
            {
                var done = await register.Do(new DefineParty(string.Create(CultureInfo.InvariantCulture, $"party {i}")), by);
                party = done.Id;
                output.WriteLine($"done {done.Id}");
                var list = await register.Do(new DefineList(party, "list", Lists.Claim.WeSeek, "bench", "bench"), by);
                output.WriteLine($"done {list.Id}");
                var csv = "ref,family_name,note\n" + string.Concat(Enumerable.Range(0, 200).Select(r => $"{r},Family{i},{Guid.NewGuid():N}{Guid.NewGuid():N}\n"));
                output.WriteLine($"done {(await register.Submit(list.Id, "list.csv", Encoding.UTF8.GetBytes(csv), columns: null, by)).Id}");
            }
            catch (StorageException e)
            {
                refused++;
                output.WriteLine($"{e.GetType().Name}: {e.Message}");
            }
        }

        output.WriteLine(register.Completion.IsFaulted ? "the register stopped by itself" : "the register goes on");
        return 0;
    }
}
