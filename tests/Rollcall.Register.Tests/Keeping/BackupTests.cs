using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rollcall.Ledger;

namespace Rollcall.Register.Tests;

public sealed class BackupTests : IDisposable
{
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("rollcall-backup-test-").FullName;

    public static TheoryData<Database, Database> Pairs => new()
    {
        { Database.Sqlite, Database.Sqlite }, { Database.Sqlite, Database.Postgres }, { Database.Postgres, Database.Sqlite }, { Database.Postgres, Database.Postgres },
    };

    private string Backup => Path.Combine(_elsewhere, "register.backup");

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_backup_made_while_the_register_is_open_brings_everything_back(Database from, Database to)
    {
        await using var open = await OpenRegister.New(from);
        await Story.Play(open);
        var around = Directory.CreateDirectory(Path.Combine(_elsewhere, "around")).FullName;
        await OtherFiles(around);
        var made = RegisterBackup.Write(open.Options with { DataFolder = around }, Backup);
        Assert.Equal(made, RegisterBackup.Check(Backup, open.Options.Keys) with { Root = made.Root });

        await using var target = Place(to, open);
        var restored = await RegisterRestore.Run(target.Options, Backup);
        Assert.Equal(Checkpoint.Parse(open.Register.Log.Latest.Text).Root.ToArray(), restored.Root);
        Assert.Equal((made.Commands, made.Rows, made.Files), (restored.Commands, restored.Rows, restored.Files));
        Assert.Empty((await RegisterVerification.Run(target.Options)).Findings);
        Assert.Equal("one", await Scalar(Path.Combine(target.Data, "accounts.db")));
        Assert.Equal("shown", await File.ReadAllTextAsync(Path.Combine(target.Data, "keys", "key-1.xml")));
        Assert.False(File.Exists(Path.Combine(target.Data, "master.key")));
        Assert.False(Directory.Exists(Path.Combine(target.Folder, ".restoring")));

        await using var again = await CaseRegister.Open(target.Options);
        Assert.Equal(open.Register.Log.Latest.Text, again.Log.Latest.Text);
        await again.Do(new DefineParty("Third"), OpenRegister.Administrator);
    }

    [Fact]
    public async Task A_backup_that_was_changed_or_cut_off_anywhere_is_refused_and_leaves_nothing()
    {
        await using var open = await OpenRegister.New();
        await Story.Play(open);
        RegisterBackup.Write(open.Options, Backup);
        var whole = await File.ReadAllBytesAsync(Backup, TestContext.Current.CancellationToken);
        var places = Enumerable.Range(0, 25).Select(i => (int)((long)i * (whole.Length - 1) / 24)).ToList();
        foreach (var bytes in places.Select(p => Flipped(whole, p)).Concat(places.Select(p => whole[..p])).Append([.. whole, 0]))
        {
            await File.WriteAllBytesAsync(Backup, bytes, TestContext.Current.CancellationToken);
            Assert.Throws<BackupException>(() => RegisterBackup.Check(Backup, open.Options.Keys));
            var target = Path.Combine(_elsewhere, "target");
            await Assert.ThrowsAsync<BackupException>(() => RegisterRestore.Run(open.Options with { Folder = target }, Backup));
            Assert.False(Directory.Exists(target));
        }
    }

    [Fact]
    public async Task Nothing_that_is_there_is_overwritten()
    {
        await using var open = await OpenRegister.New();
        RegisterBackup.Write(open.Options, Backup);
        Assert.Throws<BackupException>(() => RegisterBackup.Write(open.Options, Backup));
        Assert.Throws<BackupException>(() => RegisterBackup.Write(open.Options, Path.Combine(open.Folder, "in.backup")));
        await Assert.ThrowsAsync<BackupException>(() => RegisterRestore.Run(open.Options, Backup));
        Assert.Equal(4, open.Register.Log.Size);
    }

    [Fact]
    public async Task A_database_of_PostgreSQL_that_holds_something_is_not_overwritten()
    {
        await using var open = await OpenRegister.New(Database.Postgres);
        RegisterBackup.Write(open.Options, Backup);
        await Assert.ThrowsAsync<BackupException>(() => RegisterRestore.Run(open.Options with { Folder = Path.Combine(_elsewhere, "target") }, Backup));
        Assert.True((await RegisterVerification.Run(open.Options)).Clean);
    }

    [Fact]
    public async Task Without_the_ring_a_backup_shows_nothing_and_another_ring_does_not_open_it()
    {
        await using var open = await OpenRegister.New();
        await Story.Play(open);
        RegisterBackup.Write(open.Options, Backup);
        var text = System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(Backup, TestContext.Current.CancellationToken));
        Assert.DoesNotContain("North", text, StringComparison.Ordinal);
        Assert.DoesNotContain("spokesman", text, StringComparison.Ordinal);
        using var other = KeyRing.Create(NoteKey.Generate("other.example/log").Export());
        Assert.Throws<BackupException>(() => RegisterBackup.Check(Backup, other));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Backup));
        }
    }

    [Fact]
    public async Task A_log_that_does_not_fit_its_checkpoint_is_not_backed_up_as_if_it_did()
    {
        await using var open = await OpenRegister.New();
        await using (var db = new RegisterStorage(open.Options).Open(Sight.Of(Viewer.Itself)))
        {
            await db.Log.Where(l => l.Leaf == 1).ExecuteUpdateAsync(
                set => set.SetProperty(l => l.Commitment, new byte[32]), TestContext.Current.CancellationToken);
        }

        Assert.Throws<BackupException>(() => RegisterBackup.Write(open.Options, Backup));
        Assert.Empty(Directory.GetFiles(_elsewhere));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_elsewhere, recursive: true);
    }

    private RestoredRegister Place(Database on, OpenRegister open) => new(open.Options with
    {
        Folder = Path.Combine(_elsewhere, "restored", "register"),
        DataFolder = Path.Combine(_elsewhere, "restored"),
        Postgres = on == Database.Postgres ? Rollcall.Aids.PostgresCluster.NewDatabase() : null,
    });

    private static async Task OtherFiles(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        await File.WriteAllTextAsync(Path.Combine(folder, "keys", "key-1.xml"), "shown", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "master.key"), "kept apart", TestContext.Current.CancellationToken);
        await using var accounts = new SqliteConnection($"Data Source={Path.Combine(folder, "accounts.db")}");
        await accounts.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = accounts.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; CREATE TABLE account (name TEXT); INSERT INTO account VALUES ('one')";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<object?> Scalar(string database)
    {
        await using var connection = new SqliteConnection($"Data Source={database}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM account";
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    private static byte[] Flipped(byte[] bytes, int at)
    {
        var copy = bytes.ToArray();
        copy[at] ^= 0x40;
        return copy;
    }

    private sealed class RestoredRegister(RegisterOptions options) : IAsyncDisposable
    {
        public RegisterOptions Options => options;

        public string Folder => options.Folder;

        public string Data => options.DataFolder!;

        public ValueTask DisposeAsync()
        {
            SqliteConnection.ClearAllPools();
            return ValueTask.CompletedTask;
        }
    }
}
