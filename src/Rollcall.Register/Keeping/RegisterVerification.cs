using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Rollcall.Ledger;

namespace Rollcall.Register;

/// <summary>
/// Verifies all that a register holds: the log against every checkpoint that was signed, the tables against the log, done again
/// command by command, and the files against the tables. The server may run meanwhile. Nothing is changed.
/// </summary>
public static class RegisterVerification
{
    private static readonly TimeSpan OnItsWay = TimeSpan.FromHours(1);

    /// <summary>Verifies a register.</summary>
    /// <param name="register">Where it is kept, with its keys.</param>
    /// <param name="options">How.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="StorageException">There is no register, its tables are of another version, or can't be read.</exception>
    /// <exception cref="LedgerException">The ring holds no key of a ledger.</exception>
    public static async Task<VerificationResult> Run(RegisterOptions register, VerificationOptions? options = null, CancellationToken cancel = default)
    {
        options ??= new VerificationOptions();
        try
        {
            using var stored = Snapshot.Open(register);
            return await Run(stored, register, options, cancel);
        }
        catch (DbException e)
        {
            throw new StorageException($"The register's database is damaged or can't be read: {e.Message}", e);
        }
    }

    private static async Task<VerificationResult> Run(Snapshot stored, RegisterOptions register, VerificationOptions options, CancellationToken cancel)
    {
        var findings = new Findings(options.MostFindings);
        var progress = options.Progress ?? ((_, _) => { });
        var leaves = Math.Max(1, await stored.Db.Log.LongCountAsync(cancel));
        AuditResult? audit = null;
        Guarded("log", findings, () => audit = Audit(stored, register.Keys, options, findings, done => progress("log", (double)done / leaves), cancel));
        var files = new SealedFiles(register.Folder, register.Keys);
        await using var replay = new LogReplay(stored, register, files, findings, options.Workspace);
        try
        {
            await replay.Run(leaves, done => progress("commands", done), cancel);
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or InvalidOperationException)
        {
            findings.Add(RegisterFault.Database, "log", null, "The table log holds a value that its column can't hold. The commands after it were not done again.");
        }

        DatabaseCheck.Run(stored, replay.Db, findings);
        var comparison = new TableComparison(stored, replay.Db, register.Keys, findings);
        foreach (var table in TableShape.All(replay.Db).Where(t => t.Name != "checkpoint"))
        {
            Guarded(table.Name, findings, () => comparison.Run(table, rows => progress($"rows of {table.Name}", rows), cancel));
        }

        await Files(stored, register, files, findings, cancel);
        return new VerificationResult(
            findings.Kept, findings.Count, findings.Remarks, audit?.Entries ?? 0, audit?.Erased ?? 0, audit?.Checkpoints ?? 0, comparison.Rows, replay.Files, audit?.Root ?? []);
    }

    /// <summary>A cell may hold what its column can't, where somebody wrote it behind the register's back.</summary>
    private static void Guarded(string table, Findings findings, Action act)
    {
        try
        {
            act();
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or InvalidOperationException or ArgumentException)
        {
            findings.Add(RegisterFault.Database, table, null, $"The table {table} holds a value that its column can't hold. The rows after it were not compared.");
        }
    }

    private static AuditResult Audit(
        Snapshot stored, KeyRing keys, VerificationOptions options, Findings findings, Action<long> progress, CancellationToken cancel)
    {
        var key = NoteKey.Parse(keys.LedgerKey).Verifier;
        var result = LedgerAudit.Run(
            Entries(stored, keys, cancel), Checkpoints(stored, key, findings, cancel), key, new AuditOptions { Outside = options.Outside, Progress = progress }, cancel);
        foreach (var finding in result.Findings)
        {
            findings.Add(RegisterFault.Log, "log", finding.From.ToString(System.Globalization.CultureInfo.InvariantCulture), finding.Sentence);
        }

        if (result.Covered < result.Entries && result.Clean)
        {
            findings.Add(RegisterFault.Log, "checkpoint", null, $"The entries {result.Covered} to {result.Entries - 1} of the log are covered by no signed checkpoint.");
        }

        return result;
    }

    private static IEnumerable<LedgerEntry> Entries(Snapshot stored, KeyRing keys, CancellationToken cancel)
    {
        var table = TableShape.All(stored.Db).Single(t => t.Name == "log");
        var (leaf, commitment, nonce, payload) = (table[nameof(LogRow.Leaf)], table[nameof(LogRow.Commitment)], table[nameof(LogRow.Nonce)], table[nameof(LogRow.Payload)]);
        foreach (var row in stored.Rows(table, inOrder: true, cancel))
        {
            yield return new LedgerEntry(
                (long)row[leaf]!, (byte[])row[commitment]!, row[nonce] is byte[] hides ? hides : default(ReadOnlyMemory<byte>?),
                row[payload] is byte[] content ? Open(keys, content, SealedCells.PlaceOf(table, row)) : default(ReadOnlyMemory<byte>?));
        }
    }

    /// <summary>What can't be opened is nothing that the log committed to.</summary>
    private static byte[] Open(KeyRing keys, byte[] content, string place)
    {
        try
        {
            return keys.Open(content, place);
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    private static IEnumerable<SignedNote> Checkpoints(Snapshot stored, NoteVerifier key, Findings findings, CancellationToken cancel)
    {
        foreach (var row in stored.Db.Checkpoints.OrderBy(c => c.Size).AsEnumerable())
        {
            cancel.ThrowIfCancellationRequested();
            var size = row.Size.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (Parsed(row) is not { } note)
            {
                findings.Add(RegisterFault.Log, "checkpoint", size, $"The checkpoint of {size} entries can't be read.");
                continue;
            }

            if (Opened(note, key) is { } checkpoint && (checkpoint.Size != row.Size || checkpoint.Time?.ToUnixTimeSeconds() != row.At.ToUnixTimeSeconds()))
            {
                findings.Add(RegisterFault.Changed, "checkpoint", size, $"The row of the checkpoint of {size} entries has another size or time than the signed note.");
            }

            yield return note;
        }
    }

    private static SignedNote? Parsed(CheckpointRow row)
    {
        try
        {
            return SignedNote.Parse(row.Note);
        }
        catch (LedgerException)
        {
            return null;
        }
    }

    private static Checkpoint? Opened(SignedNote note, NoteVerifier key)
    {
        try
        {
            return Checkpoint.Open(note, key);
        }
        catch (LedgerException)
        {
            return null; // The audit says so.
        }
    }

    /// <summary>Files that nobody owns, and the model.</summary>
    private static async Task Files(Snapshot stored, RegisterOptions register, SealedFiles files, Findings findings, CancellationToken cancel)
    {
        try
        {
            files.ReadModel();
        }
        catch (CryptographicException)
        {
            findings.Add(RegisterFault.File, "files", "model.sealed", "What the reconciliation has learnt (model.sealed) was changed. Take the file away while the server is stopped: it is learnt again.");
        }

        var owned = (await stored.Db.Submissions.Select(s => s.Id).ToListAsync(cancel)).ToHashSet();
        using var alone = RegisterLock.TryTake(register.Folder);
        foreach (var file in files.NotOf(owned))
        {
            // While the server runs, a list may be on its way.
            if (alone is not null || register.Clock.GetUtcNow() - new DateTimeOffset(file.LastWriteTimeUtc) > OnItsWay)
            {
                findings.Add(RegisterFault.File, "files", file.Name, $"The file {file.Name} belongs to no submission.");
            }
        }
    }
}
