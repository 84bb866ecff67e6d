using System.CommandLine;
using System.CommandLine.Parsing;
using Rollcall.Ledger;

namespace Rollcall.Cli;

/// <summary><c>rollcall witness</c>: watches a register's log for a party, and tells where it cheats.</summary>
internal sealed class WitnessCommand(Surroundings around)
{
    private const string Examples = """
          rollcall witness https://registry.example/log --key registry.vkey --state witness
              look every minute; the folder witness remembers what was seen, and has the witness's own key

          rollcall witness https://registry.example/log --key registry.vkey --state witness --once
              look once, for a timer that starts it

          rollcall witness https://registry.example/log --key registry.vkey --state witness --once --compare theirs.json
              does the log show another party what it shows here?

        Exit codes: 0 stopped, or with --once nothing is wrong; 1 the log was caught, or with --once
        refused; 2 bad usage or input; 3 the log can't be reached.
        """;

    private readonly Argument<Uri> _url = new("URL")
    {
        Description = "Where the log is served.",
        CustomParser = Address,
    };

    private readonly Option<string> _key = new("--key")
    {
        Description = "The log's key, or a file that holds it, as you got it from somebody you trust, and not from this address.",
        HelpName = "KEY|FILE",
        Required = true,
    };

    private readonly Option<string> _state = new("--state")
    {
        Description = "The witness's folder, made on first use: its key, the last checkpoint, and evidence.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<bool> _once = new("--once") { Description = "Look once and stop." };

    private readonly Option<int> _every = new("--every")
    {
        Description = "How many seconds to wait between two looks.",
        HelpName = "SECONDS",
        CustomParser = OptionValue.Count("--every", 86_400),
        DefaultValueFactory = _ => 60,
    };

    private readonly Option<string?> _name = new("--name")
    {
        Description = "The witness's name when its key is made, such as witness.example/north. [default: a random one]",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _compare = new("--compare")
    {
        Description = "Another party's receipt: is it from the log that this witness sees? May be given several times.",
        HelpName = "RECEIPT",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _noPost = new("--no-post") { Description = "Keep cosignatures, and don't send them to the log." };

    public Command Create()
    {
        var command = new Command("witness", "Watch a log: is it still the one that it was, and the same for everybody?")
        {
            _url, _key, _state, _once, _every, _name, _compare, _noPost, HelpWithExamples.Option(Examples),
        };
        command.SetAction((parsed, cancel) => Execute(parsed, cancel));
        return command;
    }

    private async Task<int> Execute(ParseResult parsed, CancellationToken cancel)
    {
        var log = KeyOption.Read("--key", parsed.GetRequiredValue(_key), NoteKind.Ed25519);
        var compared = parsed.GetRequiredValue(_compare).Select(path => (path, LogWatch.CheckpointIn(path))).ToList();
        using var source = new HttpLogSource(parsed.GetRequiredValue(_url));
        using var folder = WitnessFolder.Open(parsed.GetRequiredValue(_state), parsed.GetValue(_name));
        var watch = new LogWatch(around, source, folder, new Witness(log, folder.Key, folder, source, around.Clock), compared, sends: !parsed.GetValue(_noPost));
        if (folder.Last is null)
        {
            around.Output.WriteLine(PlainText.Of($"This witness's key, for all who check receipts: {folder.Key.Verifier}"));
        }

        try
        {
            return parsed.GetValue(_once)
                ? await watch.OnceAsync(cancel)
                : await watch.ForEverAsync(TimeSpan.FromSeconds(parsed.GetValue(_every)), cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            around.Error.WriteLine($"rollcall: The witness's folder can't be written, and so nothing was cosigned: {e.Message}");
            return ExitCode.Failed;
        }
    }

    private static Uri? Address(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens.Single().Value, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" && url.Query.Length == 0 && url.Fragment.Length == 0)
        {
            return url;
        }

        result.AddError("The log's address begins with https:// or http://, such as https://registry.example/log.");
        return null;
    }
}
