using System.Globalization;

namespace Rollcall.Ledger;

/// <summary>Checking a receipt, offline.</summary>
public sealed partial record Receipt
{
    /// <summary>How much later than the checkpoint a payload may say that it was: clocks differ.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    /// <summary>Checks the receipt: the key, the log's signature, the content's place in the log, the times, and what else is asked for.</summary>
    /// <param name="log">The log's key as the person who checks knows it; null to make do with the receipt's own.</param>
    /// <param name="witnesses">Witnesses that must have cosigned the checkpoint, each of them.</param>
    /// <param name="fileSha256">The SHA-256 of a file, in hexadecimal digits, that must be the one handed in.</param>
    public ReceiptVerification Verify(NoteVerifier? log = null, IReadOnlyList<NoteVerifier>? witnesses = null, string? fileSha256 = null)
    {
        var acknowledged = Acknowledgement.Of(Payload);
        var steps = new List<ReceiptStep>();
        if (Key(steps, log) && Signature(steps, log ?? LogKey) is { } checkpoint && Content(steps, checkpoint))
        {
            Times(steps, checkpoint, acknowledged);
            foreach (var witness in witnesses ?? [])
            {
                steps.Add(Witnessed(witness));
            }

            if (fileSha256 is not null)
            {
                steps.Add(FileIs(fileSha256, acknowledged));
            }
        }

        return new ReceiptVerification(steps, log is null, acknowledged, Time, Index);
    }

    private bool Key(List<ReceiptStep> steps, NoteVerifier? log)
    {
        var (holds, sentence) = (log ?? LogKey).Kind != NoteKind.Ed25519 ? (false, "The key is a witness's and not a log's.")
            : log is null ? (true, $"The key of {LogKey.Name} is the one in the receipt itself. Whether it is the log's real key, you must compare: {LogKey}")
            : log.Equals(LogKey) ? (true, $"The key in it is the one of {log.Name} that you gave.")
            : (false, $"The receipt was made with another key than the one of {log.Name} that you gave.");
        steps.Add(new("key", holds, sentence));
        return holds;
    }

    private Checkpoint? Signature(List<ReceiptStep> steps, NoteVerifier log)
    {
        try
        {
            var checkpoint = Rollcall.Ledger.Checkpoint.Open(Checkpoint, log);
            if (checkpoint.Origin != Origin)
            {
                throw new LedgerException($"The receipt says that it is of {Origin}, and its checkpoint is of {checkpoint.Origin}.");
            }

            steps.Add(new("signature", true, $"{log.Name} signed that its log had {Entries(checkpoint.Size)}{At(checkpoint.Time)}."));
            return checkpoint;
        }
        catch (LedgerException e)
        {
            steps.Add(new("signature", false, e.Message));
            return null;
        }
    }

    private bool Content(List<ReceiptStep> steps, Checkpoint checkpoint)
    {
        var leaf = MerkleHash.OfLeaf(Commitment.Make(Payload.Span, Nonce.Span));
        var holds = MerkleProof.VerifyInclusion(leaf, Index, checkpoint.Size, Proof, checkpoint.Root);
        steps.Add(new("content", holds, holds
            ? string.Create(CultureInfo.InvariantCulture, $"What this receipt says was done is entry {Index} of that log, and was not changed since.")
            : string.Create(CultureInfo.InvariantCulture, $"What this receipt says was done is not entry {Index} of the log that was signed: the receipt was changed, or is damaged.")));
        return holds;
    }

    private void Times(List<ReceiptStep> steps, Checkpoint checkpoint, Acknowledgement? acknowledged)
    {
        if (checkpoint.Time != Time)
        {
            steps.Add(new("time", false, "The receipt's time is not the one that the log signed."));
        }
        else if (acknowledged?.Time - Time > ClockTolerance)
        {
            steps.Add(new("time", false, $"The log signed{At(Time)}, before the time at which the entry says it was done{At(acknowledged!.Time)}."));
        }
        else
        {
            steps.Add(new("time", true, $"It was in the log{At(Time)} by the log's clock."));
        }
    }

    private ReceiptStep Witnessed(NoteVerifier witness)
    {
        try
        {
            return Checkpoint.SignatureOf(witness) is not { } signature
                ? new("witness", false, $"The witness {witness.Name} has not cosigned this checkpoint.")
                : new("witness", true, $"The witness {witness.Name} saw this log{At(witness.TimeOf(signature))}, in agreement with all that it saw before.");
        }
        catch (LedgerException)
        {
            return new("witness", false, $"The cosignature of the witness {witness.Name} is wrong.");
        }
    }

    private static ReceiptStep FileIs(string sha256, Acknowledgement? acknowledged) => acknowledged?.Sha256 is not { } expected
        ? new("file", false, "The receipt names no file's SHA-256, so no file can be compared with it.")
        : string.Equals(expected, sha256, StringComparison.OrdinalIgnoreCase)
            ? new("file", true, "The file is the one that was handed in, byte for byte.")
            : new("file", false, $"The file is not the one that was handed in: its SHA-256 is {sha256}, the receipt's is {expected}.");

    private static string Entries(long size) => size == 1 ? "1 entry" : string.Create(CultureInfo.InvariantCulture, $"{size} entries");

    private static string At(DateTimeOffset? time) =>
        time is { } t ? string.Create(CultureInfo.InvariantCulture, $" on {t.UtcDateTime:yyyy-MM-dd} at {t.UtcDateTime:HH:mm:ss} UTC") : "";
}
