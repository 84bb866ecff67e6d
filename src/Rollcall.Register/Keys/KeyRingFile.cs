using Rollcall.Ledger;

namespace Rollcall.Register;

/// <summary>
/// Where a register's key ring lies: in a file that was named, else in the environment, else in the data folder. A ring that
/// lies in a file is replaced in one step, so that after a crash there is the one before or the one after, never none.
/// </summary>
public sealed class KeyRingFile
{
    /// <summary>The environment variable that may hold the ring's text.</summary>
    public const string Variable = "ROLLCALL_KEYS";

    private const string NameInFolder = "register.keys";

    private readonly string? _text;

    private KeyRingFile(string? path, string? text, bool besideData) => (Path, _text, BesideData) = (path, text, besideData);

    /// <summary>The ring's file; null where the ring lies in the environment.</summary>
    public string? Path { get; }

    /// <summary>Whether the ring lies in the data folder, where a copy of the folder takes it along: whoever has the copy can read it.</summary>
    public bool BesideData { get; }

    /// <summary>Finds where the ring of a data folder lies. It need not be there yet.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="keyFile">The file that was named; null for none.</param>
    /// <param name="variable">The value of <see cref="Variable"/>; null or empty for none.</param>
    public static KeyRingFile Of(string folder, string? keyFile = null, string? variable = null) =>
        keyFile is not null ? new(System.IO.Path.GetFullPath(keyFile), null, Within(folder, keyFile))
        : !string.IsNullOrWhiteSpace(variable) ? new(null, variable, besideData: false)
        : new(DefaultPath(folder), null, besideData: true);

    /// <summary>Reads the ring.</summary>
    /// <exception cref="KeyRingException">It isn't there, is no ring, or others can read its file.</exception>
    public KeyRing Read()
    {
        if (Path is null)
        {
            return Parse(_text!, Variable);
        }

        try
        {
            var text = File.ReadAllText(Path);
            return OpenToOthers(Path)
                ? throw new KeyRingException($"Others can read the key file {Path}. Let its owner alone read it: chmod 600.")
                : Parse(text, Path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new KeyRingException($"The key file {Path} is missing, and without it nothing that is sealed can be read. Put it back from where its copy is kept, or name it with --key-file.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KeyRingException($"The key file {Path} can't be read: {e.Message}", e);
        }
    }

    /// <summary>Reads the ring or, where there is no file yet, makes one with fresh keys.</summary>
    /// <param name="origin">The new ledger's name, such as <c>register.example/log</c>. It never changes.</param>
    /// <exception cref="KeyRingException">The ring can't be read or written.</exception>
    public KeyRing ReadOrMake(string origin)
    {
        if (Path is not null && !File.Exists(Path))
        {
            var made = KeyRing.Create(NoteKey.Generate(origin).Export());
            Write(made);
            return made;
        }

        return Read();
    }

    /// <summary>Puts a ring in the place of the one before. It is on the disk on return, readable by its owner alone.</summary>
    /// <exception cref="KeyRingException">The ring lies in the environment, or its file can't be written.</exception>
    public void Write(KeyRing ring)
    {
        if (Path is null)
        {
            throw new KeyRingException($"The ring lies in the environment ({Variable}), where it can't be replaced. Put it into a file and name that with --key-file.");
        }

        WriteTo(Path, ring);
    }

    /// <summary>Keeps the ring as it is beside its file, for backups that were sealed with it.</summary>
    /// <returns>The copy's path: the file's with the number of the ring's newest key.</returns>
    internal string Keep(KeyRing ring)
    {
        var copy = $"{Path}.{ring.Current}";
        if (!File.Exists(copy))
        {
            WriteTo(copy, ring);
        }

        return copy;
    }

    /// <summary>Whether a path in a data folder is a ring or a copy of one, which no backup may hold.</summary>
    internal static bool IsRing(string folder, string path) =>
        System.IO.Path.GetFullPath(path).StartsWith(DefaultPath(folder), StringComparison.Ordinal);

    private static string DefaultPath(string folder) => System.IO.Path.Combine(System.IO.Path.GetFullPath(folder), "keys", NameInFolder);

    private static void WriteTo(string path, KeyRing ring)
    {
        try
        {
            MakeFolder(System.IO.Path.GetDirectoryName(path)!);
            DurableFile.Write(path, System.Text.Encoding.UTF8.GetBytes(ring.ToText()));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KeyRingException($"The key file {path} can't be written: {e.Message}", e);
        }
    }

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static bool Within(string folder, string file) =>
        System.IO.Path.GetFullPath(file).StartsWith(System.IO.Path.GetFullPath(folder) + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool OpenToOthers(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path)
        & (UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != UnixFileMode.None;

    private static KeyRing Parse(string text, string where)
    {
        try
        {
            return KeyRing.Parse(text);
        }
        catch (FormatException e)
        {
            throw new KeyRingException($"{where} holds no key ring. {e.Message}", e);
        }
    }
}
