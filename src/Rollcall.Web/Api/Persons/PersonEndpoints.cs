using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Rollcall.Web;

/// <summary>Persons: entries held to be one human being.</summary>
internal static class PersonEndpoints
{
    public static void MapPersons(this IEndpointRouteBuilder api) => api.MapGet("/persons/{id:guid}", Get).RequireScope(Scopes.Read).WithTags("persons")
        .WithSummary("A person: every claim by party and time, and what follows from them by which rule")
        .WithDescription("An id that the person had before it was joined with another still finds it. as_of looks at any past moment.");

    private static async Task<Ok<PersonView>> Get(Guid id, [FromQuery(Name = "as_of")] DateTimeOffset? asOf, Caller caller)
    {
        await using var view = caller.View();
        return TypedResults.Ok(await view.Person(id, asOf, caller.Cancel));
    }
}
