using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Web;

/// <summary>Makes the first administrator, with the code from the terminal.</summary>
internal static class SetUp
{
    public static void MapSetUp(this IEndpointRouteBuilder account) => account.MapPost("/set-up", Handle)
        .WithSummary("Make the first administrator, with the code that the server printed at its start");

    private static async Task<Ok<SignInAnswer>> Handle(
        SetUpRequest request, HttpContext context, SetUpCode code, AccountsContext accounts, NewAccounts made, Passwords passwords, Sessions sessions, CancellationToken cancel)
    {
        if (await accounts.Users.AnyAsync(cancel) || !code.Fits(request.Code) || !code.Spend())
        {
            throw new RefusalException(ProblemKind.CodeRefused, "The set-up code is wrong, or was used. It stands on the server's terminal while there is no administrator.", "code");
        }

        try
        {
            var account = made.Create(request.Name, Role.Administrator, party: null, request.Language);
            await passwords.Set(account, request.Password);
            await made.Save(account, cancel);
            await sessions.Begin(context, account, SessionStage.EnrolmentDue, "pwd");
        }
        catch
        {
            code.Restore();
            throw;
        }

        return TypedResults.Ok(SignInAnswer.Of(context));
    }

    /// <param name="Code">The code from the terminal.</param>
    /// <param name="Name">The name to sign in with.</param>
    /// <param name="Password">Twelve characters or more.</param>
    /// <param name="Language">The language of the pages, as in BCP 47.</param>
    internal sealed record SetUpRequest(string Code, string Name, string Password, string Language = "en");
}
