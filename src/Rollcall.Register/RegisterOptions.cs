namespace Rollcall.Register;

/// <summary>Where a register is kept and how it works.</summary>
public sealed record RegisterOptions
{
    /// <summary>The folder of the register's files: the lists as handed in (sealed) and, on SQLite, the database.</summary>
    public required string Folder { get; init; }

    /// <summary>
    /// The folder around <see cref="Folder"/>, whose other files (accounts, keys of the server) a backup takes along and a restore brings back; null for none.
    /// </summary>
    public string? DataFolder { get; init; }

    /// <summary>A PostgreSQL connection string; null for SQLite in <see cref="Folder"/>.</summary>
    public string? Postgres { get; init; }

    /// <summary>The keys that lie outside the database.</summary>
    public required KeyRing Keys { get; init; }

    /// <summary>
    /// The probability from which the register itself confirms a match within one party, in (0.5, 1]; null to leave all to people.
    /// Across parties it never decides.
    /// </summary>
    public double? ConfirmWithinPartyFrom { get; init; }

    /// <summary>Pairs of entries from this probability on are put before a caseworker.</summary>
    public double ProposeFrom { get; init; } = 0.1;

    /// <summary>What is accepted at most of a list.</summary>
    public Lists.ReadLimits Limits { get; init; } = new() { Bytes = 128L << 20, Inflated = 256L << 20, Rows = 1_000_000 };

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
