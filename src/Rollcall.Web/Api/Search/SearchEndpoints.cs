using Microsoft.AspNetCore.Http.HttpResults;

namespace Rollcall.Web;

/// <summary>Is this person on any list? What is looked for stands in the body: an address is kept in logs and histories, a body is not.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder api) => api.MapPost("/search", Search).RequireScope(Scopes.Read).WithTags("search")
        .WithSummary("Is this person on any list? The entries that may be the person, the likeliest first")
        .WithDescription("In any script. Give a name or a number; all else helps to tell namesakes apart. Only entries that you may see are looked at, counted and ranked.")
        .WithRequestExample("""{"name":"Davtyan Aram","birth_date":"1998","birth_place":"Gyumri"}""");

    private static async Task<Ok<IReadOnlyList<FoundEntry>>> Search(SearchQuery query, Caller caller)
    {
        await using var view = caller.View();
        return TypedResults.Ok(await view.Search(query, caller.Cancel));
    }
}
