namespace Rollcall.Ledger;

/// <summary>How a key signs notes: the signature type byte of C2SP signed-note.</summary>
public enum NoteKind
{
    /// <summary>Ed25519 over the note's text, as logs sign their checkpoints.</summary>
    Ed25519 = 0x01,

    /// <summary>A witness's cosignature/v1: Ed25519 over the text and the time of signing (C2SP tlog-cosignature).</summary>
    Cosignature = 0x04,
}
