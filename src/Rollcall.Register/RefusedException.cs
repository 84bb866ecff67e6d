namespace Rollcall.Register;

/// <summary>The register refused a command or a question. Nothing was changed. The message says what to do and names no person.</summary>
/// <param name="refusal">Why.</param>
/// <param name="message">One sentence for the person who asked.</param>
/// <param name="field">The field that is at fault, in snake_case; null where no single one is.</param>
public sealed class RefusedException(Refusal refusal, string message, string? field = null) : Exception(message)
{
    /// <summary>Why.</summary>
    public Refusal Refusal { get; } = refusal;

    /// <summary>The field that is at fault, in snake_case; null where no single one is.</summary>
    public string? Field { get; } = field;

    internal static RefusedException NotFound(string what) =>
        new(Refusal.NotFound, $"There is no such {what}. Check its id.");

    internal static RefusedException Invalid(string field, string message) => new(Refusal.Invalid, message, field);

    internal static RefusedException Conflict(string message) => new(Refusal.Conflict, message);
}
