using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Web;

/// <summary>Adds and removes the authenticator app, and makes recovery codes.</summary>
internal static class Enrolment
{
    public static void MapEnrolment(this IEndpointRouteBuilder account)
    {
        // Who must enrol is not signed in yet: the handlers ask for the session's stage themselves.
        account.MapPost("/totp/begin", Begin).AllowAnonymous().WithSummary("Get a secret for an authenticator app");
        account.MapPost("/totp/finish", Finish).AllowAnonymous().WithSummary("Confirm the app by one of its codes");
        account.MapDelete("/totp", Remove).RequireAuthorization(Policies.Session).WithSummary("Remove the app; a passkey must be there");
        account.MapPost("/recovery-codes", Renew).RequireAuthorization(Policies.Session).WithSummary("Get ten new recovery codes; the earlier ones are void");
    }

    /// <summary>The account of a session that may change its factors: one that must enrol, or one that has lately confirmed.</summary>
    public static (Session Session, Account Account) Require(HttpContext context, Sessions sessions)
    {
        var (session, account) = CurrentSession.Require(context, SessionStage.EnrolmentDue, SessionStage.Complete);
        if (session.Stage == SessionStage.Complete)
        {
            sessions.RequireConfirmed(session);
        }

        return (session, account);
    }

    /// <summary>After the first factor: signs the session in, and gives recovery codes where the account has none.</summary>
    public static async Task<EnrolledAnswer> Complete(HttpContext context, Session session, Account account, string method, Sessions sessions, SecondFactors factors, AccountsContext accounts, CancellationToken cancel)
    {
        var codes = await accounts.RecoveryCodes.AnyAsync(c => c.Account == account.Id, cancel) ? null : await factors.NewRecoveryCodes(account.Id, cancel);
        if (session.Stage == SessionStage.EnrolmentDue)
        {
            await sessions.Begin(context, account, SessionStage.Complete, $"{session.Methods} {method}");
        }

        return new EnrolledAnswer(codes, SignInAnswer.Of(context).Antiforgery);
    }

    private static async Task<Ok<OfferAnswer>> Begin(HttpContext context, Sessions sessions, Totp totp, AccountsContext accounts, CancellationToken cancel)
    {
        var (_, account) = Require(context, sessions);
        var secret = Totp.NewSecret();
        var offered = totp.Protect(secret);
        await accounts.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.TotpOffered, offered), cancel);
        var text = Totp.ToBase32(secret);
        return TypedResults.Ok(new OfferAnswer(text, $"otpauth://totp/Rollcall:{Uri.EscapeDataString(account.UserName!)}?secret={text}&issuer=Rollcall"));
    }

    private static async Task<Ok<EnrolledAnswer>> Finish(
        PasswordSignIn.CodeRequest request, HttpContext context, Sessions sessions, Totp totp, SecondFactors factors, SignInLimits limits, AccountsContext accounts, CancellationToken cancel)
    {
        var (session, account) = Require(context, sessions);
        await limits.Take(context, account.UserName!);
        if (account.TotpOffered is not { } offered || !totp.Fits(offered, request.Code.Replace(" ", "", StringComparison.Ordinal), out var step))
        {
            throw new RefusalException(ProblemKind.CodeRefused, "The code does not fit the secret that was shown last. Check the clock of your telephone and send the next code.", "code");
        }

        await accounts.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.TotpSecret, offered).SetProperty(a => a.TotpOffered, (byte[]?)null).SetProperty(a => a.TotpStep, step), cancel);
        return TypedResults.Ok(await Complete(context, session, account, "otp", sessions, factors, accounts, cancel));
    }

    private static async Task<NoContent> Remove(HttpContext context, Sessions sessions, SecondFactors factors, AccountsContext accounts, CancellationToken cancel)
    {
        var (_, account) = Require(context, sessions);
        if (account.Role.NeedsSecondFactor() && !await factors.Passkeys(account.Id).AnyAsync(cancel))
        {
            throw new RefusalException(ProblemKind.Conflict, "It is your only second factor. Add a passkey first.");
        }

        await accounts.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.TotpSecret, (byte[]?)null), cancel);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<CodesAnswer>> Renew(HttpContext context, Sessions sessions, SecondFactors factors, CancellationToken cancel)
    {
        var (_, account) = CurrentSession.Require(context, SessionStage.Complete);
        Require(context, sessions);
        return TypedResults.Ok(new CodesAnswer(await factors.NewRecoveryCodes(account.Id, cancel)));
    }

    /// <param name="Secret">The secret in base 32, to be typed.</param>
    /// <param name="Uri">The same as an otpauth link, to be shown as a QR code.</param>
    internal sealed record OfferAnswer(string Secret, string Uri);

    /// <param name="RecoveryCodes">Ten codes, shown once; null where the account has some.</param>
    /// <param name="Antiforgery">To be sent in the header X-Rollcall-Antiforgery with everything that writes.</param>
    internal sealed record EnrolledAnswer(IReadOnlyList<string>? RecoveryCodes, string Antiforgery);

    /// <param name="RecoveryCodes">Ten codes, shown once.</param>
    internal sealed record CodesAnswer(IReadOnlyList<string> RecoveryCodes);
}
