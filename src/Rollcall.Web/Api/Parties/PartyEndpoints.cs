using Microsoft.AspNetCore.Http.HttpResults;

namespace Rollcall.Web;

/// <summary>The parties to the conflict. A list officer sees the own one.</summary>
internal static class PartyEndpoints
{
    private const string Path = "/parties";

    public static void MapParties(this IEndpointRouteBuilder api)
    {
        var parties = api.MapGroup(Path).WithTags("parties");
        parties.MapGet("", List).RequireScope(Scopes.Read).WithSummary("Parties, by name")
            .WithAnswerExample("""[{"id":"01985c1e-7b2a-7cc3-9a35-0d0b1f6f9e11","name":"North","language":"hy"}]""");
        parties.MapGet("/{id:guid}", Get).RequireScope(Scopes.Read).WithSummary("One party");
        parties.MapPost("", Define).RequireScope(Scopes.Decide).TakesId().WithSummary("Enter a party")
            .WithRequestExample("""{"name":"North","language":"hy"}""");
    }

    private static async Task<Ok<IReadOnlyList<PartyView>>> List(Caller caller)
    {
        await using var view = caller.View();
        return TypedResults.Ok(await view.Parties(caller.Cancel));
    }

    private static async Task<Ok<PartyView>> Get(Guid id, Caller caller)
    {
        await using var view = caller.View();
        return TypedResults.Ok((await view.Parties(caller.Cancel)).FirstOrDefault(p => p.Id == id) ?? throw new RefusalException(ProblemKind.NotFound));
    }

    private static Task<Results<Created<DoneAnswer>, Ok<DoneAnswer>>> Define(PartyRequest request, Caller caller) =>
        caller.Do(new DefineParty(request.Name, request.Language), RegisterApi.Root + Path);

    /// <param name="Name">What it is called here; no other has the name.</param>
    /// <param name="Language">The two-letter language of letters to it; null for English.</param>
    internal sealed record PartyRequest(string Name, string? Language = null);
}
