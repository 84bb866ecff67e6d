using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Rollcall.Ledger;

/// <summary>
/// A witness's folder: its key (<c>witness.key</c>, for nobody else), its verifier key to hand out (<c>witness.vkey</c>),
/// the last checkpoint (<c>last.checkpoint</c>) and what proves that the log has cheated (<c>evidence/</c>). One process
/// at a time holds it.
/// </summary>
public sealed class WitnessFolder : IWitnessState, IDisposable
{
    private readonly string _folder;
    private readonly FileStream _lock;

    private WitnessFolder(string folder, FileStream held, NoteKey key) => (_folder, _lock, Key) = (folder, held, key);

    /// <summary>The witness's key, made on first use.</summary>
    public NoteKey Key { get; }

    /// <inheritdoc/>
    public SignedNote? Last { get; private set; }

    private string LastPath => Path.Combine(_folder, "last.checkpoint");

    /// <summary>Opens the folder; makes it and a key where there is none yet.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name of a new key; null for a random one. An existing key must have that name.</param>
    /// <exception cref="LedgerException">Another process holds it, or something in it can't be read.</exception>
    public static WitnessFolder Open(string folder, string? name = null)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var held = Hold(Path.Combine(folder, "lock"));
        try
        {
            var key = KeyIn(folder, name);
            var opened = new WitnessFolder(folder, held, key);
            opened.Last = File.Exists(opened.LastPath) ? SignedNote.Parse(ReadSmall(opened.LastPath)) : null;
            return opened;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Save(SignedNote cosigned)
    {
        DurableFile.Write(LastPath, Encoding.UTF8.GetBytes(cosigned.ToString()));
        Last = cosigned;
    }

    /// <inheritdoc/>
    public string Keep(Evidence evidence)
    {
        var both = SHA256.HashData(Encoding.UTF8.GetBytes(evidence.First.ToString() + evidence.Second));
        var folder = Path.Combine(_folder, "evidence", Convert.ToHexStringLower(both)[..16]);
        Directory.CreateDirectory(folder);
        DurableFile.Write(Path.Combine(folder, EvidenceFiles.First), Encoding.UTF8.GetBytes(evidence.First.ToString()));
        DurableFile.Write(Path.Combine(folder, EvidenceFiles.Second), Encoding.UTF8.GetBytes(evidence.Second.ToString()));
        DurableFile.Write(Path.Combine(folder, EvidenceFiles.Proof), Encoding.UTF8.GetBytes(EvidenceFiles.ProofText(evidence)));
        return folder;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Key.Dispose();
        _lock.Dispose();
    }

    private static FileStream Hold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new LedgerException("The witness's folder is in use by another rollcall. Stop that one, or name another folder.", e);
        }
    }

    private static NoteKey KeyIn(string folder, string? name)
    {
        var path = Path.Combine(folder, "witness.key");
        NoteKey key;
        if (File.Exists(path))
        {
            key = NoteKey.Parse(Encoding.UTF8.GetString(ReadSmall(path)));
        }
        else
        {
            // A witness that has seen a log and lost its key must not begin anew unseen.
            if (File.Exists(Path.Combine(folder, "last.checkpoint")))
            {
                throw new LedgerException("The witness's folder has a checkpoint and no key. Put witness.key back, or begin in a new folder.");
            }

            key = NoteKey.Generate(name ?? "witness-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)), NoteKind.Cosignature);
            DurableFile.Write(path, Encoding.UTF8.GetBytes(key.Export() + "\n"));
        }

        if (name is not null && key.Verifier.Name != name)
        {
            var other = key.Verifier.Name;
            key.Dispose();
            throw new LedgerException($"The witness's folder has the key of {other} and not of {name}. Leave the name out, or name another folder.");
        }

        if (key.Verifier.Kind != NoteKind.Cosignature)
        {
            key.Dispose();
            throw new LedgerException("The key in the witness's folder is a log's and not a witness's.");
        }

        DurableFile.Write(Path.Combine(folder, "witness.vkey"), Encoding.UTF8.GetBytes(key.Verifier + "\n"));
        return key;
    }

    private static byte[] ReadSmall(string path) => new FileInfo(path).Length <= SignedNote.MostBytes
        ? File.ReadAllBytes(path)
        : throw new LedgerException(string.Create(CultureInfo.InvariantCulture, $"{path} is larger than a witness's file can be."));
}
