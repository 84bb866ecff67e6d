using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Rollcall.Web;

/// <summary>Knows a browser by its cookie. Account and role are read anew at each request: what an administrator changes holds at once.</summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Sessions sessions, CookieNames cookies)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Cookies.TryGetValue(cookies.Session, out var key) || key.Length != 43)
        {
            return AuthenticateResult.NoResult();
        }

        if (await sessions.Find(key, Context.RequestAborted) is not { } current)
        {
            return AuthenticateResult.NoResult();
        }

        Context.Features.Set(current);
        return current is { Session.Stage: SessionStage.Complete, Account: { } account }
            ? AuthenticateResult.Success(new AuthenticationTicket(ViewerClaims.PrincipalOf(account, Name, current.Session.Id, []), Name))
            : AuthenticateResult.NoResult();
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Problem.Write(
        Context, CurrentSession.Of(Context)?.Session.Stage == SessionStage.EnrolmentDue ? ProblemKind.SecondFactorNeeded : ProblemKind.SignInNeeded);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Problem.Write(Context, ProblemKind.NotAllowed);
}
