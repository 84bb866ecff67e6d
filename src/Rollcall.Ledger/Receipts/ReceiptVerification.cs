namespace Rollcall.Ledger;

/// <summary>What came of checking a receipt.</summary>
public sealed class ReceiptVerification
{
    internal ReceiptVerification(IReadOnlyList<ReceiptStep> steps, bool onlyItsOwnKey, Acknowledgement? acknowledged, DateTimeOffset time, long index) =>
        (Steps, OnlyItsOwnKey, Acknowledged, Time, Index) = (steps, onlyItsOwnKey, acknowledged, time, index);

    /// <summary>Does every step hold? Where <see cref="OnlyItsOwnKey"/> is set, that proves no more than that the receipt fits together.</summary>
    public bool Valid => Steps.All(s => s.Holds);

    /// <summary>What was checked, in order, up to and including the first step that doesn't hold and makes the rest pointless.</summary>
    public IReadOnlyList<ReceiptStep> Steps { get; }

    /// <summary>Why it is not valid, in one sentence; null where it is.</summary>
    public string? Reason => Steps.FirstOrDefault(s => !s.Holds)?.Sentence;

    /// <summary>Was the log's key taken from the receipt itself, since nobody brought one? A forger could have put in their own.</summary>
    public bool OnlyItsOwnKey { get; }

    /// <summary>What was acknowledged; null where the payload does not say so in the usual properties.</summary>
    public Acknowledgement? Acknowledged { get; }

    /// <summary>When the log acknowledged it.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The entry's place in the log, from 0.</summary>
    public long Index { get; }
}
