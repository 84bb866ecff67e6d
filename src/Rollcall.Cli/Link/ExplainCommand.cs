using System.CommandLine;
using System.Globalization;
using System.Text;
using Rollcall.Linkage;
using Rollcall.Reconciliation;

namespace Rollcall.Cli;

/// <summary><c>rollcall explain</c>: why two rows are linked, or are not.</summary>
internal sealed class ExplainCommand(Surroundings around)
{
    private const string Examples = """
          rollcall explain customers.csv --id customer_no --model result/model.json --pair 4711 4902
              the evidence for and against, step by step

          rollcall explain a.csv b.csv --id id --model result/model.json --pair a.csv:7 b.csv:7 --out pair
              the same as a page, pair/pair.html
        """;

    private readonly LinkedTables _tables = new(around);

    private readonly Option<string[]> _pair = new("--pair")
    {
        Description = "The two rows, each by what --id names it or by its number; with its file before it where two files share a name.",
        HelpName = "ROW ROW",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
        Required = true,
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "A folder for the page and its tables. [default: print only]",
        HelpName = "DIR",
    };

    public Command Create()
    {
        var command = new Command("explain", "Say why two rows are linked, or are not.");
        _tables.AddTo(command);
        command.Add(_pair);
        command.Add(_out);
        command.Add(HelpWithExamples.Option(Examples));
        command.SetAction((parsed, cancel) => Task.Run(() => Execute(parsed, cancel), cancel));
        return command;
    }

    private int Execute(ParseResult parsed, CancellationToken cancel)
    {
        var started = around.Clock.GetUtcNow();
        var folder = parsed.GetValue(_out) is { } given ? OutputFolder.At(given) : null;
        var names = parsed.GetRequiredValue(_pair);
        var pair = _tables.Open(
            parsed,
            [],
            (table, model, link) =>
            {
                var records = RecordNames.Of(table);
                var (left, right) = (records.Find(names[0]), records.Find(names[1]));
                return left == right
                    ? throw new RefusedException($"{names[0]} and {names[1]} are the same row. Name two.")
                    : LinkageEvaluation.Explain(table, model, link, left, right, cancel);
            },
            cancel);
        around.Output.Write(Text(pair));
        folder?.Write(
            [.. PairPage.Files(pair).Select(f => new OutputFile(f.Name, to => Written(to, f)))],
            new RunFacts(RollcallCommand.Version, started, []), _ => { }, 1, around.Clock, cancel);
        return ExitCode.Done;
    }

    private static int? Written(Stream to, ResultFile file)
    {
        file.Write(to);
        return null;
    }

    private static string Text(ExplainedPair pair)
    {
        var (text, waterfall) = (new StringBuilder(), pair.Waterfall);
        text.Append(CultureInfo.InvariantCulture, $"{waterfall.Calibrated * 100:0.00} % likely the same, {waterfall.Weight:+0.0;−0.0} bits; {(waterfall.Weight >= pair.Threshold ? "linked" : "not linked")} (threshold {pair.Threshold:+0.0;−0.0} bits)\n\n");
        foreach (var step in waterfall.Steps)
        {
            var what = step.Part switch
            {
                WaterfallPart.Prior => "before looking",
                WaterfallPart.Rarity => $"{step.Comparison}, how rare",
                WaterfallPart.Confounder => $"could be {step.Comparison}",
                _ => step.Comparison,
            };
            var values = step.Part == WaterfallPart.Level ? $"  {Shown(step.Left)} · {Shown(step.Right)}  ({step.Level})" : "";
            text.Append(CultureInfo.InvariantCulture, $"{step.Bits,8:+0.00;−0.00;0.00}  {what}{values}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{waterfall.Weight,8:+0.00;−0.00;0.00}  together\n\n{pair.WouldChange()}\n");
        return pair.FoundBy is { Count: 0 } ? text.Append("No blocking rule finds this pair: it is never compared when the tables are linked.\n").ToString() : text.ToString();
    }

    /// <summary>A value for a terminal: what would steer it is left out.</summary>
    private static string Shown(string value) => value.Length == 0 ? "–"
        : string.Concat(value.EnumerateRunes().Where(r => !Rune.IsControl(r) && Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)));
}
