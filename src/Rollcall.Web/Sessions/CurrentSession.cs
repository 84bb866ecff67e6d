namespace Rollcall.Web;

/// <summary>The session of a request's cookie and its account, at whatever stage. Kept with the request.</summary>
internal sealed record CurrentSession(Session Session, Account? Account)
{
    public static CurrentSession? Of(HttpContext context) => context.Features.Get<CurrentSession>();

    /// <summary>The session and its account, at one of some stages.</summary>
    public static (Session Session, Account Account) Require(HttpContext context, params ReadOnlySpan<SessionStage> stages) =>
        Of(context) is { Account: { } account } current && stages.Contains(current.Session.Stage)
            ? (current.Session, account)
            : throw new RefusalException(ProblemKind.SignInNeeded);
}
