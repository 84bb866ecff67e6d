using System.Runtime.InteropServices;

namespace Rollcall.Ledger;

/// <summary>Writes a file so that after a crash there is the old one or the new one, and after the return the new one.</summary>
internal static class DurableFile
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var aside = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Private;
        }

        using (var file = new FileStream(aside, options))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        Replace(aside, path);
    }

    /// <summary>Gives a file that is on the disk its name, for good.</summary>
    public static void Replace(string aside, string path)
    {
        File.Move(aside, path, overwrite: true);
        Sync(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>A rename lasts only once its folder is on the disk. Windows' file systems see to that themselves.</summary>
    public static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, 0);
        if (handle < 0)
        {
            throw new IOException($"The folder {folder} can't be opened to make sure that it is on the disk.");
        }

        var result = Fsync(handle);
        _ = Close(handle);
        if (result != 0)
        {
            throw new IOException($"The folder {folder} could not be written to the disk.");
        }
    }

    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Fsync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
