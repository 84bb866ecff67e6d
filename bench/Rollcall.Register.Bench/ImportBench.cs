using System.Diagnostics;
using Rollcall.Ledger;
using Rollcall.Lists;

namespace Rollcall.Register.Bench;

/// <summary>Hands files in one after the other, each as a list of its own, and waits until all are compared with each other.</summary>
internal static class ImportBench
{
    private static readonly Viewer Caseworker = new(Guid.NewGuid(), Role.Caseworker);

    public static async Task<int> Run(string[] files)
    {
        var folder = Directory.CreateTempSubdirectory("rollcall-bench-").FullName;
        try
        {
            var options = new RegisterOptions { Folder = folder, Keys = KeyRing.Create(NoteKey.Generate("bench.example/log").Export()) };
            var watch = Stopwatch.StartNew();
            await using (var register = await CaseRegister.Open(options))
            {
                var taken = await HandIn(register, files);
                Console.WriteLine($"{files.Length} files, {taken:N0} entries taken after {watch.Elapsed.TotalSeconds:N1} s");
                await register.Linked();
                await using var view = register.View(Caseworker);
                var matches = (await view.Matches(MatchState.Open, 0, 1)).Count;
                Console.WriteLine($"all compared after {watch.Elapsed.TotalSeconds:N1} s{(matches == 0 ? ", nothing found" : "")}; {Process.GetCurrentProcess().PeakWorkingSet64 >> 20:N0} MB at most");
            }

            watch.Restart();
            await using var again = await CaseRegister.Open(options);
            await again.Linked();
            Console.WriteLine($"opened again, and everything in memory, after {watch.Elapsed.TotalSeconds:N1} s");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> HandIn(CaseRegister register, string[] files)
    {
        var parties = new Dictionary<string, Guid>();
        var taken = 0;
        foreach (var file in files)
        {
            var party = Path.GetFileName(file).Split('_', '-', '.')[0];
            if (!parties.TryGetValue(party, out var id))
            {
                parties[party] = id = (await register.Do(new DefineParty(party), Caseworker)).Id;
            }

            var claim = file.Contains("hold", StringComparison.OrdinalIgnoreCase) ? Claim.WeHold : Claim.WeSeek;
            var list = await register.Do(new DefineList(id, Path.GetFileName(file), claim, "bench", "bench"), Caseworker);
            var watch = Stopwatch.StartNew();
            var done = await register.Submit(list.Id, Path.GetFileName(file), await File.ReadAllBytesAsync(file), columns: null, Caseworker);
            await using var view = register.View(Caseworker);
            var submission = await view.Submission(done.Id);
            taken += submission.Taken;
            Console.WriteLine($"  {Path.GetFileName(file)}: {submission.Taken:N0} rows, receipt after {watch.Elapsed.TotalSeconds:N1} s");
        }

        return taken;
    }
}
