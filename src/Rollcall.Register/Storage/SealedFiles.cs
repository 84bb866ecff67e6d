using System.Security.Cryptography;

namespace Rollcall.Register;

/// <summary>The lists as handed in, each sealed in a file of its own that is on disk before its submission is accepted.</summary>
internal sealed class SealedFiles
{
    private readonly string _folder;
    private readonly KeyRing _keys;

    public SealedFiles(string folder, KeyRing keys)
    {
        (_folder, _keys) = (Path.Combine(folder, "files"), keys);
        Directory.CreateDirectory(_folder);
    }

    public void Write(Guid submission, ReadOnlySpan<byte> bytes)
    {
        var aside = PathOf(submission) + ".part";
        using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(_keys.Seal(bytes, Place(submission)));
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, PathOf(submission), overwrite: true);
    }

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

    public void Destroy(Guid submission) => File.Delete(PathOf(submission));

    /// <summary>Takes away what no submission owns: a file whose submission was refused, or was never finished.</summary>
    public void Sweep(IReadOnlySet<Guid> owned)
    {
        foreach (var path in Directory.GetFiles(_folder))
        {
            if (!Guid.TryParse(Path.GetFileNameWithoutExtension(path), out var id) || !owned.Contains(id) || path.EndsWith(".part", StringComparison.Ordinal))
            {
                File.Delete(path);
            }
        }
    }

    public string PathOf(Guid submission) => Path.Combine(_folder, $"{submission:N}.sealed");

    private static string Place(Guid submission) => Places.Of(submission, "file");
}
