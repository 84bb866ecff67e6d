namespace Rollcall.Ledger;

/// <summary>What is wrong with a log in storage.</summary>
public enum FindingKind
{
    /// <summary>A payload or nonce is not the one that the log committed to.</summary>
    Edited,

    /// <summary>An entry is missing between others.</summary>
    Missing,

    /// <summary>An entry stands where it doesn't belong, or twice.</summary>
    OutOfOrder,

    /// <summary>The entries of a stretch are not those that were signed: some were changed, deleted, added or put in another order, commitments and all.</summary>
    Changed,

    /// <summary>There are fewer entries than were signed.</summary>
    Truncated,

    /// <summary>The log signed something that does not go together with what it signed at other times.</summary>
    Fork,

    /// <summary>A checkpoint or an entry is dated before what came before it, or after what came after it.</summary>
    Backdated,

    /// <summary>A checkpoint can't be read, or is not signed by the log.</summary>
    Checkpoint,
}
