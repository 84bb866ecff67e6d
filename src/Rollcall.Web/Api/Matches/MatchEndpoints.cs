using Microsoft.AspNetCore.Http.HttpResults;
using Rollcall.Reconciliation;

namespace Rollcall.Web;

/// <summary>Matches: pairs of entries that may be one person, put before caseworkers for decision.</summary>
internal static class MatchEndpoints
{
    private const string Path = "/matches";

    public static void MapMatches(this IEndpointRouteBuilder api)
    {
        var matches = api.MapGroup(Path).WithTags("matches");
        matches.MapGet("", List).RequireScope(Scopes.Read).WithSummary("Matches that wait for somebody, or those in one state, the strongest first");
        matches.MapGet("/{id:guid}", Get).RequireScope(Scopes.Read).WithSummary("One match; its ETag is the version that a decision names");
        matches.MapGet("/{id:guid}/evidence", Evidence).RequireScope(Scopes.Read)
            .WithSummary("What speaks for and against it, attribute by attribute, in bits that add up");
        matches.MapPost("", Pair).RequireScope(Scopes.Decide).TakesId().WithSummary("Put two entries before the caseworkers that the program did not find alike")
            .WithRequestExample("""
                {"left":"01985c20-11d3-7a90-8f00-6a3c1f0a2b77","right":"01985c21-3c1d-7d4e-8a52-0b6f1f1d9c30",
                 "why":"The family says that he uses his mother's surname."}
                """);
        matches.MapDecisions();
    }

    /// <param name="state">One state; all that wait for somebody where it is left out.</param>
    /// <param name="skip">How many of the strongest are known already.</param>
    /// <param name="limit">How many at most, 1 to 500.</param>
    /// <param name="caller">Who asks.</param>
    private static async Task<Ok<IReadOnlyList<MatchView>>> List(string? state, int? skip, int? limit, Caller caller)
    {
        await using var view = caller.View();
        return TypedResults.Ok(await view.Matches(StateOf(state), skip ?? 0, PageSize.Of(limit), caller.Cancel));
    }

    private static async Task<Ok<MatchView>> Get(Guid id, Caller caller, HttpContext context)
    {
        await using var view = caller.View();
        var match = await view.Match(id, caller.Cancel);
        context.Response.Headers.ETag = $"\"{match.Version}\"";
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(match);
    }

    private static async Task<Ok<IReadOnlyList<Evidence>>> Evidence(Guid id, Caller caller)
    {
        await using var view = caller.View();
        return TypedResults.Ok(await view.Evidence(id, caller.Cancel));
    }

    private static Task<Results<Created<DoneAnswer>, Ok<DoneAnswer>>> Pair(PairRequest request, Caller caller) =>
        caller.Do(new PairEntries(request.Left, request.Right, request.Why), RegisterApi.Root + Path);

    private static MatchState? StateOf(string? word) => word switch
    {
        null => null,
        "open" => MatchState.Open,
        "awaits_second" => MatchState.AwaitsSecond,
        "confirmed" => MatchState.Confirmed,
        "refused" => MatchState.Refused,
        "disputed" => MatchState.Disputed,
        "unclear" => MatchState.Unclear,
        _ => throw RefusalException.Invalid("state", "state is one of open, awaits_second, confirmed, refused, disputed and unclear."),
    };

    /// <param name="Left">An entry.</param>
    /// <param name="Right">An entry of another line.</param>
    /// <param name="Why">What speaks for it.</param>
    internal sealed record PairRequest(Guid Left, Guid Right, string Why);
}
