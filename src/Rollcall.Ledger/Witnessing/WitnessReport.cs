namespace Rollcall.Ledger;

/// <summary>What a witness found, and its cosignature where it gave one.</summary>
/// <param name="Outcome">What was found.</param>
/// <param name="Sentence">The same in plain words.</param>
/// <param name="Note">The log's checkpoint with this witness's cosignature; null where it was refused, or only compared.</param>
/// <param name="Cosignature">The cosignature alone, to be sent to the log; null where it was refused.</param>
/// <param name="Misbehaviour">Why it was refused.</param>
/// <param name="Evidence">What proves it to everybody; null where it can't be proven.</param>
/// <param name="EvidenceFolder">Where the evidence was kept.</param>
public sealed record WitnessReport(
    WitnessOutcome Outcome,
    string Sentence,
    SignedNote? Note = null,
    NoteSignature? Cosignature = null,
    Misbehaviour? Misbehaviour = null,
    Evidence? Evidence = null,
    string? EvidenceFolder = null);
