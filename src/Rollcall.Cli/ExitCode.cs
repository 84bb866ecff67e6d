namespace Rollcall.Cli;

/// <summary>What the program tells its caller; docs/command.md explains them.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int DoneWithRejectedRows = 1;
    public const int NotValid = 1;
    public const int BadUsageOrInput = 2;
    public const int Failed = 3;
}
