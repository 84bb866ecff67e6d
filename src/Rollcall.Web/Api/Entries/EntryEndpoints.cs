using Microsoft.AspNetCore.Http.HttpResults;

namespace Rollcall.Web;

/// <summary>Entries: what parties say of persons, row by row.</summary>
internal static class EntryEndpoints
{
    public static void MapEntries(this IEndpointRouteBuilder api)
    {
        var entries = api.MapGroup("/entries").WithTags("entries");
        entries.MapGet("", List).RequireScope(Scopes.Read).WithSummary("Entries that you may see, in the order in which they were handed in");
        entries.MapGet("/{id:guid}", Get).RequireScope(Scopes.Read).WithSummary("One entry");
        entries.MapGet("/{id:guid}/line", Line).RequireScope(Scopes.Read).WithSummary("An entry with what its party changed since, oldest first");
        entries.MapPost("/{id:guid}/readings", Read).RequireScope(Scopes.Read).TakesId()
            .WithSummary("Read what an entry says of kin, health and held place; that you did, and why, is kept")
            .WithRequestExample("""{"purpose":"asking the family by telephone"}""");
        entries.MapPost("/{id:guid}/erasure", Erase).RequireScope(Scopes.Decide).TakesId()
            .WithSummary("Erase on request what an entry's line says; it cannot be undone")
            .WithRequestExample("""{"why":"request of 3 June, heard and granted"}""");
        api.MapGet("/readings", Readings).RequireScope(Scopes.Read).WithTags("entries").WithSummary("Who read what is sealed, newest first");
    }

    /// <param name="filter">Which entries.</param>
    /// <param name="after">The last entry of the page before.</param>
    /// <param name="limit">How many at most, 1 to 500.</param>
    /// <param name="caller">Who asks.</param>
    private static async Task<Ok<Page<EntryView>>> List([AsParameters] EntryQuery filter, Guid? after, int? limit, Caller caller)
    {
        await using var view = caller.View();
        return TypedResults.Ok(Page<EntryView>.Of(await view.Entries(filter.ToFilter(), after, PageSize.Of(limit), caller.Cancel), PageSize.Of(limit), e => e.Id));
    }

    private static async Task<Ok<EntryView>> Get(Guid id, Caller caller)
    {
        await using var view = caller.View();
        return TypedResults.Ok(await view.Entry(id, caller.Cancel));
    }

    private static async Task<Ok<IReadOnlyList<EntryView>>> Line(Guid id, Caller caller)
    {
        await using var view = caller.View();
        return TypedResults.Ok(await view.Line(id, caller.Cancel));
    }

    private static async Task<Ok<ReadingAnswer>> Read(Guid id, ReadRequest request, Caller caller)
    {
        var command = new ReadSealed(id, request.Purpose);
        var done = await caller.Register.Do(caller.ChosenId() is { } chosen ? command with { Id = chosen } : command, caller.Viewer, caller.Cancel);
        await using var view = caller.View();
        return TypedResults.Ok(new ReadingAnswer(done.Id, done.Leaf, DoneAnswer.AddressOf(done.Id), await view.Sealed(done.Id, caller.Cancel)));
    }

    private static Task<Results<Created<DoneAnswer>, Ok<DoneAnswer>>> Erase(Guid id, EraseRequest request, Caller caller) => caller.Do(new EraseEntry(id, request.Why));

    /// <param name="entry">Of one entry only.</param>
    /// <param name="limit">How many at most, 1 to 500.</param>
    /// <param name="caller">Who asks.</param>
    private static async Task<Ok<IReadOnlyList<ReadingView>>> Readings(Guid? entry, int? limit, Caller caller)
    {
        await using var view = caller.View();
        return TypedResults.Ok(await view.Readings(entry, PageSize.Of(limit), caller.Cancel));
    }

    /// <param name="Purpose">What for, in words.</param>
    internal sealed record ReadRequest(string Purpose);

    /// <param name="Id">The reading.</param>
    /// <param name="Leaf">The number of its leaf in the ledger.</param>
    /// <param name="Receipt">Where its receipt is.</param>
    /// <param name="Sealed">What the entry says, by column.</param>
    internal sealed record ReadingAnswer(Guid Id, long Leaf, string Receipt, IReadOnlyDictionary<string, string> Sealed);

    /// <param name="Why">On whose request, and on what ground; say no name here.</param>
    internal sealed record EraseRequest(string Why);
}
