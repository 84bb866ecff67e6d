using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Web;

/// <summary>What one does with one's own account: look, sign out, confirm, change the password.</summary>
internal static class OwnAccount
{
    public static void MapOwnAccount(this IEndpointRouteBuilder account)
    {
        account.MapGet("/me", Me).RequireAuthorization().WithSummary("Who you are");
        account.MapGet("/antiforgery", (HttpContext context) => TypedResults.Ok(new AntiforgeryAnswer(AntiforgeryGuard.Token(context))))
            .AllowAnonymous().WithSummary("A token to be sent in the header X-Rollcall-Antiforgery with everything that writes");
        account.MapPost("/sign-out", SignOut).AllowAnonymous().WithSummary("End this session");
        account.MapPost("/sign-out-everywhere", SignOutEverywhere).RequireAuthorization(Policies.Session).WithSummary("End all your sessions, at once");
        account.MapGet("/sessions", List).RequireAuthorization(Policies.Session).WithSummary("Your sessions");
        account.MapDelete("/sessions/{id:guid}", End).RequireAuthorization(Policies.Session).RequireConfirmation().WithSummary("End one of your sessions");
        account.MapPost("/confirm", Confirm).RequireAuthorization(Policies.Session).WithSummary("Prove again who you are, for what is sensitive");
        account.MapPost("/password", ChangePassword).RequireAuthorization(Policies.Session).WithSummary("Change your password; your other sessions end");
    }

    private static Ok<MeAnswer> Me(HttpContext context)
    {
        var viewer = context.User.ToViewer();
        return TypedResults.Ok(new MeAnswer(
            viewer.Account, context.User.Identity!.Name!, viewer.Role.Word(), viewer.Party, context.User.FindFirst(ViewerClaims.Language)!.Value, context.User.Identity!.AuthenticationType!,
            [.. context.User.FindAll(ViewerClaims.Scope).Select(c => c.Value)]));
    }

    private static async Task<NoContent> SignOut(HttpContext context, Sessions sessions, AccountsContext accounts, CancellationToken cancel)
    {
        if (CurrentSession.Of(context) is { } current)
        {
            await accounts.Sessions.Where(s => s.Id == current.Session.Id).ExecuteDeleteAsync(cancel);
        }

        sessions.Forget(context);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> SignOutEverywhere(HttpContext context, Sessions sessions, CancellationToken cancel)
    {
        await sessions.EndAll(context.User.AccountId(), cancel);
        sessions.Forget(context);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<IEnumerable<SessionAnswer>>> List(HttpContext context, AccountsContext accounts, CancellationToken cancel)
    {
        var (id, current) = (context.User.AccountId(), CurrentSession.Of(context)!.Session.Id);
        var own = await accounts.Sessions.AsNoTracking().Where(s => s.Account == id && s.Stage == SessionStage.Complete).OrderBy(s => s.CreatedAt).ToListAsync(cancel);
        return TypedResults.Ok(own.Select(s => new SessionAnswer(s.Id, s.CreatedAt, s.LastSeenAt, s.Methods, s.Id == current)));
    }

    private static async Task<NoContent> End(Guid id, HttpContext context, Sessions sessions, CancellationToken cancel) =>
        await sessions.End(context.User.AccountId(), id, cancel) ? TypedResults.NoContent() : throw new RefusalException(ProblemKind.NotFound);

    private static async Task<NoContent> Confirm(
        ConfirmRequest request, HttpContext context, Sessions sessions, Passwords passwords, SecondFactors factors, SignInLimits limits, CancellationToken cancel)
    {
        var (session, account) = CurrentSession.Require(context, SessionStage.Complete);
        await limits.Take(context, account.UserName!);
        passwords.RequireUnlocked(account);
        var right = request switch
        {
            { Password: { } password } => await passwords.Check(account, password, cancel),
            { Code: { } code } => await factors.Take(account, code, cancel) is not null,
            _ => throw RefusalException.Invalid("password", "Send a password or a code."),
        };
        if (!right)
        {
            if (request.Password is null)
            {
                await passwords.CountFailure(account, "wrong code", cancel);
            }

            throw new RefusalException(request.Password is null ? ProblemKind.CodeRefused : ProblemKind.SignInRefused);
        }

        await sessions.Confirm(context, session, account);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<SignInAnswer>> ChangePassword(
        NewPasswordRequest request, HttpContext context, Sessions sessions, Passwords passwords, SignInLimits limits, AccountsContext accounts, CancellationToken cancel)
    {
        var (session, account) = CurrentSession.Require(context, SessionStage.Complete);
        await limits.Take(context, account.UserName!);
        if (!await passwords.Check(account, request.Current, cancel))
        {
            throw new RefusalException(ProblemKind.SignInRefused, "The present password is not the one that was given.", "current");
        }

        var tracked = await accounts.Users.SingleAsync(a => a.Id == account.Id, cancel);
        await passwords.Set(tracked, request.Password);
        await accounts.SaveChangesAsync(cancel);
        await sessions.EndAll(account.Id, cancel);
        await sessions.Begin(context, tracked, SessionStage.Complete, session.Methods);
        return TypedResults.Ok(SignInAnswer.Of(context));
    }

    /// <param name="Id">The account's id.</param>
    /// <param name="Name">The name that you sign in with.</param>
    /// <param name="Role">Your role.</param>
    /// <param name="Party">The party whose list officer you are.</param>
    /// <param name="Language">The language of your pages.</param>
    /// <param name="By">How you act: <c>session</c>, <c>token</c> or <c>signature</c>.</param>
    /// <param name="Scopes">What your program may do; empty for a browser.</param>
    internal sealed record MeAnswer(Guid Id, string Name, string Role, Guid? Party, string Language, string By, IReadOnlyList<string> Scopes);

    internal sealed record AntiforgeryAnswer(string Antiforgery);

    internal sealed record SessionAnswer(Guid Id, DateTimeOffset CreatedAt, DateTimeOffset LastSeenAt, string Methods, bool Current);

    /// <param name="Password">Your password, or</param>
    /// <param name="Code">a code of your app.</param>
    internal sealed record ConfirmRequest(string? Password = null, string? Code = null);

    /// <param name="Current">The present password.</param>
    /// <param name="Password">The new one.</param>
    internal sealed record NewPasswordRequest(string Current, string Password);
}
