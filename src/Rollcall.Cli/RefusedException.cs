namespace Rollcall.Cli;

/// <summary>The command cannot do what it was asked to. Each line is a sentence that says what to do.</summary>
internal sealed class RefusedException(params IEnumerable<string> sentences) : Exception(string.Join('\n', sentences));
