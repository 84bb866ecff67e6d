namespace Rollcall.Web;

/// <summary>The folder that holds everything, for its owner's eyes.</summary>
internal static class DataFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder and those in it, where they aren't there.</summary>
    /// <exception cref="ServeException">It can't be made, or others may enter it.</exception>
    public static void Prepare(ServeOptions options)
    {
        try
        {
            foreach (var folder in (string[])[options.DataFolder.FullName, MasterKey.KeysFolder(options), UploadsFolder(options)])
            {
                if (OperatingSystem.IsWindows())
                {
                    Directory.CreateDirectory(folder);
                }
                else if (!Directory.Exists(folder))
                {
                    Directory.CreateDirectory(folder, OwnerOnly);
                }
                else if ((File.GetUnixFileMode(folder) & ~OwnerOnly) != UnixFileMode.None)
                {
                    throw new ServeException($"Others may enter {folder}. Let its owner alone in: chmod 700.");
                }
            }

            if (options.Database is null)
            {
                // SQLite would let everybody read it, and makes the files beside it like it.
                using var accounts = new FileStream(Path.Combine(options.DataFolder.FullName, "accounts.db"), PrivateFile(FileMode.OpenOrCreate));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ServeException($"The data folder {options.DataFolder} can't be used: {e.Message}", e);
        }
    }

    public static string UploadsFolder(ServeOptions options) => Path.Combine(options.DataFolder.FullName, "uploads");

    /// <summary>How to open a file that its owner alone may read.</summary>
    public static FileStreamOptions PrivateFile(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
