using Microsoft.Data.Sqlite;

namespace Rollcall.Register;

/// <summary>The files of a data folder that a backup takes along, whoever put them there: all but keys, what is on its way, and the register's own database.</summary>
internal static class DataFolderFiles
{
    /// <summary>Where a restore that has not finished keeps what it has.</summary>
    public const string Staging = ".restoring";

    private const string Lists = "files";

    private static readonly string[] LeftOut = ["register.db", "register.lock", "uploads", Staging];

    /// <summary>Paths relative to the folder, with slashes; the lists as handed in apart.</summary>
    public static IEnumerable<string> Others(string folder) => new DirectoryInfo(folder)
        .EnumerateFiles("*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(folder, f.FullName).Replace('\\', '/'))
        .Where(p => !LeftOut.Contains(p.Split('/')[0]) && p.Split('/')[0] != Lists && !IsPassing(p) && !IsKey(folder, p))
        .Order(StringComparer.Ordinal);

    public static string OfList(SealedFiles files, Guid submission) => $"{Lists}/{Path.GetFileName(files.PathOf(submission))}";

    /// <summary>Opens a file as it stands; a SQLite database as it stands after its last transaction. Null where it is gone.</summary>
    public static Stream? Open(string folder, string path)
    {
        try
        {
            return path.EndsWith(".db", StringComparison.Ordinal) ? Copy(Path.Combine(folder, path)) : File.OpenRead(Path.Combine(folder, path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether a folder holds nothing but a key ring, or the remains of a restore.</summary>
    public static bool IsEmpty(string folder) => !Directory.Exists(folder) || Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
        .All(p => p == "register.lock" || p.StartsWith(Staging + "/", StringComparison.Ordinal) || IsKey(folder, p));

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
