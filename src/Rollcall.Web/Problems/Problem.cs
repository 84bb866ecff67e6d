using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Rollcall.Web;

/// <summary>A refusal as RFC 9457 writes it, <c>application/problem+json</c>.</summary>
/// <param name="Type">The kind, as a path of this server that explains it.</param>
/// <param name="Title">The kind, in a few words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What happened and what to do.</param>
/// <param name="Errors">The fields that it is about.</param>
/// <param name="Request">The request's id, which the server's log knows.</param>
internal sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FieldProblem>? Errors,
    string Request)
{
    public static Problem Of(HttpContext context, ProblemKind kind, string? detail = null, string? field = null) => new(
        "/problems/" + kind.Slug,
        kind.Title,
        kind.Status,
        detail ?? kind.Advice,
        field is null ? null : [new FieldProblem("#/" + field, detail ?? kind.Advice)],
        Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier);

    /// <summary>Writes the answer, whatever media types the client would rather have had.</summary>
    public static Task Write(HttpContext context, ProblemKind kind, string? detail = null, string? field = null)
    {
        context.Response.StatusCode = kind.Status;
        return context.Response.WriteAsJsonAsync(Of(context, kind, detail, field), options: null, "application/problem+json", context.RequestAborted);
    }
}
