using Microsoft.AspNetCore.Http.HttpResults;

namespace Rollcall.Web;

/// <summary>Signs in with a name and a password, then a code.</summary>
internal static class PasswordSignIn
{
    public static void MapPasswordSignIn(this IEndpointRouteBuilder account)
    {
        account.MapPost("/sign-in", Password).WithSummary("Sign in with a name and a password; most roles need a second factor after it");
        account.MapPost("/sign-in/code", Code).WithSummary("Go on with a code of the authenticator app, or a recovery code");
    }

    private static async Task<Ok<SignInAnswer>> Password(
        SignInRequest request, HttpContext context, Passwords passwords, SecondFactors factors, SignInLimits limits, ServeOptions options, Sessions sessions, CancellationToken cancel)
    {
        await limits.Take(context, request.Name);
        var account = await passwords.Check(request.Name, request.Password, cancel) ?? throw new RefusalException(ProblemKind.SignInRefused);
        var enrolled = await factors.Any(account, cancel);
        var stage = enrolled ? SessionStage.SecondFactorDue
            : account.Role.NeedsSecondFactor() && !options.Demo ? SessionStage.EnrolmentDue
            : SessionStage.Complete;
        await sessions.Begin(context, account, stage, "pwd");
        if (stage == SessionStage.Complete)
        {
            await passwords.ForgetFailures(account, cancel);
        }

        return TypedResults.Ok(SignInAnswer.Of(context));
    }

    private static async Task<Ok<SignInAnswer>> Code(
        CodeRequest request, HttpContext context, Passwords passwords, SecondFactors factors, SignInLimits limits, Sessions sessions, CancellationToken cancel)
    {
        var (session, account) = CurrentSession.Require(context, SessionStage.SecondFactorDue);
        await limits.Take(context, account.UserName!);
        passwords.RequireUnlocked(account);
        if (await factors.Take(account, request.Code, cancel) is not { } method)
        {
            await passwords.CountFailure(account, "wrong code", cancel);
            throw new RefusalException(ProblemKind.CodeRefused, field: "code");
        }

        await passwords.ForgetFailures(account, cancel);
        await sessions.Begin(context, account, SessionStage.Complete, $"{session.Methods} {method}");
        return TypedResults.Ok(SignInAnswer.Of(context));
    }

    /// <param name="Name">The account's name.</param>
    /// <param name="Password">Its password.</param>
    internal sealed record SignInRequest(string Name, string Password);

    /// <param name="Code">Six digits of the app, or a recovery code.</param>
    internal sealed record CodeRequest(string Code);
}
