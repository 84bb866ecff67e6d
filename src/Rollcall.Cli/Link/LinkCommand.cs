using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
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

          rollcall link new.csv --id customer_no --model result/model.json
              as the last time; Splink's settings and models are read as well

        Exit codes: 0 done, 1 done with rejected rows, 2 bad usage or unreadable input, 3 failed.
        """;

    /// <summary>Pairs with a probability of at least one in twenty are written: they are what a person may want to look at.</summary>
    private static readonly double WorthTelling = Math.Log2(0.05 / 0.95);

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Tables in CSV whose first row names the columns.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _id = new("--id") { Description = "The column that names a row. Without it, rows are numbered.", HelpName = "COLUMN" };

    private readonly Option<string?> _model = new("--model")
    {
        Description = "What to compare, and what was learnt. Without it, both are found out from the data.",
        HelpName = "MODEL.json",
    };

    private readonly Option<string> _out = new("--out")
    {
        Description = "The folder for the result. An earlier result there is replaced.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "rollcall-out",
    };

    private readonly Option<bool> _linkOnly = new("--link-only") { Description = "Each file is free of duplicates: compare rows of different files only." };

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

    private readonly Option<bool> _plan = new("--plan") { Description = "Say what would be compared, and how many pairs each rule adds; compare nothing." };

    private readonly Option<string[]> _ignore = new("--ignore")
    {
        Description = "A column to leave out of account, such as a remark.",
        HelpName = "COLUMN",
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<double> _threshold = new("--threshold")
    {
        Description = "The probability from which two rows are held to be one, between 0 and 1. [default: the model's]",
        HelpName = "P",
        CustomParser = OptionValue.Probability("--threshold"),
    };

    private readonly Option<string> _matches = new("--matches")
    {
        Description = "How to write the pairs: csv, parquet or none.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => "csv",
        CustomParser = OptionValue.OneOf("--matches", "csv", "parquet", "none"),
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
        var command = new Command("link", "Find out which rows of any tables belong together.")
        {
            _files, _id, _model, _out, _linkOnly, _unique, _decisions, _ignore, _plan, _threshold, _matches, _threads, _noProgress, HelpWithExamples.Option(Examples),
        };
        command.SetAction((parsed, cancel) => Task.Run(() => Execute(parsed, cancel), cancel));
        return command;
    }

    private int Execute(ParseResult parsed, CancellationToken cancel)
    {
        var started = around.Clock.GetUtcNow();
        var inputs = InputFiles.From(parsed.GetRequiredValue(_files), []);
        var folder = OutputFolder.At(parsed.GetRequiredValue(_out));
        var threads = parsed.GetValue(_threads) is > 0 and var n ? n : Environment.ProcessorCount;
        var given = parsed.GetValue(_model) is { } path ? ModelJson.Load(path) : null;
        using var progress = new ProgressLine(around, shown: !parsed.GetValue(_noProgress));
        progress.Show("Reading the tables", 0);
        var table = TableFiles.Read(
            inputs.Paths,
            new TableOptions { IdColumn = parsed.GetValue(_id), Columns = given?.Columns, Threads = threads },
            out var rejected,
            cancel);
        var chosen = given is null ? Choose(table, parsed, threads, cancel) : null;
        var model = given ?? chosen!.Model;
        model = parsed.GetResult(_threshold) is { Implicit: false } ? model with { Threshold = parsed.GetValue(_threshold) } : model;
        if (parsed.GetValue(_plan))
        {
            progress.Dispose();
            Print(chosen?.Reasons ?? []);
            PrintPlan(Linker.Plan(table, model, parsed.GetValue(_linkOnly), threads, cancel));
            return ExitCode.Done;
        }

        var decisions = DecisionsFile.Read(parsed.GetValue(_decisions), table, cancel);
        var options = new LinkOptions
        {
            Threads = threads,
            LinkOnly = parsed.GetValue(_linkOnly),
            DuplicateFree = NoDuplicates(parsed, table),
            MustLink = decisions.Same,
            CannotLink = decisions.Different,
            KeepAbove = WorthTelling,
            Progress = new Told(progress),
        };
        var result = Linker.Run(table, model, options, cancel);
        progress.Show("Writing the result", 0.95);
        Write(folder, parsed, result, chosen?.Reasons ?? [], rejected, started, threads, cancel);
        progress.Dispose();
        Print(result, chosen?.Reasons ?? [], rejected, parsed.GetRequiredValue(_out));
        return rejected.Count > 0 ? ExitCode.DoneWithRejectedRows : ExitCode.Done;
    }

    private ChosenModel Choose(Table table, ParseResult parsed, int threads, CancellationToken cancel) => ModelChoice.Of(
        table,
        new ChoiceOptions { LinkOnly = parsed.GetValue(_linkOnly), Ignore = parsed.GetRequiredValue(_ignore), Threads = threads },
        cancel);

    private HashSet<string> NoDuplicates(ParseResult parsed, Table table)
    {
        var names = parsed.GetRequiredValue(_unique).Select(f => Path.GetFileName(f)!).ToHashSet(StringComparer.Ordinal);
        var unknown = names.FirstOrDefault(n => table.Groups.All(g => g.Name != n));
        return unknown is null
            ? names
            : throw new RefusedException($"--no-duplicates {unknown}: no such file is read. The files are: {string.Join(", ", table.Groups.Select(g => g.Name))}.");
    }

    private void Print(IReadOnlyList<string> reasons)
    {
        if (reasons.Count > 0)
        {
            around.Output.WriteLine("No model was given. What was chosen from the data, and why:");
            foreach (var reason in reasons)
            {
                around.Output.WriteLine("  " + reason);
            }
        }
    }

    private void PrintPlan(IReadOnlyList<PlannedRule> plan)
    {
        around.Output.WriteLine("Pairs that each blocking rule finds, and how many of them no rule before it finds:");
        foreach (var rule in plan)
        {
            around.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {rule.Pairs,15:N0} {rule.Adds,15:N0}  {rule.Rule}"));
        }

        around.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {plan.Sum(r => r.Pairs),15:N0} {plan.Sum(r => r.Adds),15:N0}  together"));
    }

    private void Print(LinkageResult result, IReadOnlyList<string> reasons, IReadOnlyList<RejectedRow> rejected, string folder)
    {
        Print(reasons);
        if (reasons.Count > 0)
        {
            around.Output.WriteLine($"The model is saved as {Path.Combine(folder, "model.json")}: change it, or use it again with --model.");
            around.Output.WriteLine();
        }

        foreach (var contradiction in result.Contradictions)
        {
            around.Output.WriteLine($"Not kept, since what was declared contradicts itself: {contradiction}");
        }

        around.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{result.Table.Records:N0} rows, {result.PairsCompared:N0} pairs compared, {result.Clusters:N0} persons."));
        if (rejected.Count > 0)
        {
            around.Output.WriteLine($"{rejected.Count:N0} rows could not be taken: see {Path.Combine(folder, "rejected.csv")}.");
        }
    }

    private void Write(
        OutputFolder folder, ParseResult parsed, LinkageResult result, IReadOnlyList<string> reasons, IReadOnlyList<RejectedRow> rejected, DateTimeOffset started, int threads, CancellationToken cancel)
    {
        var files = new List<OutputFile>
        {
            new("model.json", stream => Written(stream, ModelJson.ToJson(result.Model))),
            new("memberships.csv", stream => LinkageTables.WriteMemberships(stream, result, threads)),
        };
        files.AddRange(parsed.GetRequiredValue(_matches) switch
        {
            "csv" => [new OutputFile("matches.csv", stream => LinkageTables.WriteMatches(stream, result, threads))],
            "parquet" => [new OutputFile("matches.parquet", stream => MatchesParquet.Write(stream, result, cancel).GetAwaiter().GetResult())],
            _ => Array.Empty<OutputFile>(),
        });

        if (rejected.Count > 0)
        {
            files.Add(new("rejected.csv", stream => RejectedRows.Write(stream, rejected)));
        }

        folder.Write(files, new RunFacts(RollcallCommand.Version, started, Said(parsed)), json => Facts(json, result, reasons, rejected), threads, around.Clock, cancel);
    }

    private static int? Written(Stream stream, string text)
    {
        stream.Write(Encoding.UTF8.GetBytes(text));
        return null;
    }

    private static void Facts(Utf8JsonWriter json, LinkageResult result, IReadOnlyList<string> reasons, IReadOnlyList<RejectedRow> rejected)
    {
        json.WriteStartArray("chosen");
        foreach (var reason in reasons)
        {
            json.WriteStringValue(reason);
        }

        json.WriteEndArray();
        json.WriteStartObject("counts");
        json.WriteNumber("rows", result.Table.Records + rejected.Count);
        json.WriteNumber("records", result.Table.Records);
        json.WriteNumber("rejected", rejected.Count);
        json.WriteNumber("pairs_compared", result.PairsCompared);
        json.WriteNumber("matches", result.PairsKept);
        json.WriteNumber("persons", result.Clusters);
        json.WriteEndObject();
    }

    private List<string> Said(ParseResult parsed)
    {
        var said = new List<string>();
        if (parsed.GetValue(_id) is { } id)
        {
            said.Add("--id " + id);
        }

        if (parsed.GetValue(_linkOnly))
        {
            said.Add("--link-only");
        }

        if (parsed.GetResult(_threshold) is { Implicit: false })
        {
            said.Add("--threshold " + parsed.GetValue(_threshold).ToString(CultureInfo.InvariantCulture));
        }

        said.AddRange(parsed.GetRequiredValue(_unique).Select(f => "--no-duplicates " + Path.GetFileName(f)));
        said.AddRange(parsed.GetRequiredValue(_ignore).Select(c => "--ignore " + c));
        return said;
    }

    private sealed class Told(ProgressLine line) : IProgress<(string Step, double Done)>
    {
        public void Report((string Step, double Done) value) => line.Show(value.Step, 0.1 + (0.85 * value.Done));
    }
}
