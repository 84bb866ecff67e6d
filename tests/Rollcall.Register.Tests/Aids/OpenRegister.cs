using System.Text;
using Rollcall.Aids;
using Rollcall.Ledger;

namespace Rollcall.Register.Tests;

/// <summary>A register in a folder of its own, with two parties, a list of each, and the people who work with it.</summary>
internal sealed class OpenRegister : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rollcall-register-").FullName;
    private readonly KeyRing _keys = KeyRing.Create(NoteKey.Generate("register.example/log").Export());
    private readonly string? _postgres;

    private OpenRegister(string? postgres) => _postgres = postgres;

    public CaseRegister Register { get; private set; } = null!;

    public string Folder => _folder;

    public RegisterOptions Options { get; private set; } = null!;

    public static Viewer Administrator { get; } = new(Guid.NewGuid(), Role.Administrator);

    public static Viewer Caseworker { get; } = new(Guid.NewGuid(), Role.Caseworker);

    public static Viewer Second { get; } = new(Guid.NewGuid(), Role.Caseworker);

    public static Viewer Observer { get; } = new(Guid.NewGuid(), Role.Observer);

    public Guid North { get; private set; }

    public Guid South { get; private set; }

    public Guid NorthSeeks { get; private set; }

    public Guid SouthHolds { get; private set; }

    public Viewer OfNorth => new(North, Role.ListOfficer, North);

    public Viewer OfSouth => new(South, Role.ListOfficer, South);

    /// <summary>Both databases, for tests of what is stored; those on PostgreSQL skip where it is not installed.</summary>
    public static TheoryData<Database> Databases => [Database.Sqlite, Database.Postgres];

    /// <summary>Where the ring lies, when a test puts it there.</summary>
    public KeyRingFile KeyFile => KeyRingFile.Of(_folder);

    public static Task<OpenRegister> New(Database on, Func<RegisterOptions, RegisterOptions>? with = null) =>
        New(on == Database.Postgres ? PostgresCluster.NewDatabase() : null, with);

    public static async Task<OpenRegister> New(string? postgres = null, Func<RegisterOptions, RegisterOptions>? with = null)
    {
        var open = new OpenRegister(postgres);
        open.Options = new RegisterOptions { Folder = open._folder, Postgres = postgres, Keys = open._keys };
        open.Options = with?.Invoke(open.Options) ?? open.Options;
        open.Register = await CaseRegister.Open(open.Options);
        open.North = (await open.Register.Do(new DefineParty("North"), Administrator)).Id;
        open.South = (await open.Register.Do(new DefineParty("South"), Administrator)).Id;
        open.NorthSeeks = (await open.Register.Do(new DefineList(open.North, "sought", Lists.Claim.WeSeek, "search", "agreement"), open.OfNorth)).Id;
        open.SouthHolds = (await open.Register.Do(new DefineList(open.South, "held", Lists.Claim.WeHold, "return", "agreement"), open.OfSouth)).Id;
        return open;
    }

    /// <summary>Closes the register and opens it again, as after a restart.</summary>
    public async Task Reopen()
    {
        await Register.DisposeAsync();
        Register = await CaseRegister.Open(Options);
    }

    public Task<Done> Submit(Guid list, string csv, Viewer by, string name = "list.csv") =>
        Register.Submit(list, name, Encoding.UTF8.GetBytes(csv), columns: null, by);

    public async ValueTask DisposeAsync()
    {
        await Register.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
