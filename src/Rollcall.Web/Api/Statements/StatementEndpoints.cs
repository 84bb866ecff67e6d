using Microsoft.AspNetCore.Http.HttpResults;

namespace Rollcall.Web;

/// <summary>What was said in public, with the figures in it.</summary>
internal static class StatementEndpoints
{
    public static void MapStatements(this IEndpointRouteBuilder api)
    {
        var statements = api.MapGroup("/statements").WithTags("statements");
        statements.MapGet("", List).RequireScope(Scopes.Read).WithSummary("Public statements as recorded, the latest first");
        statements.MapPost("", Record).RequireScope(Scopes.Decide).TakesId().WithSummary("Record what somebody said in public")
            .WithRequestExample("""
                {"speaker":"spokesman of the northern ministry","said_on":"2021-03-02","source":"evening news, channel 1","text":"They hold more than 62 of ours.",
                 "figures":[{"claim":"we_hold","bound":"at_least","count":63,"words":"more than 62"}]}
                """);
    }

    private static async Task<Ok<IReadOnlyList<StatementView>>> List(Caller caller)
    {
        await using var view = caller.View();
        return TypedResults.Ok(await view.Statements(caller.Cancel));
    }

    private static Task<Results<Created<DoneAnswer>, Ok<DoneAnswer>>> Record(StatementRequest request, Caller caller) =>
        caller.Do(new RecordStatement(request.Speaker, request.SaidOn, request.Source, request.Text, request.Figures ?? [], request.ForParty));

    /// <param name="Speaker">Who spoke, by name or office.</param>
    /// <param name="SaidOn">The day.</param>
    /// <param name="Source">Where it was published.</param>
    /// <param name="Text">What was said.</param>
    /// <param name="Figures">The figures in it.</param>
    /// <param name="ForParty">The party that the speaker speaks for; null where none.</param>
    internal sealed record StatementRequest(
        string Speaker, DateOnly SaidOn, string Source, string Text, IReadOnlyList<StatedFigure>? Figures = null, Guid? ForParty = null);
}
