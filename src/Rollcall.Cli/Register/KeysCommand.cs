using System.CommandLine;
using System.Globalization;
using Rollcall.Register;
using Command = System.CommandLine.Command;

namespace Rollcall.Cli;

/// <summary><c>rollcall keys rotate</c>: seals everything anew with a fresh key.</summary>
internal sealed class KeysCommand(Surroundings around)
{
    private const string Examples = """
          rollcall keys rotate --data /srv/rollcall --key-file /etc/rollcall/register.keys
              with the server stopped; run it again if it was interrupted

        Backups made before need the ring as it was. A copy of it is left beside its file; take it to where those backups are kept,
        and destroy it with them.

        Exit codes: 0 done, 2 it can't be done as told, 3 failed.
        """;

    private readonly RegisterPlace _place = new();

    public Command Create()
    {
        var rotate = new Command("rotate", "Seal everything anew with a fresh key, and forget the keys before.")
        {
            _place.Data, _place.Postgres, _place.KeyFile, HelpWithExamples.Option(Examples),
        };
        rotate.SetAction((parsed, cancel) => Task.Run(() => Rotate(parsed, cancel), cancel));
        return new Command("keys", "Look after a register's keys.") { rotate, HelpWithExamples.Option(Examples) };
    }

    private async Task<int> Rotate(ParseResult parsed, CancellationToken cancel)
    {
        using var progress = new ProgressLine(around, shown: true);
        var summary = await KeyRotation.Run(
            _place.Register(parsed), _place.Database(parsed), _place.Ring(parsed), what => progress.Show(what, 0), cancel);
        progress.Dispose();
        around.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Key {summary.Key} seals everything now; {summary.Sealed} cells and files were sealed anew."));
        if (summary.Former is { } former)
        {
            around.Output.WriteLine($"The ring as it was: {former}");
        }

        return ExitCode.Done;
    }
}
