using System.CommandLine;
using Rollcall.Ledger;
using Rollcall.Register;

namespace Rollcall.Cli;

/// <summary><c>rollcall verify --data</c>: the log against what was signed, the tables against the log, the files against the tables.</summary>
internal sealed class RegisterCheck(Surroundings around)
{
    public RegisterPlace Place { get; } = new();

    public Option<string[]> Checkpoint { get; } = new("--checkpoint")
    {
        Description = "With --data: a checkpoint or a receipt that somebody else kept. Only that shows a register that was put back to an earlier day. May be given several times.",
        HelpName = "FILE",
        DefaultValueFactory = _ => [],
    };

    public async Task<int> Execute(ParseResult parsed, bool json, CancellationToken cancel)
    {
        var outside = parsed.GetRequiredValue(Checkpoint).Select(Read).ToList();
        using var progress = new ProgressLine(around, shown: true);
        var result = await RegisterVerification.Run(
            Place.Options(parsed, around.Clock),
            new VerificationOptions { Outside = outside, Progress = (what, done) => progress.Show(what, done > 1 ? 0.9 : 0.8 * done) },
            cancel);
        progress.Dispose();
        if (json)
        {
            RegisterReport.WriteJson(result, around.Output);
        }
        else
        {
            RegisterReport.Write(result, around.Output);
        }

        return result.Clean ? ExitCode.Done : ExitCode.NotValid;
    }

    private static SignedNote Read(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length > Receipt.MostBytes)
        {
            throw new RefusedException($"There is no checkpoint and no receipt in {path}. Check its name and folder.");
        }

        var bytes = File.ReadAllBytes(path);
        return bytes.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'{', ..] ? Receipt.Parse(bytes).Checkpoint : SignedNote.Parse(bytes);
    }
}
