namespace Rollcall.Ledger;

/// <summary>
/// What the person who acted takes away: what was done, and all that it takes to prove, without asking anybody, that
/// the log has it and can't have lost or changed it since. It is a JSON file, described in docs/ledger.md.
/// </summary>
public sealed partial record Receipt
{
    /// <summary>The format that is written and read.</summary>
    public const string Format = "rollcall-receipt/v1";

    /// <summary>The largest receipt that is read, in bytes.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    /// <summary>The log's name.</summary>
    public required string Origin { get; init; }

    /// <summary>The entry's place in the log, from 0.</summary>
    public required long Index { get; init; }

    /// <summary>When the log acknowledged it: the time of the checkpoint.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>What was done, as the log committed to it.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>The 32 random bytes that hide the payload in the log.</summary>
    public required ReadOnlyMemory<byte> Nonce { get; init; }

    /// <summary>The hashes from the leaf up to the checkpoint's root.</summary>
    public required IReadOnlyList<byte[]> Proof { get; init; }

    /// <summary>The log's signed checkpoint, with the cosignatures of witnesses where there are any.</summary>
    public required SignedNote Checkpoint { get; init; }

    /// <summary>The log's key as the log gave it, for convenience: a forger would put in a key of their own.</summary>
    public required NoteVerifier LogKey { get; init; }

    /// <summary>The receipt for an entry of the tree.</summary>
    /// <param name="tree">The log's tree, at least as large as the checkpoint says.</param>
    /// <param name="index">The entry's place, covered by the checkpoint.</param>
    /// <param name="payload">What was done.</param>
    /// <param name="nonce">The nonce that was used for the leaf.</param>
    /// <param name="checkpoint">A checkpoint of the log with its time.</param>
    /// <param name="log">The log's key.</param>
    /// <exception cref="LedgerException">The checkpoint is not this log's, or has no time.</exception>
    public static Receipt For(MerkleTree tree, long index, ReadOnlyMemory<byte> payload, ReadOnlyMemory<byte> nonce, SignedNote checkpoint, NoteVerifier log)
    {
        var read = Rollcall.Ledger.Checkpoint.Open(checkpoint, log);
        return new Receipt
        {
            Origin = read.Origin,
            Index = index,
            Time = read.Time ?? throw new LedgerException("The checkpoint has no time, and a receipt needs one."),
            Payload = payload,
            Nonce = nonce,
            Proof = tree.InclusionProof(index, read.Size),
            Checkpoint = checkpoint,
            LogKey = log,
        };
    }
}
