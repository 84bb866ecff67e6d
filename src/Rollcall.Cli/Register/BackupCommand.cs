using System.CommandLine;
using System.Globalization;
using Rollcall.Register;
using Command = System.CommandLine.Command;

namespace Rollcall.Cli;

/// <summary><c>rollcall backup</c>: one sealed file with all that a register holds.</summary>
internal sealed class BackupCommand(Surroundings around)
{
    private const string Examples = """
          rollcall backup --data /srv/rollcall --out /backup/2026-11-24.rollcall
              while the server runs; the file is read back before it counts

          rollcall backup --data /srv/rollcall --key-file /etc/rollcall/register.keys --out /backup/today.rollcall
              with the key ring in a place of its own

        The key ring is not in the backup, and without it the backup is worth nothing: keep a copy of it elsewhere.

        Exit codes: 0 made and read back, 2 it can't be made as told, 3 failed.
        """;

    private readonly RegisterPlace _place = new();

    private readonly Option<string> _out = new("--out") { Description = "The backup's file. It must not be there yet.", HelpName = "FILE", Required = true };

    private readonly Option<bool> _noVerify = new("--no-verify") { Description = "Don't read the backup back." };

    public Command Create()
    {
        var command = new Command("backup", "Make a backup of a register, while the server runs.")
        {
            _place.Data, _place.Postgres, _place.KeyFile, _out, _noVerify, HelpWithExamples.Option(Examples),
        };
        command.SetAction((parsed, cancel) => Task.Run(() => Execute(parsed, cancel), cancel));
        return command;
    }

    /// <summary>What a backup holds, in one line.</summary>
    public static string Words(BackupSummary summary) => string.Create(CultureInfo.InvariantCulture,
        $"{summary.Ledger}, {summary.MadeAt:yyyy-MM-dd HH:mm:ss}Z: {summary.Commands} commands, {summary.Rows} rows, {summary.Files} files; root {Convert.ToHexStringLower(summary.Root)}");

    private int Execute(ParseResult parsed, CancellationToken cancel)
    {
        var path = parsed.GetRequiredValue(_out);
        var options = _place.Options(parsed, around.Clock);
        using var progress = new ProgressLine(around, shown: true);
        var summary = RegisterBackup.Write(options, path, what => progress.Show(what, 0), cancel);
        if (!parsed.GetValue(_noVerify))
        {
            progress.Show("reading back", 0.7);
            var read = RegisterBackup.Check(path, options.Keys, cancel);
            if ((read.Commands, read.Rows, read.Files) != (summary.Commands, summary.Rows, summary.Files) || !read.Root.SequenceEqual(summary.Root))
            {
                throw new BackupException($"What was read back from {path} is not what was written. Don't rely on this file or its disk.");
            }
        }

        progress.Dispose();
        around.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {summary.Bytes} bytes"));
        around.Output.WriteLine(Words(summary));
        return ExitCode.Done;
    }
}
