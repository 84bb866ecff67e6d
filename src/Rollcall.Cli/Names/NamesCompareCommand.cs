using System.CommandLine;
using System.Globalization;
using System.Text;
using Rollcall.Names;

namespace Rollcall.Cli;

/// <summary><c>rollcall names compare</c>: explains one pair of names, or scores a file of pairs.</summary>
internal sealed class NamesCompareCommand(Surroundings around)
{
    private const string Examples = """
          rollcall names compare "Ашот Гагикович Петросян" "Պետրոսյան Աշոտ Գագիկի"
              one pair, explained

          rollcall names compare --pairs pairs.tsv --out scored.tsv --prior 0.1
              pairs.tsv: two names a line, a tab between them, no header
              scored.tsv: the two names, match_probability, bits, relation
        """;

    private readonly Argument<string[]> _names = new("NAME")
    {
        Description = "Two names, in any script and order.",
        Arity = new ArgumentArity(0, 2),
    };

    private readonly Option<string?> _pairs = new("--pairs") { Description = "A file of pairs to score.", HelpName = "FILE.tsv" };

    private readonly Option<string?> _out = new("--out") { Description = "Where the scored pairs go. [default: standard output]", HelpName = "FILE.tsv" };

    private readonly Option<bool> _json = new("--json") { Description = "Print one pair as JSON." };

    private readonly Option<double> _prior = new("--prior")
    {
        Description = "The share of pairs that are one person, before names are looked at; between 0 and 1.",
        HelpName = "P",
        CustomParser = OptionValue.Probability("--prior"),
        DefaultValueFactory = _ => 0.5,
    };

    public Command Create()
    {
        var command = new Command("compare", "Say how likely two names are one person's, and why.")
        {
            _names, _pairs, _out, _json, _prior, HelpWithExamples.Option(Examples),
        };
        command.SetAction((parsed, cancel) => Task.Run(() => Execute(parsed, cancel), cancel));
        return command;
    }

    private int Execute(ParseResult parsed, CancellationToken cancel)
    {
        var names = parsed.GetValue(_names) ?? [];
        var prior = parsed.GetValue(_prior);
        if (parsed.GetValue(_pairs) is { } pairs)
        {
            if (names.Length > 0)
            {
                throw new RefusedException("Give two names or --pairs FILE.tsv, not both.");
            }

            Score(pairs, parsed.GetValue(_out), prior, cancel);
            return ExitCode.Done;
        }

        if (names.Length != 2)
        {
            throw new RefusedException("Give two names, each in quotation marks, or a file of them with --pairs FILE.tsv.");
        }

        var comparison = new NameComparer().Compare(PersonName.Read(names[0]), PersonName.Read(names[1]));
        around.Output.Write(parsed.GetValue(_json) ? NameReport.Json(comparison, prior) : NameReport.Text(comparison, prior));
        return ExitCode.Done;
    }

    /// <summary>All pairs are read before anything is written; the file appears whole or not at all.</summary>
    private void Score(string path, string? target, double prior, CancellationToken cancel)
    {
        var scored = new StringBuilder();
        var comparer = new NameComparer();
        foreach (var (line, number) in NameLines.Of(path).Select((l, i) => (l, i + 1)))
        {
            cancel.ThrowIfCancellationRequested();
            var names = line.Split('\t');
            if (names.Length != 2)
            {
                throw new RefusedException($"Line {number} of {Path.GetFileName(path)} has {names.Length} columns. Each line takes two names with one tab between them.");
            }

            var comparison = comparer.Compare(PersonName.Read(names[0]), PersonName.Read(names[1]));
            scored.Append(CultureInfo.InvariantCulture,
                $"{names[0]}\t{names[1]}\t{comparison.Probability(prior):0.000000}\t{comparison.Bits:0.00}\t{NameReport.Word(comparison.Relation)}\n");
        }

        NameReport.Write(scored, target, around);
    }
}
