using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Web;

/// <summary>What an administrator does with others' accounts. Each act asks for a recent confirmation and is logged by ids.</summary>
internal static class AccountsAdministration
{
    /// <summary>How long an invitation is good.</summary>
    public static readonly TimeSpan InvitationLife = TimeSpan.FromHours(72);

    public static void MapAdministration(this IEndpointRouteBuilder app)
    {
        var accounts = app.MapGroup("/api/v1/accounts").WithTags("accounts").RequireAuthorization(Policies.Administration);
        accounts.MapGet("", List).WithSummary("All accounts");
        accounts.MapGet("/{id:guid}", Get).WithSummary("One account");
        accounts.MapPost("", Create).RequireConfirmation().WithSummary("Make an account and its invitation link");
        accounts.MapPatch("/{id:guid}", Change).RequireConfirmation().WithSummary("Change role, party or language, or disable; its sessions end");
        accounts.MapPost("/{id:guid}/invitation", Invite).RequireConfirmation().WithSummary("A new invitation link: whoever lost everything starts anew with it");
        accounts.MapPost("/{id:guid}/sign-out", SignOut).RequireConfirmation().WithSummary("End all of its sessions");
    }

    private static async Task<Ok<IEnumerable<AccountAnswer>>> List(AccountsContext accounts, CancellationToken cancel) =>
        TypedResults.Ok((await accounts.Users.AsNoTracking().OrderBy(a => a.CreatedAt).ToListAsync(cancel)).Select(AccountAnswer.Of));

    private static async Task<Ok<AccountAnswer>> Get(Guid id, AccountsContext accounts, CancellationToken cancel) => TypedResults.Ok(AccountAnswer.Of(await Find(id, accounts, cancel)));

    private static async Task<Created<InvitedAnswer>> Create(CreateRequest request, HttpContext context, NewAccounts made, TimeProvider clock, ILogger<Account> log, CancellationToken cancel)
    {
        var account = made.Create(request.Name, request.Role, request.Party, request.Language);
        var link = Invitation(account, context, clock);
        await made.Save(account, cancel);
        log.AccountChanged("account made", account.Id, context.User.AccountId());
        return TypedResults.Created($"/api/v1/accounts/{account.Id}", new InvitedAnswer(account.Id, link, account.InvitationExpiresAt!.Value));
    }

    private static async Task<Ok<AccountAnswer>> Change(Guid id, ChangeRequest request, HttpContext context, AccountsContext accounts, Sessions sessions, TimeProvider clock, ILogger<Account> log, CancellationToken cancel)
    {
        await using var transaction = await accounts.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancel);
        var by = context.User.AccountId();
        if (!await accounts.Users.AnyAsync(a => a.Id == by && a.Role == Role.Administrator && a.DisabledAt == null, cancel))
        {
            // Two administrators who disable each other at once would leave none.
            throw new RefusalException(ProblemKind.NotAllowed);
        }

        var account = await Find(id, accounts, cancel);
        if (account.ConcurrencyStamp != request.Version)
        {
            throw new RefusalException(ProblemKind.Conflict, "The account was changed in the meantime. Read it anew and decide again; nothing was written.", "version");
        }

        if (id == by && (request.Role is not null || request.Disabled is not null))
        {
            throw new RefusalException(ProblemKind.Conflict, "Nobody changes their own role or disables themselves. Ask another administrator.");
        }

        account.Role = request.Role ?? account.Role;
        account.Party = account.Role == Role.ListOfficer ? request.Party ?? account.Party : request.Party;
        NewAccounts.CheckRole(account.Role, account.Party);
        account.Language = request.Language ?? account.Language;
        NewAccounts.CheckLanguage(account.Language);
        account.DisabledAt = request.Disabled switch { true => account.DisabledAt ?? clock.GetUtcNow(), false => null, null => account.DisabledAt };
        account.SecurityStamp = Secret.Create();
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        await accounts.SaveChangesAsync(cancel);
        await sessions.EndAll(id, cancel);
        await transaction.CommitAsync(cancel);
        log.AccountChanged("account changed", id, by);
        return TypedResults.Ok(AccountAnswer.Of(account));
    }

    private static async Task<Ok<InvitedAnswer>> Invite(Guid id, HttpContext context, AccountsContext accounts, TimeProvider clock, ILogger<Account> log, CancellationToken cancel)
    {
        var account = await Find(id, accounts, cancel);
        var link = Invitation(account, context, clock);
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        await accounts.SaveChangesAsync(cancel);
        log.AccountChanged("invitation made", id, context.User.AccountId());
        return TypedResults.Ok(new InvitedAnswer(id, link, account.InvitationExpiresAt!.Value));
    }

    private static async Task<NoContent> SignOut(Guid id, HttpContext context, AccountsContext accounts, Sessions sessions, ILogger<Account> log, CancellationToken cancel)
    {
        await Find(id, accounts, cancel);
        await sessions.EndAll(id, cancel);
        log.AccountChanged("sessions ended", id, context.User.AccountId());
        return TypedResults.NoContent();
    }

    private static async Task<Account> Find(Guid id, AccountsContext accounts, CancellationToken cancel) =>
        await accounts.Users.SingleOrDefaultAsync(a => a.Id == id, cancel) ?? throw new RefusalException(ProblemKind.NotFound);

    /// <summary>A link with a secret behind the hash sign, which browsers send to no server and servers write into no log.</summary>
    private static string Invitation(Account account, HttpContext context, TimeProvider clock)
    {
        var code = Secret.Create();
        account.InvitationHash = Secret.Hash(code);
        account.InvitationExpiresAt = clock.GetUtcNow() + InvitationLife;
        return $"{context.Request.Scheme}://{context.Request.Host}/invitation#{code}";
    }

    /// <param name="Name">The name to sign in with.</param>
    /// <param name="Role">What the account may do.</param>
    /// <param name="Party">The party of a list officer.</param>
    /// <param name="Language">The language of its pages.</param>
    internal sealed record CreateRequest(string Name, Role Role, Guid? Party = null, string Language = "en");

    /// <param name="Version">The version that was read; another's change since then is not overwritten.</param>
    /// <param name="Role">The new role.</param>
    /// <param name="Party">The party of a list officer.</param>
    /// <param name="Language">The language of its pages.</param>
    /// <param name="Disabled">Whether it may no longer sign in.</param>
    internal sealed record ChangeRequest(string Version, Role? Role = null, Guid? Party = null, string? Language = null, bool? Disabled = null);

    /// <param name="Id">The account.</param>
    /// <param name="Invitation">The link for its owner, to be handed over in person or by a channel that you trust.</param>
    /// <param name="ExpiresAt">Until when the link is good.</param>
    internal sealed record InvitedAnswer(Guid Id, string Invitation, DateTimeOffset ExpiresAt);

    internal sealed record AccountAnswer(
        Guid Id, string Name, Role Role, Guid? Party, string Language, DateTimeOffset CreatedAt, DateTimeOffset? DisabledAt, bool Invited, bool AuthenticatorApp, string Version)
    {
        public static AccountAnswer Of(Account a) => new(
            a.Id, a.UserName!, a.Role, a.Party, a.Language, a.CreatedAt, a.DisabledAt, a.InvitationHash is not null, a.TotpSecret is not null, a.ConcurrencyStamp!);
    }
}
