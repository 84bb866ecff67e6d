namespace Rollcall.Reconciliation;

/// <summary>
/// A folder beside the one that it will become: filled first, renamed last. What a killed run left behind is told apart
/// from a run that is still going on by a lock file, and is cleared by the next run.
/// </summary>
internal sealed class AsideFolder : IDisposable
{
    private const string New = ".new", Old = ".old", Lock = ".lock";

    private readonly string _target;
    private readonly string _stem;
    private readonly FileStream _lock;

    public AsideFolder(string target)
    {
        _target = target;
        var parent = System.IO.Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(parent);
        Clear(target);
        _stem = System.IO.Path.Combine(parent, Prefix(target) + Guid.NewGuid().ToString("N")[..12]);
        _lock = new FileStream(_stem + Lock, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        CreatePrivate(Path);
    }

    public string Path => _stem + New;

    /// <summary>Puts the folder in place of the target, which becomes whole at one stroke or stays as it was.</summary>
    public void Commit()
    {
        var old = _stem + Old;
        var replaces = Directory.Exists(_target);
        if (replaces)
        {
            Directory.Move(_target, old);
        }

        try
        {
            Directory.Move(Path, _target);
        }
        catch when (replaces)
        {
            Directory.Move(old, _target);
            throw;
        }

        if (replaces)
        {
            Directory.Delete(old, recursive: true);
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }

        _lock.Dispose();
    }

    private static string Prefix(string target) => $".{System.IO.Path.GetFileName(target)}.rollcall-";

    /// <summary>Lists of persons are nobody else's business: only the user who ran the program may look in.</summary>
    private static void CreatePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static void Clear(string target)
    {
        var parent = System.IO.Path.GetDirectoryName(target)!;
        var stems = Directory.EnumerateFileSystemEntries(parent)
            .Where(path => System.IO.Path.GetFileName(path).StartsWith(Prefix(target), StringComparison.Ordinal))
            .Select(path => System.IO.Path.Combine(parent, System.IO.Path.GetFileNameWithoutExtension(path)))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        foreach (var stem in stems.Where(s => !InUse(s + Lock)))
        {
            ClearOne(stem, target);
        }
    }

    private static void ClearOne(string stem, string target)
    {
        if (Directory.Exists(stem + Old) && !Directory.Exists(target))
        {
            // The run was killed between its two renames: the earlier result is still whole.
            Directory.Move(stem + Old, target);
        }

        foreach (var left in new[] { stem + New, stem + Old }.Where(Directory.Exists))
        {
            Directory.Delete(left, recursive: true);
        }

        File.Delete(stem + Lock);
    }

    private static bool InUse(string lockFile)
    {
        if (!File.Exists(lockFile))
        {
            return false;
        }

        try
        {
            new FileStream(lockFile, FileMode.Open, FileAccess.Write, FileShare.None).Dispose();
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
