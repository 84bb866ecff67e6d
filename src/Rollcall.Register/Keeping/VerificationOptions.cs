using Rollcall.Ledger;

namespace Rollcall.Register;

/// <summary>How a register is verified.</summary>
public sealed record VerificationOptions
{
    /// <summary>Checkpoints that others kept: a witness's, those in receipts. Only they show that the whole register was put back to an earlier day.</summary>
    public IReadOnlyList<SignedNote> Outside { get; init; } = [];

    /// <summary>How many findings are kept at most; further ones are counted.</summary>
    public int MostFindings { get; init; } = 1_000;

    /// <summary>The folder for the tables that the log is replayed into; null for the system's. It needs as much room as the register's own.</summary>
    public string? Workspace { get; init; }

    /// <summary>Says what is being done, and how much of it is done in 0..1.</summary>
    public Action<string, double>? Progress { get; init; }
}
