using System.CommandLine;
using System.Globalization;
using System.Text;
using Rollcall.Names;

namespace Rollcall.Cli;

/// <summary><c>rollcall names find</c>: the names of a list that may be the one looked for, or each of those looked for.</summary>
internal sealed class NamesFindCommand(Surroundings around)
{
    private const string Examples = """
          rollcall names find "Huseynov Vugar" --in names.txt --count 5
              names.txt: one name a line, in any script
              prints for each: line, probability, bits, the name, and why; tabs between them

          rollcall names find --each looked.txt --in names.txt --out found.tsv
              found.tsv: the line of looked.txt, the line of names.txt, match_probability, bits, both names
        """;

    private readonly Argument<string?> _name = new("NAME")
    {
        Description = "The name to look for, in any script and order.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _in = new("--in") { Description = "The list to look in: one name a line.", HelpName = "FILE", Required = true };

    private readonly Option<string?> _each = new("--each") { Description = "A file of names to look for, one a line, instead of NAME.", HelpName = "FILE" };

    private readonly Option<string?> _out = new("--out") { Description = "Where what is found goes. [default: standard output]", HelpName = "FILE.tsv" };

    private readonly Option<bool> _json = new("--json") { Description = "Print what is found for one name as JSON." };

    private readonly Option<int> _count = new("--count")
    {
        Description = "How many names at most, for each name looked for.",
        HelpName = "N",
        CustomParser = OptionValue.Count("--count", 100_000),
        DefaultValueFactory = _ => 10,
    };

    private readonly Option<double> _prior = new("--prior")
    {
        Description = "The share of pairs that are one person, before names are looked at; between 0 and 1.",
        HelpName = "P",
        CustomParser = OptionValue.Probability("--prior"),
        DefaultValueFactory = _ => 0.5,
    };

    public Command Create()
    {
        var command = new Command("find", "Find the names of a list that may be this one.")
        {
            _name, _in, _each, _out, _json, _count, _prior, HelpWithExamples.Option(Examples),
        };
        command.SetAction((parsed, cancel) => Task.Run(() => Execute(parsed, cancel), cancel));
        return command;
    }

    private int Execute(ParseResult parsed, CancellationToken cancel)
    {
        var name = parsed.GetValue(_name);
        var each = parsed.GetValue(_each);
        if (name is null == each is null)
        {
            throw new RefusedException("Give one name in quotation marks, or a file of them with --each FILE.");
        }

        if (each is not null && parsed.GetValue(_json))
        {
            throw new RefusedException("--json is for one name; with --each, each line found is a line of the table.");
        }

        var index = NameIndex.Of(NameLines.Of(parsed.GetRequiredValue(_in)).Select(PersonName.Read));
        var count = parsed.GetValue(_count);
        var prior = parsed.GetValue(_prior);
        var found = new StringBuilder();
        if (each is null)
        {
            var candidates = index.Find(PersonName.Read(name!), count);
            found.Append(parsed.GetValue(_json) ? NameReport.Json(candidates, prior) : Lines(candidates, prior));
        }
        else
        {
            foreach (var (looked, line) in NameLines.Of(each).Select((l, i) => (l, i + 1)))
            {
                cancel.ThrowIfCancellationRequested();
                foreach (var candidate in index.Find(PersonName.Read(looked), count))
                {
                    found.Append(CultureInfo.InvariantCulture,
                        $"{line}\t{candidate.Position + 1}\t{candidate.Comparison.Probability(prior):0.000000}\t{candidate.Comparison.Bits:0.00}\t{looked}\t{candidate.Name}\n");
                }
            }
        }

        NameReport.Write(found, parsed.GetValue(_out), around);
        return ExitCode.Done;
    }

    private static string Lines(IReadOnlyList<NameCandidate> candidates, double prior) => string.Concat(candidates.Select(c => string.Create(
        CultureInfo.InvariantCulture,
        $"{c.Position + 1}\t{c.Comparison.Probability(prior):0.0000}\t{c.Comparison.Bits:0.00}\t{c.Name}\t{c.Comparison.Explanation}\n")));
}
