using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Rollcall.Linkage;
using Rollcall.Reconciliation;

namespace Rollcall.Cli;

/// <summary><c>rollcall evaluate</c>: how good the links are, as a page for people and as tables.</summary>
internal sealed class EvaluateCommand(Surroundings around)
{
    private const string Examples = """
          rollcall evaluate customers.csv --id customer_no --model result/model.json
              without labels: what to expect, and 200 pairs to label in rollcall-evaluation/to-label.csv

          rollcall evaluate customers.csv --id customer_no --model result/model.json --labels to-label.csv
              the labels came back: precision and recall with intervals

          rollcall evaluate test.csv --model result/model.json --truth cluster
              a column says which rows are the same: curves, calibration, and what blocking missed

        Exit codes: 0 done, 2 bad usage or unreadable input, 3 failed.
        """;

    private readonly LinkedTables _tables = new(around);

    private readonly Option<string?> _truth = new("--truth") { Description = "The column that says which rows are the same. It is never compared.", HelpName = "COLUMN" };

    private readonly Option<string?> _labels = new("--labels")
    {
        Description = "Labelled pairs: to-label.csv as it came back, or any table with left, right and label (same, different, cannot tell).",
        HelpName = "FILE.csv",
    };

    private readonly Option<int> _sample = new("--sample")
    {
        Description = "How many pairs to draw for labelling.",
        HelpName = "N",
        CustomParser = OptionValue.Count("--sample", 100_000),
        DefaultValueFactory = _ => 200,
    };

    private readonly Option<string> _out = new("--out")
    {
        Description = "The folder for the result. An earlier result there is replaced.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "rollcall-evaluation",
    };

    public Command Create()
    {
        var command = new Command("evaluate", "Find out how good the links are, with labels or without.");
        _tables.AddTo(command);
        command.Add(_truth);
        command.Add(_labels);
        command.Add(_sample);
        command.Add(_out);
        command.Add(HelpWithExamples.Option(Examples));
        command.SetAction((parsed, cancel) => Task.Run(() => Execute(parsed, cancel), cancel));
        return command;
    }

    private int Execute(ParseResult parsed, CancellationToken cancel)
    {
        var started = around.Clock.GetUtcNow();
        if (parsed.GetValue(_truth) is not null && parsed.GetValue(_labels) is not null)
        {
            throw new RefusedException("Give --truth or --labels, not both: each says on its own what is the same.");
        }

        var folder = OutputFolder.At(parsed.GetRequiredValue(_out));
        var labels = parsed.GetValue(_labels);
        var options = new EvaluationOptions
        {
            TruthColumn = parsed.GetValue(_truth),
            Labels = labels is null ? null : LabelledPairsFile.Read(labels),
            LabelsName = labels is null ? "" : Path.GetFileName(labels),
            ToLabel = parsed.GetValue(_sample),
        };
        string[] truth = options.TruthColumn is { } column ? [column] : [];
        var data = _tables.Open(
            parsed, truth, truth, open => LinkageEvaluation.Run(open.Table, open.Model, options with { Link = open.Options }, cancel), cancel);
        folder.Write(
            [.. EvaluationPage.Files(data).Select(f => new OutputFile(f.Name, to => Written(to, f)))],
            new RunFacts(RollcallCommand.Version, started, Said(parsed)), json => Facts(json, data), _tables.Threads(parsed), around.Clock, cancel);
        Tell(data, folder.Path);
        return ExitCode.Done;
    }

    private static int? Written(Stream to, ResultFile file)
    {
        file.Write(to);
        return null;
    }

    private void Tell(EvaluationData data, string folder)
    {
        foreach (var row in EvaluationPage.Tables(data)[0].Rows)
        {
            around.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{data.Pairs.Pairs:N0} pairs compared, {row[5]:N0} links; precision {row[10]:P2}, recall {row[13]:P2} ({row[0]})."));
        }

        foreach (var conflict in data.Conflicts)
        {
            around.Error.WriteLine("rollcall: " + conflict.Sentence);
        }

        around.Output.WriteLine($"See {Path.Combine(folder, "evaluation.html")}");
    }

    private static void Facts(Utf8JsonWriter json, EvaluationData data)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("records", data.Records);
        json.WriteNumber("pairs_compared", data.Pairs.Pairs);
        json.WriteEndObject();
    }

    private List<string> Said(ParseResult parsed)
    {
        var said = new List<string>();
        if (parsed.GetValue(_truth) is { } truth)
        {
            said.Add("--truth " + truth);
        }

        if (parsed.GetValue(_labels) is { } labels)
        {
            said.Add("--labels " + Path.GetFileName(labels));
        }

        said.Add(string.Create(CultureInfo.InvariantCulture, $"--sample {parsed.GetValue(_sample)}"));
        return said;
    }
}
