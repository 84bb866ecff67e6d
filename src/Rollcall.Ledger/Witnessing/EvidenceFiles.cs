using System.Text;

namespace Rollcall.Ledger;

/// <summary>Evidence as files: the two notes as the log signed them, and the proof where one is needed.</summary>
public static class EvidenceFiles
{
    internal const string First = "first.checkpoint";
    internal const string Second = "second.checkpoint";
    internal const string Proof = "proof.txt";

    /// <summary>Is the folder one in which a witness kept evidence?</summary>
    public static bool AreIn(string folder) => File.Exists(Path.Combine(folder, First)) && File.Exists(Path.Combine(folder, Second));

    /// <summary>Reads the evidence in a folder, as a witness kept it. <see cref="Evidence.Proves"/> says what it is worth.</summary>
    /// <exception cref="LedgerException">A file is missing, or is not what it should be.</exception>
    public static Evidence Read(string folder)
    {
        var lines = Encoding.UTF8.GetString(Bytes(folder, Proof)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length > 65)
        {
            throw new LedgerException($"{Proof} is not as a witness writes it.");
        }

        var hashes = lines.Select(l => StrictBase64.Decode(l) is { Length: MerkleHash.Size } hash ? hash : throw new LedgerException($"{Proof} is not as a witness writes it.")).ToList();
        return new Evidence(
            SignedNote.Parse(Bytes(folder, First)), SignedNote.Parse(Bytes(folder, Second)), hashes.Count > 0 ? hashes[0] : [], hashes.Count > 0 ? hashes[1..] : []);
    }

    internal static string ProofText(Evidence evidence) => evidence.RootBefore.Length == 0
        ? ""
        : string.Concat(evidence.Proof.Prepend(evidence.RootBefore).Select(h => Convert.ToBase64String(h) + "\n"));

    private static byte[] Bytes(string folder, string name)
    {
        var file = new FileInfo(Path.Combine(folder, name));
        if (!file.Exists || file.Length > SignedNote.MostBytes)
        {
            throw new LedgerException($"There is no {name} in {folder}, or it is too large.");
        }

        return File.ReadAllBytes(file.FullName);
    }
}
