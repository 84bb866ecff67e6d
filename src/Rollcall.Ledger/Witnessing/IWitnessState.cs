namespace Rollcall.Ledger;

/// <summary>What a witness remembers. <see cref="WitnessFolder"/> keeps it on disk.</summary>
public interface IWitnessState
{
    /// <summary>The last checkpoint that was cosigned, with the log's signature and the witness's own; null before the first.</summary>
    SignedNote? Last { get; }

    /// <summary>Remembers a checkpoint. It must be safe against a crash when this returns, since the cosignature leaves after that.</summary>
    void Save(SignedNote cosigned);

    /// <summary>Keeps evidence against the log, and says where.</summary>
    string? Keep(Evidence evidence);
}
