using System.CommandLine;
using System.Globalization;
using Rollcall.Linkage;

namespace Rollcall.Cli;

/// <summary>The tables and the model that several verbs look at, with the options that name them.</summary>
internal sealed class LinkedTables(Surroundings around)
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Tables whose first row names the columns: CSV in any encoding, XLSX or JSON Lines.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _id = new("--id") { Description = "The column that names a row. Without it, rows are numbered.", HelpName = "COLUMN" };

    private readonly Option<string?> _model = new("--model")
    {
        Description = "What is compared, and what was learnt: the model.json that link saved. Without it, both are found out from the data.",
        HelpName = "MODEL.json",
    };

    private readonly Option<bool> _linkOnly = new("--link-only") { Description = "Each file is free of duplicates: compare rows of different files only." };

    private readonly Option<double> _threshold = new("--threshold")
    {
        Description = "The probability from which two rows are held to be one, between 0 and 1. [default: the model's]",
        HelpName = "P",
        CustomParser = OptionValue.Probability("--threshold"),
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "How many threads work at once. The result is the same for any number. [default: one a processor]",
        HelpName = "N",
        CustomParser = OptionValue.Count("--threads", 1024),
    };

    private readonly Option<bool> _noProgress = new("--no-progress") { Description = "Show no progress, even on a terminal." };

    public void AddTo(Command command)
    {
        command.Add(_files);
        command.Add(_id);
        command.Add(_model);
        command.Add(_linkOnly);
        command.Add(_threshold);
        command.Add(_threads);
        command.Add(_noProgress);
    }

    /// <summary>Those of these options that the result depends on, as they would be typed.</summary>
    public IEnumerable<string> Said(ParseResult parsed)
    {
        if (parsed.GetValue(_id) is { } id)
        {
            yield return "--id " + id;
        }

        if (parsed.GetValue(_linkOnly))
        {
            yield return "--link-only";
        }

        if (parsed.GetResult(_threshold) is { Implicit: false })
        {
            yield return "--threshold " + parsed.GetValue(_threshold).ToString(CultureInfo.InvariantCulture);
        }
    }

    public int Threads(ParseResult parsed) => parsed.GetValue(_threads) is > 0 and var n ? n : Environment.ProcessorCount;

    /// <summary>Reads the tables and the model, and works on them; a line of progress stands there meanwhile.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="ignore">Columns that no model may be chosen from.</param>
    /// <param name="also">Columns to read although the model does not look at them.</param>
    /// <param name="work">The work.</param>
    /// <param name="cancel">Stops it.</param>
    public T Open<T>(ParseResult parsed, IReadOnlyList<string> ignore, IReadOnlyList<string> also, Func<OpenTables, T> work, CancellationToken cancel)
    {
        var inputs = InputFiles.From(parsed.GetRequiredValue(_files), []);
        var given = parsed.GetValue(_model) is { } path ? ModelJson.Load(path) : null;
        using var progress = new ProgressLine(around, shown: !parsed.GetValue(_noProgress));
        progress.Show("Reading the tables", 0);
        var options = new TableOptions
        {
            IdColumn = parsed.GetValue(_id),
            Columns = given is null ? null : [.. given.Columns, .. also],
            Threads = Threads(parsed),
        };
        var table = TableFiles.Read(inputs.Paths, options, out var rejected, cancel);
        progress.Show("Choosing what to compare", 0.05);
        var chosen = given is null
            ? ModelChoice.Of(table, new ChoiceOptions { LinkOnly = parsed.GetValue(_linkOnly), Ignore = ignore, Threads = Threads(parsed) }, cancel)
            : null;
        var model = given ?? chosen!.Model;
        model = parsed.GetResult(_threshold) is { Implicit: false } ? model with { Threshold = parsed.GetValue(_threshold) } : model;
        return work(new OpenTables(
            inputs.Paths,
            table,
            model,
            chosen?.Reasons ?? [],
            rejected,
            new LinkOptions
            {
                Threads = Threads(parsed),
                LinkOnly = parsed.GetValue(_linkOnly),
                Similarities = NameSimilarity.ByName(),
                Progress = new Told(progress),
            }));
    }

    private sealed class Told(ProgressLine line) : IProgress<(string Step, double Done)>
    {
        public void Report((string Step, double Done) value) => line.Show(value.Step, 0.1 + (0.8 * value.Done));
    }
}

/// <summary>Tables that were read, and the model for them.</summary>
/// <param name="Paths">The files.</param>
/// <param name="Table">The tables.</param>
/// <param name="Model">The model that was given, or chosen from the data.</param>
/// <param name="Reasons">Why it was chosen; empty where it was given.</param>
/// <param name="Rejected">Rows that could not be taken.</param>
/// <param name="Options">How to link.</param>
internal sealed record OpenTables(
    IReadOnlyList<string> Paths, Table Table, LinkageModel Model, IReadOnlyList<string> Reasons, IReadOnlyList<RejectedRow> Rejected, LinkOptions Options);
