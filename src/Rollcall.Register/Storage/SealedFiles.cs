using System.Security.Cryptography;
using Rollcall.Ledger;

namespace Rollcall.Register;

/// <summary>The lists as handed in, each sealed in a file of its own that is on disk before its submission is accepted.</summary>
internal sealed class SealedFiles
{
    private const string ModelPlace = "learnt model";

    private readonly string _folder;
    private readonly KeyRing _keys;

    public SealedFiles(string folder, KeyRing keys)
    {
        (_folder, _keys) = (Path.Combine(folder, "files"), keys);
        PrivateFiles.MakeFolder(_folder);
    }

    public void Write(Guid submission, ReadOnlySpan<byte> bytes) => Write(PathOf(submission), bytes, Place(submission));

    /// <summary>The bytes as handed in; null where there is no file.</summary>
    /// <exception cref="CryptographicException">The file was changed, or its key is not on the ring.</exception>
    public byte[]? Read(Guid submission)
    {
        try
        {
            return _keys.Open(File.ReadAllBytes(PathOf(submission)), Place(submission));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>What the reconciliation has learnt; null where there is nothing yet. It follows from the entries, and is no loss.</summary>
    public byte[]? ReadModel()
    {
        try
        {
            return _keys.Open(File.ReadAllBytes(ModelPath), ModelPlace);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    public void WriteModel(ReadOnlySpan<byte> json) => Write(ModelPath, json, ModelPlace);

    public void Destroy(Guid submission) => File.Delete(PathOf(submission));

    /// <summary>Takes away what no submission owns: a file whose submission was refused, or was never finished.</summary>
    public void Sweep(IReadOnlySet<Guid> owned)
    {
        foreach (var file in NotOf(owned))
        {
            file.Delete();
        }
    }

    /// <summary>Files that belong to none of these submissions.</summary>
    public IEnumerable<FileInfo> NotOf(IReadOnlySet<Guid> owned) => new DirectoryInfo(_folder).EnumerateFiles()
        .Where(f => !Guid.TryParse(Path.GetFileNameWithoutExtension(f.Name), out var id) || !owned.Contains(id) || f.Extension != ".sealed");

    /// <summary>Seals anew, with the newest key, what another key sealed.</summary>
    /// <returns>How many files it were.</returns>
    public int SealAnew(Action<string> before, CancellationToken cancel)
    {
        var count = 0;
        foreach (var (path, place) in Directory.EnumerateFiles(_folder, "*.sealed").ToList()
            .Where(p => Guid.TryParse(Path.GetFileNameWithoutExtension(p), out _))
            .Select(p => (p, Place(Guid.Parse(Path.GetFileNameWithoutExtension(p)))))
            .Concat(File.Exists(ModelPath) ? [(ModelPath, ModelPlace)] : []))
        {
            cancel.ThrowIfCancellationRequested();
            var bytes = File.ReadAllBytes(path);
            if (KeyRing.KeyOf(bytes) != _keys.Current)
            {
                before(path);
                Write(path, _keys.Open(bytes, place), place);
                count++;
            }
        }

        return count;
    }

    private string ModelPath => Path.Combine(_folder, "..", "model.sealed");

    public string PathOf(Guid submission) => Path.Combine(_folder, $"{submission:N}.sealed");

    private void Write(string path, ReadOnlySpan<byte> bytes, string place)
    {
        var aside = path + ".part";
        try
        {
            using (var file = new FileStream(aside, PrivateFiles.With(FileMode.Create)))
            {
                file.Write(_keys.Seal(bytes, place));
                file.Flush(flushToDisk: true);
            }

            DurableFile.Replace(aside, path);
        }
        catch (IOException e)
        {
            // What was begun takes room that others need.
            File.Delete(aside);
            throw RegisterStorage.IsFull(e)
                ? new StorageException("The disk is full. Nothing was done. Make room, and send it again.", e, isFull: true)
                : new StorageException("A file could not be written to the disk. Nothing was done. Send it again; if it fails again, tell the administrator.", e);
        }
    }

    private static string Place(Guid submission) => Places.Of(submission, "file");
}
