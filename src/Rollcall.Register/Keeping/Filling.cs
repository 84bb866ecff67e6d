using System.Data.Common;

namespace Rollcall.Register;

/// <summary>Reads a backup into empty tables and a folder, and commits only what its checkpoint was signed over.</summary>
internal sealed class Filling(RegisterOptions into, string path, string staging, Action<string> progress) : IDisposable
{
    private DbConnection? _connection;
    private DbTransaction? _transaction;

    public BackupSummary Summary { get; private set; } = null!;

    /// <summary>Reads all parts.</summary>
    /// <param name="open">Makes the tables as the contents name them, and begins the transaction that fills them.</param>
    /// <param name="cancel">Stops.</param>
    /// <param name="beforeCommit">What must be in place before the tables are.</param>
    public async Task Read(Func<BackupContents, Task<(DbConnection, DbTransaction)>> open, CancellationToken cancel, Action? beforeCommit = null)
    {
        await using var from = RegisterBackup.Open(path);
        using var reader = new BackupReader(from, into.Keys);
        var seen = new BackupRoot(into.Keys);
        TableLoader? loader = null;
        var files = 0;
        await Task.Run(
            () => reader.Read(
                contents =>
                {
                    seen.Contents = contents;
                    (_connection, _transaction) = open(contents).GetAwaiter().GetResult();
                    loader = new TableLoader(_connection, _transaction);
                },
                (table, rows) =>
                {
                    progress(table.Name);
                    loader!.Load(table, seen.Watch(table, rows));
                },
                (name, content) =>
                {
                    progress(name.Split('/')[0]);
                    Write(name, content);
                    files++;
                },
                cancel),
            cancel);
        progress("indexes");
        Summary = new BackupSummary(reader.Head.Ledger, reader.Head.MadeAt, seen.Commands, seen.Root(), seen.Rows, files, from.Length);
        loader!.MakeIndexes();
        beforeCommit?.Invoke();
        await _transaction!.CommitAsync(cancel);
        _transaction.Dispose();
        _transaction = null;
    }

    public void Dispose()
    {
        _transaction?.Dispose();
        _connection?.Dispose();
    }

    private void Write(string name, Stream content)
    {
        // What lies around the register is left where nobody asked for it. A name that leads elsewhere is no backup's.
        var to = Path.GetFullPath(Path.Combine(staging, name));
        if (!to.StartsWith(staging + Path.DirectorySeparatorChar, StringComparison.Ordinal) || name.Split('/').Contains(".."))
        {
            throw BackupException.Damaged();
        }

        if (DataFolderFiles.Place(into, name) is null)
        {
            return;
        }

        PrivateFiles.MakeFolder(Path.GetDirectoryName(to)!);
        using var file = new FileStream(to, PrivateFiles.With(FileMode.CreateNew));
        content.CopyTo(file);
        file.Flush(flushToDisk: true);
    }
}
