using System.CommandLine;
using System.Globalization;
using Rollcall.Names;

namespace Rollcall.Cli;

/// <summary><c>rollcall names find</c>: the names of a list that may be the one looked for.</summary>
internal sealed class NamesFindCommand(Surroundings around)
{
    private const string Examples = """
          rollcall names find "Huseynov Vugar" --in names.txt --count 5
              names.txt: one name a line, in any script
              prints for each: line, probability, bits, the name, and why; tabs between them
        """;

    private readonly Argument<string> _name = new("NAME") { Description = "The name to look for, in any script and order." };

    private readonly Option<string> _in = new("--in") { Description = "The list to look in: one name a line.", HelpName = "FILE", Required = true };

    private readonly Option<int> _count = new("--count")
    {
        Description = "How many names at most.",
        HelpName = "N",
        CustomParser = OptionValue.Count("--count", 100_000),
        DefaultValueFactory = _ => 10,
    };

    public Command Create()
    {
        var command = new Command("find", "Find the names of a list that may be this one.") { _name, _in, _count, HelpWithExamples.Option(Examples) };
        command.SetAction((parsed, cancel) => Task.Run(() => Execute(parsed), cancel));
        return command;
    }

    private int Execute(ParseResult parsed)
    {
        var index = NameIndex.Of(NameLines.Of(parsed.GetRequiredValue(_in)).Select(PersonName.Read));
        foreach (var found in index.Find(PersonName.Read(parsed.GetRequiredValue(_name)), parsed.GetValue(_count)))
        {
            var comparison = found.Comparison;
            around.Output.Write(string.Create(CultureInfo.InvariantCulture,
                $"{found.Position + 1}\t{comparison.Probability():0.0000}\t{comparison.Bits:0.00}\t{found.Name}\t{comparison.Explanation}\n"));
        }

        return ExitCode.Done;
    }
}
