using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Rollcall.Ledger;

namespace Rollcall.Register;

/// <summary>
/// Backups of a register: one file with all tables, all lists as handed in, and whatever else lies in the data folder, sealed with
/// a key of the ring. The ring itself is never in it. A backup of SQLite is restored to PostgreSQL and the other way round.
/// </summary>
public static class RegisterBackup
{
    private const int Attempts = 3;

    /// <summary>Makes a backup of the register as it stands at one moment. The server may run meanwhile.</summary>
    /// <param name="register">Where it is kept, with its keys.</param>
    /// <param name="path">The backup's file, which must not be there yet; outside the data folder.</param>
    /// <param name="progress">Says which table or folder is being written.</param>
    /// <param name="cancel">Stops; nothing is left then.</param>
    /// <exception cref="BackupException">The file is there already, or the register can't be read.</exception>
    /// <exception cref="StorageException">There is no register.</exception>
    public static BackupSummary Write(RegisterOptions register, string path, Action<string>? progress = null, CancellationToken cancel = default)
    {
        path = Path.GetFullPath(path);
        if (File.Exists(path))
        {
            throw new BackupException($"There is a file {path} already. Choose another name, or take it away.");
        }

        var data = Path.GetFullPath(register.DataFolder ?? register.Folder);
        if (path.StartsWith(data + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new BackupException($"A backup within {data} would be lost with it. Choose another folder, best on another disk.");
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Attempt(register, path, progress ?? (_ => { }), cancel);
            }
            catch (FileErasedException) when (attempt < Attempts)
            {
                // A person was erased meanwhile. The next look begins after that.
            }
        }
    }

    /// <summary>Reads a whole backup, and compares the log in it with the checkpoint that was signed over it.</summary>
    /// <param name="path">The backup.</param>
    /// <param name="keys">The ring that it was sealed with.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="BackupException">It is damaged, or the ring is another's.</exception>
    public static BackupSummary Check(string path, KeyRing keys, CancellationToken cancel = default)
    {
        using var from = Open(path);
        using var reader = new BackupReader(from, keys);
        var seen = new BackupRoot(keys);
        var files = 0;
        reader.Read(
            contents => seen.Contents = contents,
            (table, rows) =>
            {
                foreach (var row in seen.Watch(table, rows))
                {
                    _ = row;
                }
            },
            (_, _) => files++, cancel);
        return new BackupSummary(reader.Head.Ledger, reader.Head.MadeAt, seen.Commands, seen.Root(), seen.Rows, files, from.Length);
    }

    internal static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"The backup {path} can't be read: {e.Message}", e);
        }
    }

    private static BackupSummary Attempt(RegisterOptions register, string path, Action<string> progress, CancellationToken cancel)
    {
        var aside = path + ".part";
        try
        {
            BackupSummary summary;
            using (var to = new FileStream(aside, PrivateFiles.With(FileMode.Create)))
            {
                summary = Write(register, to, progress, cancel);
                to.Flush(flushToDisk: true);
                summary = summary with { Bytes = to.Length };
            }

            DurableFile.Replace(aside, path);
            return summary;
        }
        catch (Exception e)
        {
            File.Delete(aside);
            throw e switch
            {
                DbException => new BackupException($"The register's database can't be read: {e.Message}", e),
                IOException or UnauthorizedAccessException => new BackupException($"The backup can't be written: {e.Message} Nothing of it was left.", e),
                _ => e,
            };
        }
    }

    private static BackupSummary Write(RegisterOptions register, Stream to, Action<string> progress, CancellationToken cancel)
    {
        using var stored = Snapshot.Open(register);
        var head = BackupHead.New(register, NoteKey.Parse(register.Keys.LedgerKey).Verifier.Name);
        using var writer = new BackupWriter(to, head, register.Keys);
        var seen = new BackupRoot(register.Keys)
        {
            Contents = new BackupContents(
                BackupContents.Newest, NameOf(stored.Db.Database.GetAppliedMigrations().Last()),
                stored.Db.Checkpoints.OrderByDescending(c => c.Size).Select(c => c.Note).FirstOrDefault()),
        };
        writer.Contents(seen.Contents);
        foreach (var table in TableShape.All(stored.Db))
        {
            progress(table.Name);
            writer.Table(table, seen.Watch(table, stored.Rows(table, inOrder: false, cancel)));
        }

        progress("files");
        var files = Files(register, stored, writer, cancel);
        writer.End();
        return new BackupSummary(head.Ledger, head.MadeAt, seen.Commands, seen.Root(), seen.Rows, files, 0);
    }

    private static int Files(RegisterOptions register, Snapshot stored, BackupWriter writer, CancellationToken cancel)
    {
        var lists = new SealedFiles(register.Folder, register.Keys);
        var count = 0;
        foreach (var submission in stored.Db.Submissions.Where(s => s.FileErased == null).OrderBy(s => s.Leaf).Select(s => s.Id).ToList())
        {
            cancel.ThrowIfCancellationRequested();
            var path = DataFolderFiles.OfList(lists, submission);
            using var file = DataFolderFiles.Open(register, path) ?? throw Gone(register, submission);
            writer.File(path, file);
            count++;
        }

        foreach (var path in DataFolderFiles.Others(register))
        {
            cancel.ThrowIfCancellationRequested();
            using var file = DataFolderFiles.Open(register, path);
            if (file is not null)
            {
                writer.File(path, file);
                count++;
            }
        }

        return count;
    }

    private static Exception Gone(RegisterOptions register, Guid submission)
    {
        using var now = Snapshot.Open(register);
        return now.Db.Submissions.Any(s => s.Id == submission && s.FileErased != null)
            ? new FileErasedException()
            : new BackupException($"The file of submission {submission} is missing. Run rollcall verify --data to see what else is, and restore the last backup that it accepts.");
    }

    internal static string NameOf(string migration) => migration.Split('_', 2)[1];

    private sealed class FileErasedException : Exception;
}
