using System.CommandLine;
using Rollcall.Linkage;

namespace Rollcall.Cli;

/// <summary>The tables and the model that several verbs look at, with the options that name them.</summary>
internal sealed class LinkedTables(Surroundings around)
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "The tables that were linked, in CSV.",
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

    public int Threads(ParseResult parsed) => parsed.GetValue(_threads) is > 0 and var n ? n : Environment.ProcessorCount;

    /// <summary>Reads the tables and the model, and works on them; a line of progress stands there meanwhile.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="ignore">Columns that no model may be chosen from.</param>
    /// <param name="work">The work.</param>
    /// <param name="cancel">Stops it.</param>
    public T Open<T>(ParseResult parsed, IReadOnlyList<string> ignore, Func<Table, LinkageModel, LinkOptions, T> work, CancellationToken cancel)
    {
        var inputs = InputFiles.From(parsed.GetRequiredValue(_files), []);
        var given = parsed.GetValue(_model) is { } path ? ModelJson.Load(path) : null;
        using var progress = new ProgressLine(around, shown: !parsed.GetValue(_noProgress));
        progress.Show("Reading the tables", 0);
        var table = TableFiles.Read(inputs.Paths, new TableOptions { IdColumn = parsed.GetValue(_id), Threads = Threads(parsed) }, out _, cancel);
        var model = given ?? ModelChoice.Of(
            table, new ChoiceOptions { LinkOnly = parsed.GetValue(_linkOnly), Ignore = ignore, Threads = Threads(parsed) }, cancel).Model;
        model = parsed.GetResult(_threshold) is { Implicit: false } ? model with { Threshold = parsed.GetValue(_threshold) } : model;
        return work(table, model, new LinkOptions { Threads = Threads(parsed), LinkOnly = parsed.GetValue(_linkOnly), Progress = new Told(progress) });
    }

    private sealed class Told(ProgressLine line) : IProgress<(string Step, double Done)>
    {
        public void Report((string Step, double Done) value) => line.Show(value.Step, 0.1 + (0.8 * value.Done));
    }
}
