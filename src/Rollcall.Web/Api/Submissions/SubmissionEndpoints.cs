using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Rollcall.Web;

/// <summary>Instalments of lists: handed in, looked at, taken back.</summary>
internal static class SubmissionEndpoints
{
    private const string Path = "/submissions";

    public static void MapSubmissions(this IEndpointRouteBuilder api)
    {
        var submissions = api.MapGroup(Path).WithTags("submissions");
        submissions.MapGet("", List).RequireScope(Scopes.Read).WithSummary("Submissions, newest first");
        submissions.MapGet("/{id:guid}", Get).RequireScope(Scopes.Read).WithSummary("One submission: how it was read, and whether it has been compared yet");
        submissions.MapGet("/{id:guid}/file", File).RequireScope(Scopes.Read).WithSummary("The file, byte for byte as it was handed in");
        submissions.MapGet("/{id:guid}/entries", Entries).RequireScope(Scopes.Read).WithSummary("The rows that were taken, in the file's order");
        submissions.MapGet("/{id:guid}/rejected", Rejected).RequireScope(Scopes.Read).WithSummary("The rows that could not be taken, with the reason");
        submissions.MapPost("", Submit).RequireScope(Scopes.Submit).TakesId().WithMetadata(new RequestSizeLimitAttribute(Most + (1 << 20)))
            .Accepts<SentFile.UploadRequest>("application/json", "multipart/form-data", "application/octet-stream")
            .WithSummary("Hand in an instalment of a list")
            .WithDescription("As a form (list, file, and if need be file_name and columns), as the file's bare bytes with ?list= and file_name=, or by the id of a finished upload. "
                + "201 if it is new. The very same file handed in again for the list is answered 200, as it was the first time.")
            .WithRequestExample("""{"list":"01985c1e-7b2a-7cc3-9a35-0d0b1f6f9e11","upload":"01985c20-11d3-7a90-8f00-6a3c1f0a2b77"}""");
        submissions.MapPost("/{id:guid}/withdrawal", Withdraw).RequireScope(Scopes.Submit).TakesId().WithSummary("Take a submission back; it stays in the history")
            .WithRequestExample("""{"why":"This was a draft."}""");
    }

    /// <summary>The largest file that is taken, in bytes.</summary>
    private static long Most { get; } = new RegisterOptions { Folder = "", Keys = null! }.Limits.Bytes;

    /// <param name="list">Of one list only.</param>
    /// <param name="caller">Who asks.</param>
    private static async Task<Ok<IReadOnlyList<SubmissionView>>> List(Guid? list, Caller caller)
    {
        await using var view = caller.View();
        return TypedResults.Ok(await view.Submissions(list, caller.Cancel));
    }

    private static async Task<Ok<SubmissionView>> Get(Guid id, Caller caller)
    {
        await using var view = caller.View();
        return TypedResults.Ok(await view.Submission(id, caller.Cancel));
    }

    private static async Task<FileContentHttpResult> File(Guid id, Caller caller)
    {
        await using var view = caller.View();
        var (name, bytes) = await view.File(id, caller.Cancel);
        return TypedResults.File(bytes, "application/octet-stream", name);
    }

    /// <param name="id">The submission.</param>
    /// <param name="after">The last entry of the page before.</param>
    /// <param name="limit">How many at most, 1 to 500.</param>
    /// <param name="caller">Who asks.</param>
    private static async Task<Ok<Page<EntryView>>> Entries(Guid id, Guid? after, int? limit, Caller caller)
    {
        await using var view = caller.View();
        await view.Submission(id, caller.Cancel);
        return TypedResults.Ok(Page<EntryView>.Of(await view.Entries(new EntryFilter(Submission: id), after, PageSize.Of(limit), caller.Cancel), PageSize.Of(limit), e => e.Id));
    }

    private static async Task<Ok<IReadOnlyList<RejectedView>>> Rejected(Guid id, Caller caller)
    {
        await using var view = caller.View();
        return TypedResults.Ok(await view.Rejected(id, caller.Cancel));
    }

    private static async Task<Results<Created<SubmittedAnswer>, Ok<SubmittedAnswer>>> Submit(
        HttpContext context, Caller caller, SubmissionGate gate, UploadStore uploads)
    {
        var sent = await SentFile.Read(context, Most);
        var before = caller.Register.Log.Size;
        var done = await gate.Pass(
            () => caller.Register.Submit(sent.List, sent.FileName, sent.Bytes, sent.Columns, caller.Viewer, caller.ChosenId(), caller.Cancel), caller.Cancel);
        if (sent.Upload is { } upload)
        {
            uploads.Remove(upload);
        }

        await using var view = caller.View();
        var answer = new SubmittedAnswer(done.Id, done.Leaf, DoneAnswer.AddressOf(done.Id), await view.Submission(done.Id, caller.Cancel));
        return done.Leaf >= before ? TypedResults.Created($"{RegisterApi.Root}{Path}/{done.Id}", answer) : TypedResults.Ok(answer);
    }

    private static Task<Results<Created<DoneAnswer>, Ok<DoneAnswer>>> Withdraw(Guid id, WithdrawRequest request, Caller caller) =>
        caller.Do(new WithdrawSubmission(id, request.Why));

    /// <param name="Id">The submission.</param>
    /// <param name="Leaf">The number of its leaf in the ledger.</param>
    /// <param name="Receipt">Where its receipt is.</param>
    /// <param name="Submission">How it was read.</param>
    internal sealed record SubmittedAnswer(Guid Id, long Leaf, string Receipt, SubmissionView Submission);

    /// <param name="Why">Why, in words.</param>
    internal sealed record WithdrawRequest(string Why);
}
