using System.Security.Claims;

namespace Rollcall.Web;

/// <summary>The one way from an account to claims, and from claims to who looks: the same for browsers, tokens and signatures.</summary>
internal static class ViewerClaims
{
    public const string Account = "sub";
    public const string Name = "name";
    public const string RoleName = "role";
    public const string Party = "party";
    public const string Language = "language";

    /// <summary>What a program may do, one claim a scope; browsers have none and are not held to scopes.</summary>
    public const string Scope = "scope";

    /// <summary>The session, token or key by which the account acts.</summary>
    public const string By = "by";

    public static ClaimsPrincipal PrincipalOf(Account account, string scheme, Guid by, IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity(scheme, Name, RoleName);
        identity.AddClaim(new Claim(Account, account.Id.ToString()));
        identity.AddClaim(new Claim(Name, account.UserName!));
        identity.AddClaim(new Claim(RoleName, account.Role.Word()));
        identity.AddClaim(new Claim(Language, account.Language));
        identity.AddClaim(new Claim(By, by.ToString()));
        if (account.Party is { } party)
        {
            identity.AddClaim(new Claim(Party, party.ToString()));
        }

        identity.AddClaims(scopes.Select(s => new Claim(Scope, s)));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>Who looks. Fails where nobody is signed in: every endpoint asks for that first.</summary>
    public static Viewer ToViewer(this ClaimsPrincipal principal) => new(
        principal.AccountId(),
        Roles.Parse(principal.FindFirstValue(RoleName)!),
        principal.FindFirstValue(Party) is { } party ? Guid.Parse(party) : null);

    public static Guid AccountId(this ClaimsPrincipal principal) =>
        Guid.Parse(principal.FindFirstValue(Account) ?? throw new RefusalException(ProblemKind.SignInNeeded));
}
