using Microsoft.AspNetCore.Http.HttpResults;

namespace Rollcall.Web;

/// <summary>How many, without who.</summary>
internal static class FigureEndpoints
{
    public static void MapFigures(this IEndpointRouteBuilder api) => api.MapGet("/figures", Get).RequireScope(Scopes.Read).WithTags("figures")
        .WithSummary("How many entries and persons there are")
        .WithDescription("Caseworkers see all figures as they are, list officers those of their party. Everybody else sees none that is below five.");

    private static async Task<Ok<FiguresView>> Get(Caller caller)
    {
        await using var view = caller.View();
        return TypedResults.Ok(await view.Figures(caller.Cancel));
    }
}
