namespace Rollcall.Web;

/// <summary>A request that is refused, with what to do about it. Its texts are shown to whoever asked: nothing of anybody else's may be in them.</summary>
internal sealed class RefusalException(ProblemKind kind, string? detail = null, string? field = null) : Exception(detail ?? kind.Advice)
{
    public ProblemKind Kind { get; } = kind;

    /// <summary>The field of the request's body that it is about, as in <c>password</c>; null where it is about none.</summary>
    public string? Field { get; } = field;

    public static RefusalException Invalid(string field, string detail) => new(ProblemKind.Invalid, detail, field);
}
