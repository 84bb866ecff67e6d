using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Web;

/// <summary>
/// Passkeys (WebAuthn): enrolled by who is signed in, and a sign-in by themselves, since the authenticator asks for a finger or a PIN. Identity
/// checks the ceremonies; their state stays with the session, and serves once.
/// </summary>
internal static class Passkeys
{
    public static void MapPasskeys(this IEndpointRouteBuilder account)
    {
        account.MapPost("/passkeys/begin", BeginCreation).AllowAnonymous().WithSummary("Get the options for navigator.credentials.create");
        account.MapPost("/passkeys/finish", FinishCreation).AllowAnonymous().WithSummary("Add the passkey that was created");
        account.MapGet("/passkeys", List).RequireAuthorization(Policies.Session).WithSummary("Your passkeys");
        account.MapDelete("/passkeys/{id}", Remove).RequireAuthorization(Policies.Session).WithSummary("Remove a passkey");
    }

    public static void MapPasskeySignIn(this IEndpointRouteBuilder account)
    {
        account.MapPost("/sign-in/passkey/begin", BeginSignIn).WithSummary("Get the options for navigator.credentials.get");
        account.MapPost("/sign-in/passkey/finish", FinishSignIn).WithSummary("Sign in with the passkey's answer");
    }

    /// <summary>Checks an answer to the challenge of a session, and gives the account whose passkey it is.</summary>
    public static async Task<Account> Verify(
        HttpContext context, Session session, JsonElement credential, IPasskeyHandler<Account> handler, UserManager<Account> users, Sessions sessions, CancellationToken cancel)
    {
        var state = await sessions.TakeChallenge(session, cancel);
        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext
        {
            HttpContext = context,
            CredentialJson = credential.GetRawText(),
            AssertionState = state,
        });
        if (!result.Succeeded || result.User is not { DisabledAt: null } account || (session.Account is { } owner && owner != account.Id))
        {
            throw new RefusalException(ProblemKind.CodeRefused, "The passkey was not accepted. Begin again, or sign in another way.", "credential");
        }

        await users.AddOrUpdatePasskeyAsync(account, result.Passkey);
        return account;
    }

    private static async Task<Ok<JsonNode>> BeginCreation(HttpContext context, Sessions sessions, IPasskeyHandler<Account> handler, CancellationToken cancel)
    {
        var (session, account) = Enrolment.Require(context, sessions);
        var options = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = account.UserName! }, context);
        await sessions.SetChallenge(session, options.AttestationState, cancel);
        return TypedResults.Ok(JsonNode.Parse(options.CreationOptionsJson)!);
    }

    private static async Task<Ok<Enrolment.EnrolledAnswer>> FinishCreation(
        CreationRequest request, HttpContext context, Sessions sessions, IPasskeyHandler<Account> handler, UserManager<Account> users, SecondFactors factors, AccountsContext accounts, CancellationToken cancel)
    {
        var (session, account) = Enrolment.Require(context, sessions);
        var state = await sessions.TakeChallenge(session, cancel);
        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext
        {
            HttpContext = context,
            CredentialJson = request.Credential.GetRawText(),
            AttestationState = state,
        });
        if (!result.Succeeded || result.UserEntity.Id != account.Id.ToString())
        {
            throw new RefusalException(ProblemKind.CodeRefused, "The passkey was not accepted. Begin again, or use another authenticator.", "credential");
        }

        result.Passkey.Name = request.Name is { Length: > 0 and <= 100 } ? request.Name : throw RefusalException.Invalid("name", "A passkey's name needs 1 to 100 characters.");
        var tracked = await accounts.Users.SingleAsync(a => a.Id == account.Id, cancel);
        await users.AddOrUpdatePasskeyAsync(tracked, result.Passkey);
        return TypedResults.Ok(await Enrolment.Complete(context, session, account, "hwk", sessions, factors, accounts, cancel));
    }

    private static async Task<Ok<IEnumerable<PasskeyAnswer>>> List(HttpContext context, SecondFactors factors, CancellationToken cancel)
    {
        var passkeys = await factors.Passkeys(context.User.AccountId()).ToListAsync(cancel);
        return TypedResults.Ok(passkeys.Select(p => new PasskeyAnswer(Base64Url.EncodeToString(p.CredentialId), p.Data.Name, p.Data.CreatedAt)));
    }

    private static async Task<NoContent> Remove(string id, HttpContext context, Sessions sessions, SecondFactors factors, CancellationToken cancel)
    {
        var (_, account) = CurrentSession.Require(context, SessionStage.Complete);
        Enrolment.Require(context, sessions);
        if (id.Length > 1400 || !Base64Url.IsValid(id))
        {
            throw new RefusalException(ProblemKind.NotFound);
        }

        var credential = Base64Url.DecodeFromChars(id);
        if (account.Role.NeedsSecondFactor() && account.TotpSecret is null && !await factors.Passkeys(account.Id).AnyAsync(p => p.CredentialId != credential, cancel))
        {
            throw new RefusalException(ProblemKind.Conflict, "It is your only second factor. Add another passkey or an app first.");
        }

        return await factors.Passkeys(account.Id).Where(p => p.CredentialId == credential).ExecuteDeleteAsync(cancel) == 1
            ? TypedResults.NoContent()
            : throw new RefusalException(ProblemKind.NotFound);
    }

    private static async Task<Ok<JsonNode>> BeginSignIn(HttpContext context, Sessions sessions, IPasskeyHandler<Account> handler, CancellationToken cancel)
    {
        var current = CurrentSession.Of(context);
        var session = current?.Session.Stage is SessionStage.SecondFactorDue or SessionStage.Complete
            ? current.Session
            : await sessions.Begin(context, account: null, SessionStage.Begun, "");
        var options = await handler.MakeRequestOptionsAsync(session.Account is null ? null : current!.Account, context);
        await sessions.SetChallenge(session, options.AssertionState, cancel);
        return TypedResults.Ok(JsonNode.Parse(options.RequestOptionsJson)!);
    }

    private static async Task<Ok<SignInAnswer>> FinishSignIn(
        CredentialRequest request, HttpContext context, Sessions sessions, IPasskeyHandler<Account> handler, UserManager<Account> users, Passwords passwords, CancellationToken cancel)
    {
        var session = CurrentSession.Of(context)?.Session ?? throw new RefusalException(ProblemKind.SignInNeeded, "No passkey was asked for, or too long ago. Begin again.");
        var account = await Verify(context, session, request.Credential, handler, users, sessions, cancel);
        passwords.RequireUnlocked(account);
        if (session.Stage == SessionStage.Complete)
        {
            await sessions.Confirm(context, session, account);
        }
        else
        {
            await passwords.ForgetFailures(account, cancel);
            await sessions.Begin(context, account, SessionStage.Complete, $"{session.Methods} hwk".TrimStart());
        }

        return TypedResults.Ok(SignInAnswer.Of(context));
    }

    /// <param name="Credential">What navigator.credentials.create gave, by toJSON.</param>
    /// <param name="Name">What you call it, as in "blue key".</param>
    internal sealed record CreationRequest(JsonElement Credential, string Name);

    /// <param name="Credential">What navigator.credentials.get gave, by toJSON.</param>
    internal sealed record CredentialRequest(JsonElement Credential);

    internal sealed record PasskeyAnswer(string Id, string? Name, DateTimeOffset CreatedAt);
}
