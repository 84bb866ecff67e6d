using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Web;

/// <summary>Takes an invitation: its holder chooses a password and enrols second factors anew. What the account had before is void.</summary>
internal static class AcceptInvitation
{
    public static void MapInvitation(this IEndpointRouteBuilder account) => account.MapPost("/invitation", Handle)
        .WithSummary("Choose a password with the code of an invitation link");

    private static async Task<Ok<SignInAnswer>> Handle(
        InvitationRequest request, HttpContext context, AccountsContext accounts, Passwords passwords, SecondFactors factors, Sessions sessions, ServeOptions options, TimeProvider clock, ILogger<Account> log, CancellationToken cancel)
    {
        var (hash, now) = (Secret.Hash(request.Code), clock.GetUtcNow());
        await using var transaction = await accounts.Database.BeginTransactionAsync(cancel);
        var account = await accounts.Users.SingleOrDefaultAsync(a => a.InvitationHash == hash && a.DisabledAt == null, cancel);
        if (account is null || account.InvitationExpiresAt < now)
        {
            throw new RefusalException(ProblemKind.CodeRefused, "The invitation is wrong, used or too old. Ask an administrator for a new one.", "code");
        }

        await passwords.Set(account, request.Password);
        (account.InvitationHash, account.InvitationExpiresAt, account.TotpSecret, account.TotpOffered) = (null, null, null, null);
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        await accounts.SaveChangesAsync(cancel);
        await factors.Passkeys(account.Id).ExecuteDeleteAsync(cancel);
        await accounts.RecoveryCodes.Where(c => c.Account == account.Id).ExecuteDeleteAsync(cancel);
        await accounts.AccessTokens.Where(t => t.Account == account.Id).ExecuteDeleteAsync(cancel);
        await accounts.ClientKeys.Where(k => k.Account == account.Id).ExecuteDeleteAsync(cancel);
        await sessions.EndAll(account.Id, cancel);
        await transaction.CommitAsync(cancel);
        log.AccountChanged("invitation taken", account.Id, account.Id);
        var complete = options.Demo || !account.Role.NeedsSecondFactor();
        await sessions.Begin(context, account, complete ? SessionStage.Complete : SessionStage.EnrolmentDue, "pwd");
        return TypedResults.Ok(SignInAnswer.Of(context));
    }

    /// <param name="Code">What stands behind the # of the link.</param>
    /// <param name="Password">Twelve characters or more.</param>
    internal sealed record InvitationRequest(string Code, string Password);
}
