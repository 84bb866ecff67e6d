using System.CommandLine;

namespace Rollcall.Cli;

/// <summary><c>rollcall names</c>: personal names across scripts, for those who work outside .NET.</summary>
internal static class NamesCommand
{
    private const string Examples = """
          rollcall names compare "Ашот Гагикович Петросян" "Պետրոսյան Աշոտ Գագիկի"
              are these two names one?

          rollcall names parse "Pvt. Aram Serqey oğlu Avetisyan"
              which part is what

          rollcall names find "Huseynov Vugar" --in names.txt
              who in a list may it be
        """;

    public static Command Create(Surroundings around) => new("names", "Compare, parse and find personal names across scripts.")
    {
        new NamesCompareCommand(around).Create(),
        new NamesParseCommand(around).Create(),
        new NamesFindCommand(around).Create(),
        HelpWithExamples.Option(Examples),
    };
}
