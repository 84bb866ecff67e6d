using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Rollcall.Linkage;

/// <summary>
/// Pairs on disk, in a file that nobody else can open and that is gone when the process is, however it ends: it has no name
/// (Unix), or is deleted as it is closed (Windows). It holds numbers of records and weights, nothing that they say. Safe for
/// use by several threads at once.
/// </summary>
internal sealed class PairFile : IDisposable
{
    private const int PairBytes = 16;

    private readonly SafeFileHandle _file;
    private readonly string _folder;
    private long _end;

    /// <summary>An empty file.</summary>
    /// <param name="folder">The folder that it takes room of.</param>
    /// <exception cref="LinkageException">No file can be made there.</exception>
    public PairFile(string folder)
    {
        _folder = folder;
        var path = Path.Combine(folder, "rollcall-" + Path.GetRandomFileName());
        _file = Guarded(() =>
        {
            var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
                File.Delete(path);
            }

            return file;
        });
    }

    /// <summary>Sets aside room for so many pairs; the place of the first.</summary>
    public long Reserve(long pairs) => Interlocked.Add(ref _end, pairs) - pairs;

    /// <summary>Writes pairs from a place on.</summary>
    /// <exception cref="LinkageException">There is no room.</exception>
    public void Write(long place, ReadOnlyMemory<WeightedPair> pairs) => Guarded(() =>
    {
        RandomAccess.Write(_file, MemoryMarshal.AsBytes(pairs.Span), place * PairBytes);
        return true;
    });

    /// <summary>Reads as many pairs as there is room for, from a place on.</summary>
    public void Read(long place, Span<WeightedPair> pairs)
    {
        var bytes = MemoryMarshal.AsBytes(pairs);
        var at = place * PairBytes;
        while (bytes.Length > 0)
        {
            var read = RandomAccess.Read(_file, bytes, at);
            if (read == 0)
            {
                throw new LinkageException($"Pairs that were kept in {_folder} can't be read again. Run once more, with more memory (--memory) or another folder (TMPDIR).");
            }

            bytes = bytes[read..];
            at += read;
        }
    }

    /// <summary>Gives the room back.</summary>
    public void Dispose() => _file.Dispose();

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LinkageException(
                $"The pairs don't fit into memory, and {_folder} takes no more of them ({e.Message.TrimEnd('.')}). Make room there, name another folder (TMPDIR), allow more memory (--memory), or keep only surer pairs (--pairs-above).", e);
        }
    }
}
