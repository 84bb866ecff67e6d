using Microsoft.AspNetCore.Antiforgery;

namespace Rollcall.Web;

/// <summary>How far a sign-in has come, and what it needs next.</summary>
/// <param name="Next"><c>code_or_passkey</c>, <c>enrol</c>, or <c>done</c>.</param>
/// <param name="Antiforgery">To be sent in the header X-Rollcall-Antiforgery with everything that writes.</param>
internal sealed record SignInAnswer(string Next, string Antiforgery)
{
    public static SignInAnswer Of(HttpContext context)
    {
        var current = CurrentSession.Of(context)!;
        context.User = current is { Session.Stage: SessionStage.Complete, Account: { } account }
            ? ViewerClaims.PrincipalOf(account, SessionHandler.Name, current.Session.Id, [])
            : new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity());
        var next = current.Session.Stage switch
        {
            SessionStage.SecondFactorDue => "code_or_passkey",
            SessionStage.EnrolmentDue => "enrol",
            _ => "done",
        };
        return new SignInAnswer(next, context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken!);
    }
}
