namespace Rollcall.Web;

/// <summary>What is wrong with one field.</summary>
/// <param name="Pointer">The field, as a JSON pointer into the request's body.</param>
/// <param name="Detail">What it needs.</param>
internal sealed record FieldProblem(string Pointer, string Detail);
