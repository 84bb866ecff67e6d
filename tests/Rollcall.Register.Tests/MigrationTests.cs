using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Rollcall.Aids;

namespace Rollcall.Register.Tests;

public sealed class MigrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rollcall-migration-").FullName;

    [Theory]
    [MemberData(nameof(OpenRegister.Databases), MemberType = typeof(OpenRegister))]
    public async Task The_tables_are_as_the_newest_migration_makes_them(Database on)
    {
        await using var db = new RegisterStorage(Options(on)).Open(Sight.Of(Viewer.Itself));
        Assert.False(db.Database.HasPendingModelChanges(), "The rows changed: add a migration with tools/AddMigration.");
    }

    [Theory]
    [MemberData(nameof(OpenRegister.Databases), MemberType = typeof(OpenRegister))]
    public async Task Each_table_of_each_earlier_version_comes_to_the_newest_with_its_rows(Database on)
    {
        var cancel = TestContext.Current.CancellationToken;
        List<string> versions;
        await using (var db = new RegisterStorage(Options(on)).Open(Sight.Of(Viewer.Itself)))
        {
            versions = [.. db.Database.GetMigrations()];
        }

        Assert.EndsWith("_Initial", versions[0], StringComparison.Ordinal);
        foreach (var version in versions)
        {
            var options = Options(on) with { Folder = Directory.CreateDirectory(Path.Combine(_folder, version)).FullName };
            await using (var db = new RegisterStorage(options).Open(Sight.Of(Viewer.Itself)))
            {
                await db.GetService<IMigrator>().MigrateAsync(version, cancel);
                await db.Database.ExecuteSqlRawAsync("""
                    INSERT INTO party ("Id", "Name", "Leaf") VALUES ('11111111-1111-1111-1111-111111111111', 'North', 0);
                    INSERT INTO entry ("Id", "Party", "List", "Submission", "Root", "Row", "Action", "Claim", "Hash", "OwnPerson", "Person", "Leaf")
                    VALUES ('22222222-2222-2222-2222-222222222222', '11111111-1111-1111-1111-111111111111', '33333333-3333-3333-3333-333333333333',
                        '44444444-4444-4444-4444-444444444444', '22222222-2222-2222-2222-222222222222', 1, 'Add', 'WeSeek', 'h',
                        '55555555-5555-5555-5555-555555555555', '55555555-5555-5555-5555-555555555555', 1);
                    """, cancel);
            }

            var storage = new RegisterStorage(options);
            await storage.Migrate(cancel);
            await using var now = storage.Open(Sight.Of(Viewer.Itself));
            Assert.Empty(await now.Database.GetPendingMigrationsAsync(cancel));
            Assert.Equal("North", (await now.Parties.SingleAsync(cancel)).Name);
            var entry = await now.Entries.SingleAsync(cancel);
            Assert.Equal((1, Lists.Claim.WeSeek), (entry.Row, entry.Claim));
        }
    }

    [Fact]
    public void Both_databases_have_the_same_migrations_under_the_same_names()
    {
        using var sqlite = new RegisterStorage(Options(Database.Sqlite)).Open(Sight.Of(Viewer.Itself));
        using var postgres = new RegisterStorage(Options(Database.Sqlite) with { Postgres = "Host=nowhere" }).Open(Sight.Of(Viewer.Itself));
        Assert.Equal(sqlite.Database.GetMigrations().Select(RegisterBackup.NameOf), postgres.Database.GetMigrations().Select(RegisterBackup.NameOf));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private RegisterOptions Options(Database on) => new()
    {
        Folder = _folder,
        Postgres = on == Database.Postgres ? PostgresCluster.NewDatabase() : null,
        Keys = KeyRing.Create(Rollcall.Ledger.NoteKey.Generate("register.example/log").Export()),
    };
}
