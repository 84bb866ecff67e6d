using System.CommandLine;
using Rollcall.Register;

namespace Rollcall.Cli;

/// <summary>The options that say where a register is kept and where its keys lie, the same for every verb.</summary>
internal sealed class RegisterPlace
{
    private const string DatabaseVariable = "ROLLCALL_DATABASE";

    /// <summary>Where the server keeps the register in its data folder.</summary>
    private const string InData = "register";

    public Option<string?> Data { get; } = new("--data")
    {
        Description = "The data folder of the server. [default: rollcall-data]",
        HelpName = "DIR",
    };

    public Option<string?> Postgres { get; } = new("--postgres")
    {
        Description = $"A PostgreSQL connection string. One with a password belongs in {DatabaseVariable}. [default: SQLite in DIR]",
        HelpName = "CONNECTION",
    };

    public Option<string?> KeyFile { get; } = new("--key-file")
    {
        Description = $"The file with the key ring. [default: {KeyRingFile.Variable}, else DIR/keys/register.keys]",
        HelpName = "FILE",
    };

    /// <summary>The register's own folder.</summary>
    public string Register(ParseResult parsed) => Path.Combine(Path.GetFullPath(Folder(parsed)), InData);

    private string Folder(ParseResult parsed) => parsed.GetValue(Data) ?? "rollcall-data";

    public string? Database(ParseResult parsed) =>
        parsed.GetValue(Postgres) ?? (Environment.GetEnvironmentVariable(DatabaseVariable) is { Length: > 0 } connection ? connection : null);

    public KeyRingFile Ring(ParseResult parsed) =>
        KeyRingFile.Of(Folder(parsed), parsed.GetValue(KeyFile), Environment.GetEnvironmentVariable(KeyRingFile.Variable));

    public RegisterOptions Options(ParseResult parsed, TimeProvider clock) => new()
    {
        Folder = Register(parsed),
        DataFolder = Path.GetFullPath(Folder(parsed)),
        Postgres = Database(parsed),
        Keys = Ring(parsed).Read(),
        Clock = clock,
    };
}
