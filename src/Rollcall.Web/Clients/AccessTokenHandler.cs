using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Rollcall.Web;

/// <summary>Knows a program by its token, <c>Authorization: Bearer rc_…</c>.</summary>
internal sealed class AccessTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccountsContext accounts, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "token";

    /// <summary>What every token begins with, so that a search for leaked secrets finds it.</summary>
    public const string Prefix = "rc_";

    private const string Bearer = "Bearer ";

    public static bool IsFor(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = Request.Headers.Authorization.ToString()[Bearer.Length..].Trim();
        if (!token.StartsWith(Prefix, StringComparison.Ordinal) || token.Length != Prefix.Length + 43)
        {
            return AuthenticateResult.Fail("not a token");
        }

        var (hash, now) = (Secret.Hash(token), clock.GetUtcNow());
        var found = await (
            from t in accounts.AccessTokens.AsNoTracking()
            where t.Hash == hash && t.ExpiresAt > now
            join a in accounts.Users.AsNoTracking() on t.Account equals a.Id
            where a.DisabledAt == null
            select new { Token = t, Account = a }).SingleOrDefaultAsync(Context.RequestAborted);
        if (found is null)
        {
            return AuthenticateResult.Fail("unknown, expired or revoked");
        }

        if (found.Token.LastUsedAt is not { } last || now - last > SessionClock.Grain)
        {
            await accounts.AccessTokens.Where(t => t.Id == found.Token.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, now), Context.RequestAborted);
        }

        var principal = ViewerClaims.PrincipalOf(found.Account, Name, found.Token.Id, found.Token.Scopes.Split(' '));
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problem.Write(Context, ProblemKind.SignInNeeded);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problem.Write(Context, ProblemKind.NotAllowed, "Neither this token's scopes nor its account allow it. A session of a browser may be needed.");
}
