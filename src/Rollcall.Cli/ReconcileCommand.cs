using System.CommandLine;
using System.Globalization;
using Rollcall.Reconciliation;

namespace Rollcall.Cli;

/// <summary><c>rollcall reconcile</c>: the parties' files in, a folder with who is on which list out.</summary>
internal sealed class ReconcileCommand(Surroundings around)
{
    private const string Examples = """
          rollcall reconcile lists/* --out result
              all files of a folder; look at result/report.html

          rollcall reconcile a.csv b.xlsx --party a.csv=North --party "b.xlsx=Joint commission"
              say who handed in which file, where its name doesn't

          rollcall reconcile a.csv --columns columns.json
              columns.json: {"Who": "full_name", "Internal remark": null}
              or by file:   {"a.csv": {"Who": "full_name"}}

        Exit codes: 0 done, 1 done with rejected rows, 2 bad usage or unreadable input, 3 failed.
        """;

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "The lists as handed in: CSV, XLSX, JSON Lines or PFIF, in any script.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _out = new("--out")
    {
        Description = "The folder for the result. An earlier result there is replaced.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "rollcall-out",
    };

    private readonly Option<string?> _columns = new("--columns")
    {
        Description = "A JSON file that says which header means which column, where looking is not enough.",
        HelpName = "FILE.json",
    };

    private readonly Option<string[]> _parties = new("--party")
    {
        Description = "Who handed a file in. Without it, the file's name says: north_seek_2.csv is by north.",
        HelpName = "FILE=NAME",
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<double> _threshold = new("--threshold")
    {
        Description = "The probability from which entries are held to be one person, between 0 and 1.",
        HelpName = "P",
        CustomParser = OptionValue.Probability("--threshold"),
        DefaultValueFactory = _ => new ReconcileOptions().Threshold,
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "How many threads work at once. The result is the same for any number. [default: one a processor]",
        HelpName = "N",
        CustomParser = OptionValue.Count("--threads", 1024),
    };

    private readonly Option<bool> _noProgress = new("--no-progress") { Description = "Show no progress, even on a terminal." };

    public Command Create()
    {
        var command = new Command("reconcile", "Find out who is on which list, and where the lists contradict each other.")
        {
            _files, _out, _columns, _parties, _threshold, _threads, _noProgress, HelpWithExamples.Option(Examples),
        };
        command.SetAction((parsed, cancel) => Task.Run(() => Execute(parsed, cancel), cancel));
        return command;
    }

    private int Execute(ParseResult parsed, CancellationToken cancel)
    {
        var started = around.Clock.GetUtcNow();
        var inputs = InputFiles.From(parsed.GetRequiredValue(_files), parsed.GetRequiredValue(_parties));
        var columns = ColumnsFile.Read(parsed.GetValue(_columns));
        var folder = OutputFolder.At(parsed.GetRequiredValue(_out));
        var options = new ReconcileOptions { Threshold = parsed.GetValue(_threshold) };
        options = parsed.GetValue(_threads) is > 0 and var threads ? options with { Threads = threads } : options;

        using var progress = new ProgressLine(around, shown: !parsed.GetValue(_noProgress));
        var lists = ListsAsRead.Read(inputs, columns, options.Threads, progress.Part("Reading the lists", 0, 0.2), cancel);
        columns.CheckHeaders(lists);
        var outcome = Reconciler.Run(lists, options, progress.Part(0.2, 0.9), cancel);
        progress.Show("Writing the result", 0.9);
        folder.Write(outcome, new RunFacts(RollcallCommand.Version, started, Said(parsed, inputs, columns)), options.Threads, around.Clock, cancel);
        progress.Dispose();
        new Summary(outcome, parsed.GetRequiredValue(_out)).Print(around.Output);
        return outcome.Lists.Any(l => l.Rejected.Count > 0) ? ExitCode.DoneWithRejectedRows : ExitCode.Done;
    }

    /// <summary>The options that the result depends on, in one order whatever the order they were typed in.</summary>
    private List<string> Said(ParseResult parsed, InputFiles inputs, ColumnsFile columns)
    {
        var said = inputs.Parties.Select(p => $"--party {p.Key}={p.Value}").Order(StringComparer.Ordinal).ToList();
        said.AddRange(columns.Said);
        if (parsed.GetResult(_threshold) is { Implicit: false })
        {
            said.Add("--threshold " + parsed.GetValue(_threshold).ToString(CultureInfo.InvariantCulture));
        }

        return said;
    }
}
