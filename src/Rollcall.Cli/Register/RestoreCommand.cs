using System.CommandLine;
using Rollcall.Register;
using Command = System.CommandLine.Command;

namespace Rollcall.Cli;

/// <summary><c>rollcall restore</c>: a register out of a backup, in an empty place.</summary>
internal sealed class RestoreCommand(Surroundings around)
{
    private const string Examples = """
          rollcall restore /backup/2026-11-24.rollcall --data /srv/rollcall --key-file /etc/rollcall/register.keys
              into an empty folder; then start the server on it

          rollcall restore /backup/2026-11-24.rollcall --check --key-file /etc/rollcall/register.keys
              reads the whole backup and restores nothing: does it open, and is it whole?

        Nothing is ever overwritten. The root that is printed is that of the ledger: compare it with a witness's, or with a receipt.

        Exit codes: 0 restored with the root that was signed, 2 it can't be restored as told, 3 failed.
        """;

    private readonly RegisterPlace _place = new();

    private readonly Argument<string> _file = new("FILE") { Description = "The backup." };

    private readonly Option<bool> _check = new("--check") { Description = "Read the backup, and restore nothing." };

    public Command Create()
    {
        var command = new Command("restore", "Restore a backup into an empty place.")
        {
            _file, _place.Data, _place.Postgres, _place.KeyFile, _check, HelpWithExamples.Option(Examples),
        };
        command.SetAction((parsed, cancel) => Task.Run(() => Execute(parsed, cancel), cancel));
        return command;
    }

    private async Task<int> Execute(ParseResult parsed, CancellationToken cancel)
    {
        var path = parsed.GetRequiredValue(_file);
        var options = _place.Options(parsed, around.Clock);
        using var progress = new ProgressLine(around, shown: true);
        var summary = parsed.GetValue(_check)
            ? RegisterBackup.Check(path, options.Keys, cancel)
            : await RegisterRestore.Run(options, path, what => progress.Show(what, 0), cancel);
        progress.Dispose();
        around.Output.WriteLine(BackupCommand.Words(summary));
        return ExitCode.Done;
    }
}
