using Microsoft.AspNetCore.Http.HttpResults;

namespace Rollcall.Web;

/// <summary>Releases: that one party may see another's entry.</summary>
internal static class ReleaseEndpoints
{
    public static void MapReleases(this IEndpointRouteBuilder api)
    {
        var releases = api.MapGroup("/releases").WithTags("releases");
        releases.MapGet("", List).RequireScope(Scopes.Read).WithSummary("Releases to your party or, for caseworkers, all; newest first");
        releases.MapPost("", Release).RequireScope(Scopes.Decide).TakesId().WithSummary("Let a party see another's entry, without what is sealed")
            .WithRequestExample("""
                {"entry":"01985c20-11d3-7a90-8f00-6a3c1f0a2b77","to_party":"01985c1e-7b2a-7cc3-9a35-0d0b1f6f9e11",
                 "purpose":"the party is asked whether it holds him","risk":"none known; his place is not named"}
                """);
        releases.MapPost("/{id:guid}/end", End).RequireScope(Scopes.Decide).TakesId().WithSummary("Take a release back")
            .WithRequestExample("""{"why":"The question was answered."}""");
    }

    private static async Task<Ok<IReadOnlyList<ReleaseView>>> List(Caller caller)
    {
        await using var view = caller.View();
        return TypedResults.Ok(await view.Releases(caller.Cancel));
    }

    private static Task<Results<Created<DoneAnswer>, Ok<DoneAnswer>>> Release(ReleaseRequest request, Caller caller) =>
        caller.Do(new ReleaseEntry(request.Entry, request.ToParty, request.Purpose, request.Risk));

    private static Task<Results<Created<DoneAnswer>, Ok<DoneAnswer>>> End(Guid id, EndRequest request, Caller caller) => caller.Do(new EndRelease(id, request.Why));

    /// <param name="Entry">Any entry of the line.</param>
    /// <param name="ToParty">Who may see it from now on.</param>
    /// <param name="Purpose">What for.</param>
    /// <param name="Risk">What it may do to the person or their kin, as it was weighed.</param>
    internal sealed record ReleaseRequest(Guid Entry, Guid ToParty, string Purpose, string Risk);

    /// <param name="Why">Why, in words.</param>
    internal sealed record EndRequest(string Why);
}
