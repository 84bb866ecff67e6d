using System.CommandLine;
using System.Reflection;
using Rollcall.Ledger;
using Rollcall.Linkage;
using Rollcall.Reconciliation;
using Rollcall.Register;
using Rollcall.Web;
using Command = System.CommandLine.Command;

namespace Rollcall.Cli;

/// <summary>The command <c>rollcall</c>: finds the verb, runs it, and turns whatever happens into an exit code and a sentence.</summary>
internal static class RollcallCommand
{
    private const string Examples = """
          rollcall reconcile north_seek.csv south_hold.xlsx
              who is on which list; the result is in rollcall-out

          rollcall link customers.csv --id customer_no
              which rows of any tables belong together

          rollcall estimate rollcall-out
              how many may be on no list, or why that can't be said

          rollcall names compare "Ашот Петросян" "Պետրոսյան Աշոտ"
              are these two names one?

          rollcall verify receipt.json --key registry.vkey
              did the register acknowledge this, and can't it have changed it since?

          rollcall reconcile --help
              all that the verb can do
        """;

    /// <summary>How long a command may take to leave nothing half written.</summary>
    private static readonly TimeSpan CommandStop = TimeSpan.FromSeconds(0.9);

    /// <summary>How long a server may take to answer what is under way.</summary>
    private static readonly TimeSpan ServerStop = TimeSpan.FromSeconds(30);

    /// <summary>The program's version, as in 0.1.0.</summary>
    public static string Version { get; } =
        typeof(RollcallCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static async Task<int> Run(IReadOnlyList<string> args, Surroundings around, CancellationToken cancel = default)
    {
        var parsed = Create(around).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            Say(around, parsed.Errors[0].Message);
            Say(around, "See rollcall --help, or rollcall reconcile --help.");
            return ExitCode.BadUsageOrInput;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = around.Output,
                    Error = around.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = parsed.CommandResult.Command.Name == "serve" ? ServerStop : CommandStop,
                },
                cancel);
        }
        catch (Exception e)
        {
            return Explain(e, around);
        }
    }

    private static Command Create(Surroundings around)
    {
        var version = new Option<bool>("--version") { Description = "Print the version and stop." };
        var root = new Command("rollcall", "Reconciles lists of missing persons and prisoners: who is on which list.")
        {
            new ReconcileCommand(around).Create(),
            new LinkCommand(around).Create(),
            new EvaluateCommand(around).Create(),
            new ExplainCommand(around).Create(),
            new ModelCommand(around).Create(),
            new EstimateCommand(around).Create(),
            NamesCommand.Create(around),
            new ServeCommand(around).Create(),
            new VerifyCommand(around).Create(),
            new WitnessCommand(around).Create(),
            new BackupCommand(around).Create(),
            new RestoreCommand(around).Create(),
            new KeysCommand(around).Create(),
            version,
            HelpWithExamples.Option(Examples),
        };
        root.SetAction(parsed =>
        {
            if (parsed.GetValue(version))
            {
                around.Output.WriteLine($"rollcall {Version}");
                return ExitCode.Done;
            }

            Say(around, "Say what to do, such as: rollcall reconcile FILE... See rollcall --help.");
            return ExitCode.BadUsageOrInput;
        });
        return root;
    }

    /// <summary>Messages of unforeseen exceptions are kept back: they may quote what stands in a list.</summary>
    private static int Explain(Exception e, Surroundings around)
    {
        if (around.Debug)
        {
            around.Error.WriteLine(e);
        }

        switch (e)
        {
            case RefusedException or OutputRefusedException or LinkageException or LedgerException or ServeException
                or BackupException or KeyRingException or StorageException:
                Say(around, e.Message);
                return ExitCode.BadUsageOrInput;
            case OperationCanceledException:
                Say(around, "Stopped. Nothing was written.");
                return ExitCode.Failed;
            case IOException or UnauthorizedAccessException:
                Say(around, $"The result could not be written, and nothing of it was left: {e.Message} Make room or name another folder with --out.");
                return ExitCode.Failed;
            case OutOfMemoryException:
                Say(around, "There is not enough memory for these lists. Nothing was written. Close other programs, or take a larger machine.");
                return ExitCode.Failed;
            default:
                Say(around, $"Rollcall failed ({e.GetType().Name}) and nothing was written. This is a fault of the program: please report it. "
                    + "ROLLCALL_DEBUG=1 shows more, which may quote the lists.");
                return ExitCode.Failed;
        }
    }

    private static void Say(Surroundings around, string sentences)
    {
        foreach (var sentence in sentences.Split('\n'))
        {
            around.Error.WriteLine("rollcall: " + sentence);
        }
    }
}
