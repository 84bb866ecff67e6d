namespace Rollcall.Cli.Tests;

/// <summary>One run of the command within the test's process, with what it printed.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    public static async Task<Run> Of(params IReadOnlyList<string> args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await RollcallCommand.Run(
            args, new Surroundings { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return new Run(code, output.ToString(), error.ToString());
    }

    /// <summary>A run that must go well.</summary>
    public static async Task<Run> Done(params IReadOnlyList<string> args)
    {
        var run = await Of(args);
        Assert.True(run.ExitCode is 0 or 1, $"exit code {run.ExitCode}: {run.Error}");
        Assert.Equal("", run.Error);
        return run;
    }
}
