namespace Rollcall.Register;

/// <summary>Names of the places that something is sealed for: what is moved elsewhere no longer opens.</summary>
internal static class Places
{
    public const string Facts = "facts";

    public const string RejectedText = "rejected";

    public const string Why = "why";

    public const string Question = "question";

    public const string Answer = "answer";

    public const string Payload = "payload";

    public static string Of(Guid id, string what) => $"{id:N}/{what}";

    public static string Rejected(Guid submission, int row, int line) => $"{submission:N}/{row}/{line}/{RejectedText}";
}
