using System.CommandLine;
using System.Globalization;
using Rollcall.Linkage;
using Rollcall.Reconciliation;

namespace Rollcall.Cli;

/// <summary><c>rollcall link</c>: any tables in, which of their rows belong together out.</summary>
internal sealed class LinkCommand(Surroundings around)
{
    private const string Examples = """
          rollcall link customers.csv --id customer_no --out result
              duplicates in one table; how is chosen from the data, told, and saved as result/model.json

          rollcall link a.csv b.csv --id id --link-only
              which row of the one is which of the other

          rollcall link new.csv --id customer_no --model result/model.json --earlier result
              as the last time, and persons keep their ids; Splink's settings and models are read as well

          rollcall link a.csv b.csv --id id --decisions result/matches.csv
              pairs whose verdict somebody set to same or different stay so

          rollcall link customers.csv --id customer_no --labels to-label.csv
              the model learns from the labels of a sample that evaluate drew

        Exit codes: 0 done, 1 done with rejected rows, 2 bad usage or unreadable input, 3 failed.
        """;

    private readonly LinkedTables _tables = new(around);

    private readonly Option<string> _out = new("--out")
    {
        Description = "The folder for the result. An earlier result there is replaced.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "rollcall-out",
    };

    private readonly Option<string[]> _unique = new("--no-duplicates")
    {
        Description = "A file that holds each person at most once.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _decisions = new("--decisions")
    {
        Description = "Pairs that a person decided: matches.csv with the verdict set to same or different. They are kept.",
        HelpName = "FILE.csv",
    };

    private readonly Option<string?> _labels = new("--labels")
    {
        Description = "Pairs that a person labelled: to-label.csv of evaluate as it came back. The model learns from them.",
        HelpName = "FILE.csv",
    };

    private readonly Option<string?> _earlier = new("--earlier")
    {
        Description = "The folder of an earlier result: persons keep the ids that they had there.",
        HelpName = "DIR",
    };

    private readonly Option<string[]> _ignore = new("--ignore")
    {
        Description = "A column to leave out of account, such as a remark.",
        HelpName = "COLUMN",
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _plan = new("--plan") { Description = "Say what would be compared, and how many pairs each rule adds; compare nothing." };

    private readonly Option<string> _matches = new("--matches")
    {
        Description = "How to write the pairs: csv, parquet or none.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => "csv",
        CustomParser = OptionValue.OneOf("--matches", "csv", "parquet", "none"),
    };

    private readonly Option<double> _above = new("--pairs-above")
    {
        Description = "Pairs with at least this probability are written.",
        HelpName = "P",
        CustomParser = OptionValue.Probability("--pairs-above"),
        DefaultValueFactory = _ => 0.3,
    };

    private readonly Option<long> _memory = new("--memory")
    {
        Description = "How much memory the pairs that are kept may take, such as 2GB; others wait on disk. [default: half of the machine's]",
        HelpName = "SIZE",
        CustomParser = OptionValue.Size("--memory"),
    };

    public Command Create()
    {
        var command = new Command("link", "Find out which rows of any tables belong together.");
        _tables.AddTo(command);
        foreach (var option in (Option[])[_out, _unique, _decisions, _labels, _earlier, _ignore, _plan, _matches, _above, _memory, HelpWithExamples.Option(Examples)])
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancel) => Task.Run(() => Execute(parsed, cancel), cancel));
        return command;
    }

    private int Execute(ParseResult parsed, CancellationToken cancel)
    {
        var started = around.Clock.GetUtcNow();
        var shown = parsed.GetRequiredValue(_out);
        var folder = OutputFolder.At(shown);
        if (parsed.GetValue(_plan))
        {
            return _tables.Open(parsed, parsed.GetRequiredValue(_ignore), [], open => Plan(open, cancel), cancel);
        }

        var (result, open) = _tables.Open(parsed, parsed.GetRequiredValue(_ignore), [], open => (Run(open, parsed, folder, started, cancel), open), cancel);
        new LinkSummary(around.Output).Print(result, open, shown);
        return open.Rejected.Count > 0 ? ExitCode.DoneWithRejectedRows : ExitCode.Done;
    }

    private LinkageResult Run(OpenTables open, ParseResult parsed, OutputFolder folder, DateTimeOffset started, CancellationToken cancel)
    {
        var decisions = DecisionsFile.Read(parsed.GetValue(_decisions), open.Table, cancel);
        var earlier = EarlierIds.Read(parsed.GetValue(_earlier), cancel);
        var above = parsed.GetValue(_above);
        var options = open.Options with
        {
            DuplicateFree = NoDuplicates(parsed, open.Table),
            MustLink = decisions.Same,
            CannotLink = decisions.Different,
            Labels = parsed.GetValue(_labels) is { } labels ? LabelFile.Pairs(LabelledPairsFile.Read(labels), open.Table) : [],
            KeepAbove = Math.Log2(above / (1 - above)),
        };
        options = parsed.GetResult(_memory) is { Implicit: false } ? options with { PairMemory = parsed.GetValue(_memory) } : options;
        var result = Linker.Run(open.Table, open.Model, options, cancel);
        var files = LinkFiles.Of(result, earlier, open, parsed.GetRequiredValue(_matches), options.Threads, cancel);
        folder.Write(
            files, new RunFacts(RollcallCommand.Version, started, Said(parsed)), json => LinkFiles.Facts(json, result, open), options.Threads, around.Clock, cancel);
        return result;
    }

    private int Plan(OpenTables open, CancellationToken cancel)
    {
        var plan = Linker.Plan(open.Table, open.Model, open.Options.LinkOnly, open.Options.Threads, cancel);
        new LinkSummary(around.Output).Print(open, plan);
        return ExitCode.Done;
    }

    private HashSet<string> NoDuplicates(ParseResult parsed, Table table)
    {
        var names = parsed.GetRequiredValue(_unique).Select(f => Path.GetFileName(f)!).ToHashSet(StringComparer.Ordinal);
        var unknown = names.FirstOrDefault(n => table.Groups.All(g => g.Name != n));
        return unknown is null
            ? names
            : throw new RefusedException($"--no-duplicates {unknown}: no such file is read. The files are: {string.Join(", ", table.Groups.Select(g => g.Name))}.");
    }

    private List<string> Said(ParseResult parsed)
    {
        var said = _tables.Said(parsed).ToList();
        said.AddRange(parsed.GetRequiredValue(_unique).Select(f => "--no-duplicates " + Path.GetFileName(f)));
        said.AddRange(parsed.GetRequiredValue(_ignore).Select(c => "--ignore " + c));
        if (parsed.GetValue(_labels) is { } labels)
        {
            said.Add("--labels " + Path.GetFileName(labels));
        }

        if (parsed.GetResult(_above) is { Implicit: false })
        {
            said.Add("--pairs-above " + parsed.GetValue(_above).ToString(CultureInfo.InvariantCulture));
        }

        return said;
    }
}
