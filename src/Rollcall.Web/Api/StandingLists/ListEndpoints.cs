using Microsoft.AspNetCore.Http.HttpResults;
using Rollcall.Lists;

namespace Rollcall.Web;

/// <summary>Standing lists, for which instalments are handed in.</summary>
internal static class ListEndpoints
{
    private const string Path = "/lists";

    public static void MapLists(this IEndpointRouteBuilder api)
    {
        var lists = api.MapGroup(Path).WithTags("lists");
        lists.MapGet("", List).RequireScope(Scopes.Read).WithSummary("Standing lists, by name");
        lists.MapGet("/{id:guid}", Get).RequireScope(Scopes.Read).WithSummary("One standing list");
        lists.MapPost("", Define).RequireScope(Scopes.Submit).TakesId().WithSummary("Enter a standing list of a party")
            .WithRequestExample("""
                {"party":"01985c1e-7b2a-7cc3-9a35-0d0b1f6f9e11","name":"Missing since April","claim":"we_seek",
                 "purpose":"search for missing persons","legal_basis":"agreement of 1 May, article 4"}
                """);
    }

    /// <param name="party">Of one party only.</param>
    /// <param name="caller">Who asks.</param>
    private static async Task<Ok<IReadOnlyList<ListView>>> List(Guid? party, Caller caller)
    {
        await using var view = caller.View();
        var lists = await view.Lists(caller.Cancel);
        return TypedResults.Ok<IReadOnlyList<ListView>>([.. lists.Where(l => party is null || l.Party == party)]);
    }

    private static async Task<Ok<ListView>> Get(Guid id, Caller caller)
    {
        await using var view = caller.View();
        return TypedResults.Ok(await view.List(id, caller.Cancel));
    }

    private static Task<Results<Created<DoneAnswer>, Ok<DoneAnswer>>> Define(ListRequest request, Caller caller) =>
        caller.Do(new DefineList(request.Party, request.Name, request.Claim, request.Purpose, request.LegalBasis), RegisterApi.Root + Path);

    /// <param name="Party">Whose list it is.</param>
    /// <param name="Name">What it is called; the party has no other of the name.</param>
    /// <param name="Claim">What the party claims of everybody on it.</param>
    /// <param name="Purpose">What its persons' data is kept for.</param>
    /// <param name="LegalBasis">What permits that.</param>
    internal sealed record ListRequest(Guid Party, string Name, Claim Claim, string Purpose, string LegalBasis);
}
