using System.CommandLine;
using System.Globalization;
using System.Text;
using Rollcall.Linkage;
using Rollcall.Reconciliation;

namespace Rollcall.Cli;

/// <summary><c>rollcall model show</c>: how a model weighs evidence.</summary>
internal sealed class ModelCommand(Surroundings around)
{
    private const string Examples = """
          rollcall model show result/model.json
              what each agreement and difference counts for, in bits

          rollcall model show result/model.json --out model
              the same as a page, model/model.html, and as tables
        """;

    private readonly Argument<string> _model = new("MODEL.json") { Description = "A model that link saved, or Splink's." };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "A folder for the page and its tables. [default: print only]",
        HelpName = "DIR",
    };

    public Command Create()
    {
        var show = new Command("show", "Show how a model weighs evidence.") { _model, _out, HelpWithExamples.Option(Examples) };
        show.SetAction((parsed, cancel) => Task.Run(() => Execute(parsed, cancel), cancel));
        return new Command("model", "Look at a model.") { show, HelpWithExamples.Option(Examples) };
    }

    private int Execute(ParseResult parsed, CancellationToken cancel)
    {
        var started = around.Clock.GetUtcNow();
        var path = parsed.GetRequiredValue(_model);
        var folder = parsed.GetValue(_out) is { } given ? OutputFolder.At(given) : null;
        var fitted = TrainedModel.Of(ModelJson.Load(path));
        around.Output.Write(Text(fitted));
        folder?.Write(
            [.. ModelPage.Files(fitted, Path.GetFileName(path)).Select(f => new OutputFile(f.Name, to => Written(to, f)))],
            new RunFacts(RollcallCommand.Version, started, []), _ => { }, 1, around.Clock, cancel);
        return ExitCode.Done;
    }

    private static int? Written(Stream to, ResultFile file)
    {
        file.Write(to);
        return null;
    }

    private static string Text(LinkModel model)
    {
        var chart = MuChart.Of(model);
        var text = new StringBuilder();
        for (var g = 0; g < model.Lambda.Count; g++)
        {
            text.Append(CultureInfo.InvariantCulture, $"before looking{(model.Lambda.Count == 1 ? "" : g == 0 ? ", within a file" : ", across files")}: one pair in {1 / model.Lambda[g]:N0} is the same, {model.PriorBits(g):+0.0;−0.0} bits\n");
        }

        var width = chart.Levels.Select(l => l.Words.Length).DefaultIfEmpty(0).Max();
        foreach (var comparison in chart.Levels.GroupBy(l => l.Comparison))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{comparison.Key}\n");
            foreach (var level in comparison)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {level.Words.PadRight(width)}  {level.Bits,7:+0.00;−0.00}  m {level.M:0.000000}  u {level.U:0.000000000}\n");
            }
        }

        foreach (var remark in chart.Remarks)
        {
            text.Append('\n').Append(remark).Append('\n');
        }

        return text.ToString();
    }
}
