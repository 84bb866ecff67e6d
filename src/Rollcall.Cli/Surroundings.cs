using System.Text;

namespace Rollcall.Cli;

/// <summary>What a command sees of the world; tests bring their own.</summary>
internal sealed record Surroundings
{
    /// <summary>Takes the result, and nothing else.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Takes what went wrong, and the progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The width of the terminal that shows <see cref="Error"/>; null where it is none.</summary>
    public int? TerminalWidth { get; init; }

    /// <summary>Show stack traces, for developers: they may hold what stands in the lists.</summary>
    public bool Debug { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public static Surroundings OfTheProcess() => new()
    {
        Output = Utf8(Console.OpenStandardOutput()),
        Error = Utf8(Console.OpenStandardError()),
        TerminalWidth = Console.IsErrorRedirected ? null : Math.Max(Console.BufferWidth, 40),
        Debug = Environment.GetEnvironmentVariable("ROLLCALL_DEBUG") == "1",
    };

    /// <summary>Names are in every script, whatever the terminal's locale says.</summary>
    private static StreamWriter Utf8(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
