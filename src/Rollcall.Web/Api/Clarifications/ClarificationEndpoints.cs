using Microsoft.AspNetCore.Http.HttpResults;

namespace Rollcall.Web;

/// <summary>Questions to parties about their own entries, and the answers.</summary>
internal static class ClarificationEndpoints
{
    public static void MapClarifications(this IEndpointRouteBuilder api)
    {
        var clarifications = api.MapGroup("/clarifications").WithTags("clarifications");
        clarifications.MapGet("", List).RequireScope(Scopes.Read).WithSummary("Questions to parties with their answers, oldest first");
        clarifications.MapPost("", Ask).RequireScope(Scopes.Decide).TakesId().WithSummary("Ask a party about its own entry; say nothing of what another handed in")
            .WithRequestExample("""
                {"entry":"01985c20-11d3-7a90-8f00-6a3c1f0a2b77","about":"missing_father_name","question":"What is the father's name?","due":"2021-06-01"}
                """);
        clarifications.MapPost("/{id:guid}/answers", Answer).RequireScope(Scopes.Submit).TakesId()
            .WithSummary("Answer; what it states of a column is a claim of the party, as its rows are")
            .WithRequestExample("""{"text":"The family was asked.","column":"father_name","value":"Levon"}""");
    }

    /// <param name="open">true: only those that wait for an answer.</param>
    /// <param name="entry">About one line's first entry.</param>
    /// <param name="caller">Who asks.</param>
    private static async Task<Ok<IReadOnlyList<ClarificationView>>> List(bool? open, Guid? entry, Caller caller)
    {
        await using var view = caller.View();
        return TypedResults.Ok(await view.Clarifications(open ?? false, entry, caller.Cancel));
    }

    private static Task<Results<Created<DoneAnswer>, Ok<DoneAnswer>>> Ask(AskRequest request, Caller caller) =>
        caller.Do(new AskParty(request.Entry, request.About, request.Question, request.Due));

    private static Task<Results<Created<DoneAnswer>, Ok<DoneAnswer>>> Answer(Guid id, AnswerRequest request, Caller caller) =>
        caller.Do(new AnswerClarification(id, request.Text, request.Column, request.Value));

    /// <param name="Entry">The entry that is asked about; whoever handed it in is asked.</param>
    /// <param name="About">What it is about: missing_father_name, contradiction, possible_match, …</param>
    /// <param name="Question">The question.</param>
    /// <param name="Due">When the answer is wanted.</param>
    internal sealed record AskRequest(Guid Entry, string About, string Question, DateOnly? Due = null);

    /// <param name="Text">The answer in words.</param>
    /// <param name="Column">The standard column that it states, such as father_name; null for none.</param>
    /// <param name="Value">What it states.</param>
    internal sealed record AnswerRequest(string Text, string? Column = null, string? Value = null);
}
