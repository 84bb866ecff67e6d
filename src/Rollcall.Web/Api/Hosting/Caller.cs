using Microsoft.AspNetCore.Http.HttpResults;

namespace Rollcall.Web;

/// <summary>Who calls an endpoint, with the register as they may use it. What they may see and do is decided there, not here.</summary>
internal sealed class Caller
{
    /// <summary>A UUID that the client chooses: what is sent twice with it is done once, and answered the same.</summary>
    public const string IdempotencyKey = "Idempotency-Key";

    private readonly HttpContext _http;

    private Caller(HttpContext http)
    {
        _http = http;
        Viewer = http.User.ToViewer();
        Register = http.RequestServices.GetRequiredService<OpenedRegister>().Register;
    }

    public Viewer Viewer { get; }

    public CaseRegister Register { get; }

    public CancellationToken Cancel => _http.RequestAborted;

    /// <summary>What minimal APIs make a handler's parameter of.</summary>
    public static ValueTask<Caller> BindAsync(HttpContext context) => ValueTask.FromResult(new Caller(context));

    public RegisterView View() => Register.View(Viewer);

    /// <summary>The id that the client chose for what it sends; null where it left that to the server.</summary>
    public Guid? ChosenId() => _http.Request.Headers[IdempotencyKey] switch
    {
        [] => null,
        [{ } text] when Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty => id,
        _ => throw new RefusalException(ProblemKind.Malformed, $"The header {IdempotencyKey} takes one UUID, such as 01985c1e-7b2a-7cc3-9a35-0d0b1f6f9e11."),
    };

    /// <summary>The version that the client looked at, by its ETag.</summary>
    public int Version() => _http.Request.Headers.IfMatch switch
    {
        [] => throw new RefusalException(ProblemKind.VersionNeeded),
        [{ } tag] when int.TryParse(tag.Trim('"'), out var version) => version,
        _ => throw new RefusalException(ProblemKind.Malformed, "The header If-Match takes the ETag of the match as it was read, such as \"3\"."),
    };

    /// <summary>Does a command whose thing has an address of its own.</summary>
    /// <param name="command">The command.</param>
    /// <param name="folder">Where what it makes is found, as in <c>/api/v1/lists</c>; null where that has no address.</param>
    public async Task<Results<Created<DoneAnswer>, Ok<DoneAnswer>>> Do(Command command, string? folder = null)
    {
        var before = Register.Log.Size;
        var done = await Register.Do(ChosenId() is { } id ? command with { Id = id } : command, Viewer, Cancel);
        var answer = DoneAnswer.Of(done);
        return done.Leaf >= before ? TypedResults.Created(folder is null ? answer.Receipt : $"{folder}/{done.Id}", answer) : TypedResults.Ok(answer);
    }
}
