using System.CommandLine;
using System.Security.Cryptography;
using Rollcall.Ledger;

namespace Rollcall.Cli;

/// <summary><c>rollcall verify</c>: is a receipt true, or all that a register holds? It asks nobody, and needs no network.</summary>
internal sealed class VerifyCommand(Surroundings around)
{
    private const string Examples = """
          rollcall verify receipt.json --key registry.vkey
              did the register acknowledge this, and can't it have changed it since?

          rollcall verify receipt.json --key registry.vkey --file north_seek_1.csv
              and is this the file that was handed in?

          rollcall verify receipts/*.json --key registry.vkey --witness north.vkey --json
              many at once, each cosigned by a witness, for a program to read

          rollcall verify witness/evidence/5891b5b522d5df08 --key registry.vkey
              what a witness kept: does it prove that the log has cheated?

        Exit codes: 0 all are valid, 1 one is not valid, 2 bad usage, or one can't be read.
        """;

    private readonly Argument<string[]> _receipts = new("RECEIPT")
    {
        Description = "Receipts, as the register gave them, or a witness's folder of evidence.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _key = new("--key")
    {
        Description = "The log's key, or a file that holds it, as you got it from somebody you trust. Without it, only the receipt's own is there.",
        HelpName = "KEY|FILE",
    };

    private readonly Option<string[]> _witness = new("--witness")
    {
        Description = "A witness's key, or a file that holds it: the witness must have cosigned. May be given several times.",
        HelpName = "KEY|FILE",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _file = new("--file")
    {
        Description = "A file that must be the one that was handed in.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print JSON." };

    private readonly RegisterCheck _register = new(around);

    public Command Create()
    {
        var command = new Command("verify", "Check receipts, or a whole register: was it acknowledged, and was nothing changed since?")
        {
            _receipts, _key, _witness, _file, _register.Place.Data, _register.Place.Postgres, _register.Place.KeyFile, _register.Checkpoint, _json,
            HelpWithExamples.Option(Examples),
        };
        command.SetAction((parsed, cancel) => Task.Run(() => Execute(parsed, cancel), cancel));
        return command;
    }

    private async Task<int> Execute(ParseResult parsed, CancellationToken cancel)
    {
        var whole = parsed.GetValue(_register.Place.Data) is not null || parsed.GetValue(_register.Place.Postgres) is not null;
        var receipts = parsed.GetValue(_receipts) ?? [];
        if (whole == receipts.Length > 0)
        {
            throw new RefusedException("Name receipts to check, or with --data the folder of a register.");
        }

        return whole ? await _register.Execute(parsed, parsed.GetValue(_json), cancel) : Receipts(parsed, receipts, cancel);
    }

    private int Receipts(ParseResult parsed, string[] paths, CancellationToken cancel)
    {
        var log = parsed.GetValue(_key) is { } key ? KeyOption.Read("--key", key, NoteKind.Ed25519) : null;
        var witnesses = parsed.GetRequiredValue(_witness).Select(w => KeyOption.Read("--witness", w, NoteKind.Cosignature)).ToList();
        var file = parsed.GetValue(_file) is { } path ? DigestOf(path, paths) : null;
        var checks = new List<ReceiptCheck>();
        foreach (var receipt in paths)
        {
            cancel.ThrowIfCancellationRequested();
            checks.Add(EvidenceFiles.AreIn(receipt) ? ReceiptCheck.OfEvidence(receipt, log) : ReceiptCheck.Of(receipt, log, witnesses, file));
        }

        if (parsed.GetValue(_json))
        {
            ReceiptReport.WriteJson(checks, around.Output);
        }
        else
        {
            ReceiptReport.Write(checks, around.Output);
        }

        foreach (var unreadable in checks.Where(c => c.Error is not null))
        {
            around.Error.WriteLine($"rollcall: {PlainText.Of($"{unreadable.Path}: {unreadable.Error}")}");
        }

        return checks.Exists(c => c.Error is not null) ? ExitCode.BadUsageOrInput
            : checks.TrueForAll(c => c.Holds) ? ExitCode.Done
            : ExitCode.NotValid;
    }

    private static string DigestOf(string path, string[] receipts)
    {
        if (receipts.Length > 1)
        {
            throw new RefusedException("--file goes with one receipt. Name the receipt of that file alone.");
        }

        if (!File.Exists(path))
        {
            throw new RefusedException($"There is no file {path}. Check its name and folder.");
        }

        using var input = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(input));
    }
}
