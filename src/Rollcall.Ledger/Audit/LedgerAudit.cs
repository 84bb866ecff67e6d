using System.Globalization;

namespace Rollcall.Ledger;

/// <summary>
/// Compares a log as it lies in storage with all that it ever signed, and says what was edited, deleted, put in another
/// order, cut off, forked or dated back. It needs no trust in the storage, only the log's key; against a log that
/// rewrites its checkpoints too, it needs one that somebody else kept (<see cref="AuditOptions.Outside"/>).
/// </summary>
public static class LedgerAudit
{
    private const int ProgressEvery = 4096;

    /// <summary>Compares.</summary>
    /// <param name="entries">All entries, in the order of their places.</param>
    /// <param name="checkpoints">All checkpoints in storage, in any order.</param>
    /// <param name="log">The log's key.</param>
    /// <param name="options">How.</param>
    /// <param name="cancel">Stops it.</param>
    public static AuditResult Run(
        IEnumerable<LedgerEntry> entries, IEnumerable<SignedNote> checkpoints, NoteVerifier log, AuditOptions? options = null, CancellationToken cancel = default)
    {
        options ??= new AuditOptions();
        var findings = new List<AuditFinding>();
        var signed = SignedHistory.Of(checkpoints, options.Outside, log, findings);
        var (tree, expected, erased, whole) = (new MerkleTree(), 0L, 0L, true);
        foreach (var entry in entries)
        {
            cancel.ThrowIfCancellationRequested();
            if (entry.Index != expected)
            {
                findings.Add(Gap(expected, entry.Index));
                whole = false;
            }

            if (whole)
            {
                tree.Append(MerkleHash.OfLeaf(entry.LeafData.Span));
                signed.Compare(tree);
            }

            erased += Content(entry, signed, options, findings) ? 0 : 1;
            expected = Math.Max(expected, entry.Index) + 1;
            if (expected % ProgressEvery == 0)
            {
                options.Progress?.Invoke(expected);
            }
        }

        var covered = signed.Judge(tree.Size, expected, whole, findings);
        return new AuditResult(
            [.. findings.OrderBy(f => f.From).ThenBy(f => f.To)], expected, erased, covered, signed.Count, tree.Root());
    }

    private static AuditFinding Gap(long expected, long found) => found > expected
        ? new(FindingKind.Missing, expected, found, found == expected + 1
            ? Invariant($"Entry {expected} is missing.")
            : Invariant($"The entries {expected} to {found - 1} are missing."))
        : new(FindingKind.OutOfOrder, found, found + 1, Invariant($"Entry {found} stands after entry {expected - 1}, or twice."));

    /// <summary>Whether there is content to compare.</summary>
    private static bool Content(LedgerEntry entry, SignedHistory signed, AuditOptions options, List<AuditFinding> findings)
    {
        if (entry.Payload is not { } payload || entry.Nonce is not { } nonce)
        {
            // Half of it is no erasure: a payload without its nonce could be anything.
            if (entry.Payload is not null || entry.Nonce is not null)
            {
                findings.Add(new(FindingKind.Edited, entry.Index, entry.Index + 1, Invariant($"Entry {entry.Index} has only one of content and nonce, so that it can't be compared with what was signed.")));
            }

            return false;
        }

        if (!Commitment.Matches(entry.LeafData.Span, payload.Span, nonce.Span))
        {
            findings.Add(new(FindingKind.Edited, entry.Index, entry.Index + 1, Invariant($"The content of entry {entry.Index} is not what the log committed to.")));
        }
        else if (Acknowledgement.Of(payload)?.Time is { } time && signed.Contradicts(entry.Index, time, options.Tolerance) is { } contradiction)
        {
            findings.Add(new(FindingKind.Backdated, entry.Index, entry.Index + 1, Invariant($"Entry {entry.Index} says that it was made at {SignedHistory.Words(time)}, but {contradiction}.")));
        }

        return true;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
