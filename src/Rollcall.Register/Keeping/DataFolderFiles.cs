using Microsoft.Data.Sqlite;

namespace Rollcall.Register;

/// <summary>The files of a data folder that a backup takes along, whoever put them there: all but keys, what is on its way, and the register's own database.</summary>
internal static class DataFolderFiles
{
    /// <summary>Where a restore that has not finished keeps what it has.</summary>
    public const string Staging = ".restoring";

    private const string OfRegister = "register/";
    private const string OfData = "data/";
    private const string Lists = "files";

    private static readonly string[] LeftOut = ["register.db", "register.lock", "uploads", Staging, Lists];

    /// <summary>The name in a backup of a list as handed in.</summary>
    public static string OfList(SealedFiles files, Guid submission) => $"{OfRegister}{Lists}/{Path.GetFileName(files.PathOf(submission))}";

    /// <summary>The names in a backup of all other files: those of the register's folder, and those of the data folder around it.</summary>
    public static IEnumerable<string> Others(RegisterOptions register) => Within(register.Folder, register.Folder).Select(p => OfRegister + p)
        .Concat(register.DataFolder is { } data ? Within(data, register.Folder).Where(p => !IsInRegister(register, p)).Select(p => OfData + p) : []);

    /// <summary>The folder that a name in a backup stands for, and the path in it; null for a name that no backup has.</summary>
    public static (string Folder, string Path)? Place(RegisterOptions register, string name) =>
        name.StartsWith(OfRegister, StringComparison.Ordinal) ? (register.Folder, name[OfRegister.Length..])
        : name.StartsWith(OfData, StringComparison.Ordinal) && register.DataFolder is { } data ? (data, name[OfData.Length..])
        : null;

    /// <summary>Opens a file as it stands; a SQLite database as it stands after its last transaction. Null where it is gone.</summary>
    public static Stream? Open(RegisterOptions register, string name)
    {
        var (folder, path) = Place(register, name)!.Value;
        try
        {
            return path.EndsWith(".db", StringComparison.Ordinal) ? Copy(Path.Combine(folder, path)) : File.OpenRead(Path.Combine(folder, path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether a folder holds nothing but keys, or the remains of a restore.</summary>
    public static bool IsEmpty(string folder) => !Directory.Exists(folder) || Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
        .All(p => Path.GetFileName(p) == "register.lock" || p.StartsWith(Staging + "/", StringComparison.Ordinal) || IsKey(folder, p));

    private static IEnumerable<string> Within(string folder, string register) => new DirectoryInfo(folder)
        .EnumerateFiles("*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(folder, f.FullName).Replace('\\', '/'))
        .Where(p => !LeftOut.Contains(p.Split('/')[0]) && !IsPassing(p) && !IsKey(folder, p) && !IsKey(register, p))
        .Order(StringComparer.Ordinal);

    private static bool IsInRegister(RegisterOptions register, string path) =>
        Path.GetFullPath(Path.Combine(register.DataFolder!, path)).StartsWith(Path.GetFullPath(register.Folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsKey(string folder, string path) => path.EndsWith(".key", StringComparison.Ordinal) || KeyRingFile.IsRing(folder, Path.Combine(folder, path));

    /// <summary>Journals belong to their database, and go with its copy; what has not got its name yet is nothing yet.</summary>
    private static bool IsPassing(string path) =>
        path.EndsWith("-wal", StringComparison.Ordinal) || path.EndsWith("-shm", StringComparison.Ordinal) || path.EndsWith("-journal", StringComparison.Ordinal)
        || path.EndsWith(".part", StringComparison.Ordinal) || path.EndsWith(".new", StringComparison.Ordinal);

    private static MemoryStream Copy(string database)
    {
        var folder = Directory.CreateTempSubdirectory("rollcall-backup-").FullName;
        try
        {
            var copy = Path.Combine(folder, "copy.db");
            using (var from = new SqliteConnection($"Data Source={database};Mode=ReadWrite;Pooling=False"))
            using (var to = new SqliteConnection($"Data Source={copy};Pooling=False"))
            {
                from.Open();
                to.Open();
                from.BackupDatabase(to);
            }

            return new MemoryStream(File.ReadAllBytes(copy));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
