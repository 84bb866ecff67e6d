using System.CommandLine;
using Rollcall.Names;

namespace Rollcall.Cli;

/// <summary><c>rollcall names parse</c>: which part of a name is what.</summary>
internal sealed class NamesParseCommand(Surroundings around)
{
    private const string Examples = """
          rollcall names parse "Габриелян Геворг Саргисович"
              given name, father's name and family name, in Latin letters too
        """;

    private readonly Argument<string> _name = new("NAME") { Description = "A full name, in any script and order." };

    private readonly Option<bool> _json = new("--json") { Description = "Print JSON." };

    public Command Create()
    {
        var command = new Command("parse", "Say which part of a name is what.") { _name, _json, HelpWithExamples.Option(Examples) };
        command.SetAction(parsed =>
        {
            var name = PersonName.Read(parsed.GetRequiredValue(_name));
            if (name.Parts.Count == 0)
            {
                throw new RefusedException("There is no letter in this name that Rollcall can read. Give a name in letters.");
            }

            around.Output.Write(parsed.GetValue(_json) ? NameReport.Json(name) : NameReport.Text(name));
            return ExitCode.Done;
        });
        return command;
    }
}
