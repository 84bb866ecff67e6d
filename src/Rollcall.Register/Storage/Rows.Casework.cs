using Rollcall.Lists;

namespace Rollcall.Register;

internal sealed class ClarificationRow
{
    public required Guid Id { get; init; }

    /// <summary>The party that is asked.</summary>
    public required Guid Party { get; init; }

    /// <summary>The root of the line that is asked about.</summary>
    public required Guid Entry { get; init; }

    public required string Kind { get; init; }

    /// <summary>The question, sealed; null once erased.</summary>
    public byte[]? Question { get; set; }

    public DateOnly? Due { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required long Leaf { get; init; }

    /// <summary>Set with the first answer, or when the question was taken back.</summary>
    public long? Closed { get; set; }
}

internal sealed class AnswerRow
{
    public required Guid Id { get; init; }

    public required Guid Party { get; init; }

    public required Guid Clarification { get; init; }

    /// <summary>The root of the line that the answer speaks of.</summary>
    public required Guid Entry { get; init; }

    /// <summary>The column that the answer states; null where it is in words alone.</summary>
    public Column? Column { get; init; }

    /// <summary>Text and value as JSON, sealed; null once erased.</summary>
    public byte[]? Content { get; set; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required long Leaf { get; init; }
}

internal sealed class StatementRow
{
    public required Guid Id { get; init; }

    public required string Speaker { get; init; }

    /// <summary>The party that the speaker speaks for; null where none.</summary>
    public Guid? ForParty { get; init; }

    public required DateOnly SaidOn { get; init; }

    public required string Source { get; init; }

    public required string Text { get; init; }

    public required Guid By { get; init; }

    public required long Leaf { get; init; }
}

internal sealed class FigureRow
{
    public required Guid Statement { get; init; }

    public required int Number { get; init; }

    /// <summary>Of whom: <c>we_hold</c>, <c>returned</c>, …</summary>
    public required Claim Claim { get; init; }

    /// <summary>Of which party's list; null where the statement doesn't say.</summary>
    public Guid? OfParty { get; init; }

    public required FigureBound Bound { get; init; }

    public required int Count { get; init; }

    public required string Words { get; init; }

    public required long Leaf { get; init; }
}

/// <summary>That somebody read what is sealed from everyday view.</summary>
internal sealed class ReadingRow
{
    public required Guid Id { get; init; }

    public required Guid Entry { get; init; }

    public required Guid By { get; init; }

    public required string Purpose { get; init; }

    public required DateTimeOffset At { get; init; }

    public required long Leaf { get; init; }
}

internal sealed class LogRow
{
    /// <summary>The number of the leaf, from 0.</summary>
    public required long Leaf { get; init; }

    public required Guid Command { get; init; }

    public required string Kind { get; init; }

    public required Guid By { get; init; }

    /// <summary>Whose business it is; null for the intermediary's own.</summary>
    public Guid? Party { get; init; }

    /// <summary>What it is about.</summary>
    public required Guid Subject { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What was done, as JSON, sealed; null once erased.</summary>
    public byte[]? Payload { get; set; }

    /// <summary>Hides the commitment; null once erased.</summary>
    public byte[]? Nonce { get; set; }

    /// <summary>What stands in the log: the commitment to the payload.</summary>
    public required byte[] Commitment { get; init; }
}

internal sealed class CheckpointRow
{
    public required long Size { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The signed note.</summary>
    public required string Note { get; init; }
}
