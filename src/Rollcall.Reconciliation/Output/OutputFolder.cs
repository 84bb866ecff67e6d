using System.Runtime.ExceptionServices;
using System.Text.Json;

namespace Rollcall.Reconciliation;

/// <summary>
/// The folder that a reconciliation is written to: all of it or nothing. It is filled aside and then renamed, so that
/// nobody ever sees half a result; an earlier result of Rollcall is replaced, anything else is left alone.
/// </summary>
public sealed class OutputFolder
{
    private OutputFolder(string path) => Path = path;

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>Looks whether a result may be written there. Changes nothing.</summary>
    /// <param name="path">The folder; it need not exist.</param>
    /// <exception cref="OutputRefusedException">Something else stands there, which would be lost.</exception>
    public static OutputFolder At(string path)
    {
        var full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        full = Directory.Exists(full) ? Directory.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
        if (File.Exists(full))
        {
            throw new OutputRefusedException($"{path} is a file. Name a folder for the result with --out.");
        }

        if (full == System.IO.Path.GetPathRoot(full) || full == Directory.GetCurrentDirectory())
        {
            throw new OutputRefusedException($"{path} is the folder that you are in. Name a folder below it with --out, such as --out result.");
        }

        if (Directory.Exists(full))
        {
            RefuseStrangers(full, path);
        }

        return new OutputFolder(full);
    }

    /// <summary>Writes the outcome, replacing an earlier result.</summary>
    /// <param name="outcome">What the reconciliation found.</param>
    /// <param name="run">What the run was.</param>
    /// <param name="threads">How many threads work at once; it is noted beside the times, since nothing depends on it.</param>
    /// <param name="clock">Says when the run ended.</param>
    /// <param name="cancel">Stops at the next write and leaves nothing behind.</param>
    /// <exception cref="InvalidOperationException">Rows in are not rows out: a fault of the program.</exception>
    /// <exception cref="OutputRefusedException">Something else stands there, which would be lost.</exception>
    public void Write(Outcome outcome, RunFacts run, int threads, TimeProvider clock, CancellationToken cancel = default)
    {
        Write(
            [
                .. OutcomeTables.All.Select(table => new OutputFile(table.File, stream => table.Write(stream, outcome))),
                new("report.html", stream => WriteReport(stream, outcome, run)),
            ],
            new RunRecord(run, outcome),
            files => RowAccount.Check(outcome, RowsOf(files, "memberships.csv"), RowsOf(files, "rejected.csv")),
            threads,
            clock,
            cancel);
    }

    /// <summary>Writes files and a run.json beside them, replacing an earlier result.</summary>
    /// <param name="files">The files; they are written side by side, the last (and longest) first.</param>
    /// <param name="run">What the run was.</param>
    /// <param name="facts">Writes into run.json what else is worth knowing: properties of one object.</param>
    /// <param name="threads">How many threads work at once; it is noted beside the times, since nothing depends on it.</param>
    /// <param name="clock">Says when the run ended.</param>
    /// <param name="cancel">Stops at the next write and leaves nothing behind.</param>
    /// <exception cref="OutputRefusedException">Something else stands there, which would be lost.</exception>
    public void Write(
        IReadOnlyList<OutputFile> files, RunFacts run, Action<Utf8JsonWriter> facts, int threads, TimeProvider clock, CancellationToken cancel = default) =>
        Write(files, new RunRecord(run, facts), _ => { }, threads, clock, cancel);

    private void Write(
        IReadOnlyList<OutputFile> files, RunRecord record, Action<IReadOnlyList<WrittenFile>> check, int threads, TimeProvider clock, CancellationToken cancel)
    {
        using var aside = new AsideFolder(Path);
        var written = WriteFiles(aside.Path, files, threads, cancel);
        check(written);
        WriteFile(aside.Path, RunRecord.FileName, stream => WriteRecord(stream), cancel);
        cancel.ThrowIfCancellationRequested();
        if (Directory.Exists(Path))
        {
            RefuseStrangers(Path, Path);
        }

        aside.Commit();

        int? WriteRecord(Stream stream)
        {
            record.Write(stream, written, clock.GetUtcNow(), threads);
            return null;
        }
    }

    private static int? WriteReport(Stream stream, Outcome outcome, RunFacts run)
    {
        Report.Write(stream, outcome, run);
        return null;
    }

    /// <summary>Writes files side by side, the last (and longest) first; gives them in the order given.</summary>
    private static WrittenFile[] WriteFiles(
        string folder, IReadOnlyList<OutputFile> files, int threads, CancellationToken cancel)
    {
        var written = new WrittenFile[files.Count];
        try
        {
            Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, turn =>
            {
                var i = files.Count - 1 - turn;
                written[i] = WriteFile(folder, files[i].Name, files[i].Write, cancel);
            });
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        return written;
    }

    private static WrittenFile WriteFile(string folder, string name, Func<Stream, int?> write, CancellationToken cancel)
    {
        using var file = new FileStream(System.IO.Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write);
        using var stream = new OutputStream(file, cancel);
        return stream.Finish(name, write(stream));
    }

    private static int RowsOf(IReadOnlyList<WrittenFile> files, string name) => files.Single(f => f.Name == name).Rows!.Value;

    private static void RefuseStrangers(string full, string shown)
    {
        var found = Directory.EnumerateFileSystemEntries(full).Select(p => System.IO.Path.GetFileName(p)).ToList();
        if (found.Count == 0)
        {
            return;
        }

        var ours = FilesOfEarlierRun(full)
            ?? throw new OutputRefusedException($"{shown} holds files that are not a result of Rollcall. Name an empty or a new folder with --out.");
        var stranger = found.Except(ours, StringComparer.Ordinal).Order(StringComparer.Ordinal).FirstOrDefault();
        if (stranger is not null)
        {
            throw new OutputRefusedException(
                $"{shown} holds {stranger} beside an earlier result, and would be replaced as a whole. Move that away, or name another folder with --out.");
        }
    }

    /// <summary>The files that an earlier run wrote there; null where none did.</summary>
    private static HashSet<string>? FilesOfEarlierRun(string folder)
    {
        var record = System.IO.Path.Combine(folder, RunRecord.FileName);
        if (!File.Exists(record))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(record));
            return json.RootElement.GetProperty("program").GetString() == RunRecord.Program
                ? [RunRecord.FileName, .. json.RootElement.GetProperty("outputs").EnumerateArray().Select(o => o.GetProperty("name").GetString()!)]
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}
