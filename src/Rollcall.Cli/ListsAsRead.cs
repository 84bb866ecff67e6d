using Rollcall.Lists;

namespace Rollcall.Cli;

/// <summary>Reads all files before anything else happens, so that everything that is wrong with them is said at once.</summary>
internal static class ListsAsRead
{
    public static IReadOnlyList<ListFile> Read(
        InputFiles inputs, ColumnsFile columns, int threads, Action<double> progress, CancellationToken cancel)
    {
        var read = new IReadOnlyList<ListFile>[inputs.Paths.Count];
        var faults = new string?[inputs.Paths.Count];
        var done = 0;
        Parallel.For(0, read.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, i =>
        {
            (read[i], faults[i]) = ReadOne(inputs.Paths[i], inputs, columns, cancel);
            progress((double)Interlocked.Increment(ref done) / read.Length);
        });
        if (faults.Any(f => f is not null))
        {
            throw new RefusedException(faults.OfType<string>());
        }

        var lists = read.SelectMany(l => l).ToList();
        return lists.Any(l => l.Entries.Count > 0)
            ? lists
            : throw new RefusedException("No row could be taken from any file, so there is nothing to reconcile. See docs/columns.md for what a row needs.");
    }

    private static (IReadOnlyList<ListFile>, string?) ReadOne(string path, InputFiles inputs, ColumnsFile columns, CancellationToken cancel)
    {
        var name = Path.GetFileName(path);
        try
        {
            var options = new ReadOptions { Columns = columns.For(name), Party = inputs.Parties.GetValueOrDefault(name) };
            return (ListReader.Read(path, options, cancel), null);
        }
        catch (UnreadableListException e)
        {
            return ([], e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], $"{name} can't be opened. Check that you may read it and that no other program holds it.");
        }
    }
}
