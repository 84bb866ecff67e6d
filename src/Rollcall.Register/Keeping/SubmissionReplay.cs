using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rollcall.Lists;

namespace Rollcall.Register;

/// <summary>
/// Brings back what a submission was read as: from the file's own bytes, with the nonces that are stored, so that its entries
/// must give the root that the ledger committed to. Where the file was destroyed on request, from the stored rows, held to the same root.
/// </summary>
internal sealed class SubmissionReplay(Snapshot stored, RegisterOptions options, SealedFiles files, Findings findings)
{
    private static readonly byte[] NoNonce = new byte[ReadSubmission.NonceBytes];

    /// <summary>How many files were compared.</summary>
    public int Files { get; private set; }

    public async Task<ReadSubmission> Of(SubmitList command, CancellationToken cancel)
    {
        var row = await stored.Db.Submissions.FirstOrDefaultAsync(s => s.Id == command.Id, cancel);
        var read = await Read(command, row, cancel);
        if (row is null)
        {
            return read;
        }

        var rejected = await stored.Db.Rejected.Where(r => r.Submission == command.Id).OrderBy(r => r.Row).ThenBy(r => r.Line).ToListAsync(cancel);
        if (ReadSubmission.DigestOf(row.Reading, rejected.Select(r => (r.Row, r.Line, r.Reason))) != command.Reading)
        {
            findings.Add(RegisterFault.Changed, "submission", command.Id.ToString(),
                $"How the file of submission {command.Id} was read, or which of its rows could not be taken, is not what the ledger committed to.");
            return read;
        }

        // They are what was committed to, whatever this version would say of the file. The rows' texts are those of the file, where it is there.
        var texts = read.Rejected.ToLookup(r => (r.Row, r.Line), r => r.Text);
        return new ReadSubmission
        {
            Entries = read.Entries,
            Rejected = [.. rejected.Select(r => new ReadRejection(r.Row, r.Line, r.Reason, texts[(r.Row, r.Line)].FirstOrDefault() ?? r.Text ?? []))],
            Reading = JsonSerializer.Deserialize<FileReading>(row.Reading, RegisterJson.Options)!,
            Root = read.Root,
        };
    }

    private async Task<ReadSubmission> Read(SubmitList command, SubmissionRow? row, CancellationToken cancel)
    {
        var root = Convert.FromHexString(command.EntriesRoot);
        if (Bytes(command, row) is not { } bytes)
        {
            var fromRows = await FromRows(command, cancel);
            if (!fromRows.Root.SequenceEqual(root))
            {
                NotCommitted(command);
            }

            return fromRows;
        }

        var nonces = await stored.Db.Entries.Where(e => e.Submission == command.Id && e.Nonce != null)
            .Select(e => new { e.Row, e.Nonce }).ToDictionaryAsync(e => e.Row, e => e.Nonce!, cancel);
        ReadSubmission? read = null;
        try
        {
            read = ReadSubmission.Of(
                command.Id, command.List, bytes, command.FileName, command.Columns, options, cancel, r => nonces.GetValueOrDefault(r) ?? NoNonce);
            if (read.Root.SequenceEqual(root))
            {
                return read;
            }
        }
        catch (RefusedException)
        {
            // Another version took the file; this one would not.
        }

        var rows = await FromRows(command, cancel);
        if (rows.Root.SequenceEqual(root))
        {
            findings.Remarks.Add($"This version reads the file of submission {command.Id} otherwise than the one that took it. Its stored entries are those that the ledger committed to.");
            return rows;
        }

        NotCommitted(command);
        return read ?? rows;
    }

    private void NotCommitted(SubmitList command) => findings.Add(RegisterFault.Changed, "entry", command.Id.ToString(),
        $"The entries of submission {command.Id} are not those that the ledger committed to: some were changed, taken away or added.");

    /// <summary>The file's bytes, if they are those that were handed in.</summary>
    private byte[]? Bytes(SubmitList command, SubmissionRow? row)
    {
        Files++;
        var erased = row?.FileErased is not null;
        var name = Path.GetFileName(files.PathOf(command.Id));
        byte[]? bytes;
        try
        {
            bytes = files.Read(command.Id);
        }
        catch (CryptographicException)
        {
            findings.Add(RegisterFault.File, "files", name, $"The file of submission {command.Id} was changed, or sealed with a key that is not on the ring.");
            return null;
        }

        if (bytes is null)
        {
            if (!erased)
            {
                findings.Add(RegisterFault.File, "files", name, $"The file of submission {command.Id} is missing.");
            }

            return null;
        }

        if (erased)
        {
            findings.Add(RegisterFault.Erased, "files", name, $"The file of submission {command.Id} is there, although it was to be destroyed.");
        }

        if (bytes.LongLength == command.Bytes && Convert.ToHexStringLower(SHA256.HashData(bytes)) == command.Sha256)
        {
            return erased ? null : bytes;
        }

        findings.Add(RegisterFault.File, "files", name, $"The file of submission {command.Id} is not the one that was handed in.");
        return null;
    }

    private async Task<ReadSubmission> FromRows(SubmitList command, CancellationToken cancel)
    {
        var entries = new List<ReadEntry>();
        await foreach (var row in stored.Db.Entries.Where(e => e.Submission == command.Id).OrderBy(e => e.Row).AsAsyncEnumerable().WithCancellation(cancel))
        {
            entries.Add(OfRow(command.List, row) ?? new ReadEntry(row.Id, row.Row, row.Action, row.Claim, row.Reference, row.Facts ?? [], row.Nonce ?? [], row.Hash));
        }

        var rejected = await stored.Db.Rejected.Where(r => r.Submission == command.Id).OrderBy(r => r.Row).ThenBy(r => r.Line).ToListAsync(cancel);
        var reading = await stored.Db.Submissions.Where(s => s.Id == command.Id).Select(s => s.Reading).FirstOrDefaultAsync(cancel);
        return new ReadSubmission
        {
            Entries = entries,
            Rejected = [.. rejected.Select(r => new ReadRejection(r.Row, r.Line, r.Reason, r.Text ?? []))],
            Reading = reading is null ? new FileReading("", null, [], []) : JsonSerializer.Deserialize<FileReading>(reading, RegisterJson.Options)!,
            Root = ReadSubmission.RootOf(entries.Select(e => e.Hash)),
        };
    }

    /// <summary>The entry as its facts say; null where they were erased or can't be opened.</summary>
    private ReadEntry? OfRow(Guid list, EntryRow row)
    {
        if (row.Facts is null || row.Nonce is null)
        {
            return null;
        }

        try
        {
            var facts = options.Keys.Open(row.Facts, Places.Of(row.Id, Places.Facts));
            var entry = EntryJson.Read(facts, "");
            return new ReadEntry(
                row.Id, entry.Row, entry.Action, entry.Claim, ReadSubmission.ReferenceOf(list, entry, options.Keys), row.Facts, row.Nonce,
                ReadSubmission.HashOf(row.Nonce, facts));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
