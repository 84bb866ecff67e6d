using Rollcall.Ledger;

namespace Rollcall.Cli;

/// <summary>A receipt's file, or a folder of evidence, with what came of checking it, or why it can't be read.</summary>
internal sealed record ReceiptCheck(string Path, ReceiptVerification? Verification, string? Error)
{
    /// <summary>Is it evidence, and no receipt?</summary>
    public bool IsEvidence { get; private init; }

    /// <summary>What evidence proves of the log; null where it proves nothing.</summary>
    public Misbehaviour? Proves { get; private init; }

    /// <summary>Is it what it says that it is: a valid receipt, or evidence that proves something?</summary>
    public bool Holds => IsEvidence ? Proves is not null : Verification?.Valid == true;

    public static ReceiptCheck OfEvidence(string path, NoteVerifier? log)
    {
        try
        {
            return log is null
                ? new(path, null, "This is a witness's evidence, which says nothing without the log's key. Give it with --key.")
                : new(path, null, null) { IsEvidence = true, Proves = EvidenceFiles.Read(path).Proves(log) };
        }
        catch (Exception e) when (e is LedgerException or IOException or UnauthorizedAccessException)
        {
            return new(path, null, e.Message);
        }
    }

    public static ReceiptCheck Of(string path, NoteVerifier? log, IReadOnlyList<NoteVerifier> witnesses, string? fileSha256)
    {
        if (Read(path) is var (bytes, error) && bytes is null)
        {
            return new(path, null, error);
        }

        try
        {
            return new(path, Receipt.Parse(bytes).Verify(log, witnesses, fileSha256), null);
        }
        catch (LedgerException e)
        {
            return new(path, null, e.Message);
        }
    }

    private static (byte[]? Bytes, string? Error) Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > Receipt.MostBytes)
            {
                return (null, "This is larger than a receipt can be.");
            }

            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return (bytes, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Directory.Exists(path) ? "This is a folder. Name the receipts in it."
                : File.Exists(path) ? "The file can't be read."
                : "There is no such file. Check its name and folder.");
        }
    }
}
