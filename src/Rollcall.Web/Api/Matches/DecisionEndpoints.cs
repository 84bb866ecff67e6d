using Microsoft.AspNetCore.Http.HttpResults;

namespace Rollcall.Web;

/// <summary>Decisions on a match: made, looked at, taken back.</summary>
internal static class DecisionEndpoints
{
    public static void MapDecisions(this IEndpointRouteBuilder matches)
    {
        var decisions = matches.MapGroup("/{match:guid}/decisions");
        decisions.MapGet("", List).RequireScope(Scopes.Read).WithSummary("The decisions on a match, oldest first, with those that were taken back");
        decisions.MapPost("", Decide).RequireScope(Scopes.Decide).TakesId().TakesVersion()
            .WithSummary("Rule on a match: same, different, or cannot tell")
            .WithDescription("Within a party one person's 'same' confirms it; across parties two different persons' are needed. One person's 'different' parts the two at once.")
            .WithRequestExample("""{"verdict":"same","why":"Father's name, village and day of capture agree; asked both sides."}""");
        decisions.MapPost("/{decision:guid}/retraction", Retract).RequireScope(Scopes.Decide).TakesId().TakesVersion()
            .WithSummary("Take a decision back, as if it had not been made; it stays in the history")
            .WithRequestExample("""{"why":"The second list names another father."}""");
    }

    private static async Task<Ok<IReadOnlyList<DecisionView>>> List(Guid match, Caller caller)
    {
        await using var view = caller.View();
        return TypedResults.Ok(await view.Decisions(match, caller.Cancel));
    }

    private static Task<Results<Created<DoneAnswer>, Ok<DoneAnswer>>> Decide(Guid match, DecisionRequest request, Caller caller) =>
        caller.Do(new DecideMatch(match, request.Verdict, request.Why, caller.Version()));

    private static async Task<Results<Created<DoneAnswer>, Ok<DoneAnswer>>> Retract(Guid match, Guid decision, RetractRequest request, Caller caller)
    {
        await using var view = caller.View();
        return (await view.Decisions(match, caller.Cancel)).Any(d => d.Id == decision)
            ? await caller.Do(new RetractDecision(decision, request.Why, caller.Version()))
            : throw new RefusalException(ProblemKind.NotFound);
    }

    /// <param name="Verdict">same, different, or cannot_tell.</param>
    /// <param name="Why">Why, in words.</param>
    internal sealed record DecisionRequest(DecisionVerdict Verdict, string Why);

    /// <param name="Why">Why, in words.</param>
    internal sealed record RetractRequest(string Why);
}
