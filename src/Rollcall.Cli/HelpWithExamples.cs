using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Rollcall.Cli;

/// <summary>The usual help with examples below, which most readers look for first.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction _help;
    private readonly string _examples;

    private HelpWithExamples(HelpAction help, string examples)
    {
        (_help, _examples) = (help, examples);
        // The same on every terminal, so that documents can quote it.
        _help.MaxWidth = 100;
    }

    public static HelpOption Option(string examples)
    {
        var option = new HelpOption("--help", "-h", "-?") { Description = "Show this help and stop." };
        option.Action = new HelpWithExamples((HelpAction)option.Action!, examples);
        return option;
    }

    /// <summary>Who asks for help need not have named a file yet.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter { NewLine = "\n" };
        parseResult.InvocationConfiguration.Output = text;
        _help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        output.Write(text.ToString().TrimEnd() + "\n\nExamples:\n" + _examples + "\n");
        return ExitCode.Done;
    }
}
