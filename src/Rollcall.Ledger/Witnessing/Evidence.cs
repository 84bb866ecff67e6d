namespace Rollcall.Ledger;

/// <summary>
/// Two checkpoints that a log signed and that no honest log could have signed both. Whoever has the log's key can check
/// it; the witness need not be believed.
/// </summary>
/// <param name="First">The checkpoint with fewer entries, or of the same number the one that was seen first.</param>
/// <param name="Second">The other one.</param>
/// <param name="RootBefore">Where they differ in size and the histories don't go together: the root that the second log had at the first one's size. Otherwise empty.</param>
/// <param name="Proof">The consistency proof from <paramref name="RootBefore"/> to the second one's root.</param>
public sealed record Evidence(SignedNote First, SignedNote Second, byte[] RootBefore, IReadOnlyList<byte[]> Proof)
{
    /// <summary>What the two notes prove of the log with that key: a fork, or that it signed fewer entries at a later time; null where they prove nothing.</summary>
    public Misbehaviour? Proves(NoteVerifier log)
    {
        Checkpoint first, second;
        try
        {
            (first, second) = (Checkpoint.Open(First, log), Checkpoint.Open(Second, log));
        }
        catch (LedgerException)
        {
            return null;
        }

        if (first.Size == second.Size)
        {
            return first.Root.SequenceEqual(second.Root) ? null : Misbehaviour.Fork;
        }

        if (first.Size > second.Size)
        {
            return null;
        }

        if (RootBefore.Length > 0 && !first.Root.SequenceEqual(RootBefore)
            && MerkleProof.VerifyConsistency(first.Size, RootBefore, second.Size, second.Root, Proof))
        {
            return Misbehaviour.Fork;
        }

        return first.Time > second.Time ? Misbehaviour.Backdated : null;
    }
}
