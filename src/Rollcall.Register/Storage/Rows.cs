using Rollcall.Lists;

namespace Rollcall.Register;

// What stands in the tables. Rows are added and, where a setter says so, closed; none is taken away. A "leaf" is the number of
// the log entry that caused the row, which also orders everything in time.

internal sealed class PartyRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Language { get; init; }

    public required long Leaf { get; init; }
}

internal sealed class ListRow
{
    public required Guid Id { get; init; }

    public required Guid Party { get; init; }

    public required string Name { get; init; }

    public required Claim Claim { get; init; }

    public required string Purpose { get; init; }

    public required string LegalBasis { get; init; }

    public required long Leaf { get; init; }
}

internal sealed class SubmissionRow
{
    public required Guid Id { get; init; }

    public required Guid Party { get; init; }

    public required Guid List { get; init; }

    public required int Instalment { get; init; }

    public required string FileName { get; init; }

    public required string Sha256 { get; init; }

    public required long Bytes { get; init; }

    /// <summary>How the columns were understood, as JSON.</summary>
    public required string Columns { get; init; }

    /// <summary>How the file was read: format, encoding, remarks, as JSON.</summary>
    public required string Reading { get; init; }

    /// <summary>Merkle root over the hashes of the entries, in the file's order.</summary>
    public required byte[] EntriesRoot { get; init; }

    public required int Taken { get; init; }

    public required int Rejected { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required long Leaf { get; init; }

    /// <summary>Set once the entries were compared with everything there.</summary>
    public long? Linked { get; set; }

    public long? Withdrawn { get; set; }

    /// <summary>Set when the file's bytes were destroyed, since a person on it was erased.</summary>
    public long? FileErased { get; set; }
}

internal sealed class EntryRow
{
    public required Guid Id { get; init; }

    public required Guid Party { get; init; }

    public required Guid List { get; init; }

    public required Guid Submission { get; init; }

    /// <summary>The first entry of its line: the rows of one list with the same reference.</summary>
    public required Guid Root { get; init; }

    public required int Row { get; init; }

    /// <summary>Stands for the list's own reference; null where the list has none.</summary>
    public byte[]? Reference { get; init; }

    public required RowAction Action { get; init; }

    public required Claim Claim { get; init; }

    /// <summary>Everything that the row says, sealed; null once erased.</summary>
    public byte[]? Facts { get; set; }

    /// <summary>Hides <see cref="Hash"/>; null once erased.</summary>
    public byte[]? Nonce { get; set; }

    /// <summary>The commitment to what the row says.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The person that this line alone would be: its id for good.</summary>
    public required Guid OwnPerson { get; init; }

    /// <summary>The person that the line is held to be now.</summary>
    public required Guid Person { get; set; }

    public required long Leaf { get; init; }

    /// <summary>Set when a later row of the list took its place, or its party withdrew it.</summary>
    public long? Superseded { get; set; }

    public long? Erased { get; set; }
}

internal sealed class RejectedRow
{
    public required Guid Party { get; init; }

    public required Guid Submission { get; init; }

    public required int Row { get; init; }

    public required int Line { get; init; }

    public required string Reason { get; init; }

    /// <summary>The row as handed in, sealed; null once erased.</summary>
    public byte[]? Text { get; set; }

    public required long Leaf { get; init; }
}

internal sealed class MatchRow
{
    public required Guid Id { get; init; }

    /// <summary>The root of the one line; handed in before the other or in the same submission.</summary>
    public required Guid Left { get; init; }

    public required Guid Right { get; init; }

    public required bool AcrossParties { get; init; }

    public required double Weight { get; set; }

    public required double Probability { get; set; }

    public required string Relation { get; set; }

    public required MatchState State { get; set; }

    /// <summary>How many decisions there were: a decision names the number it knew of.</summary>
    public required int Version { get; set; }

    public required long Leaf { get; init; }
}

internal sealed class DecisionRow
{
    public required Guid Id { get; init; }

    public required Guid Match { get; init; }

    public required DecisionVerdict Verdict { get; init; }

    /// <summary>Why, sealed; null once erased.</summary>
    public byte[]? Why { get; set; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required long Leaf { get; init; }

    public long? Retracted { get; set; }
}

internal sealed class ReleaseRow
{
    public required Guid Id { get; init; }

    /// <summary>The root of the line that was released.</summary>
    public required Guid Entry { get; init; }

    public required Guid ToParty { get; init; }

    public required string Purpose { get; init; }

    public required string Risk { get; init; }

    public required Guid By { get; init; }

    public required long Leaf { get; init; }

    public long? Ended { get; set; }
}
