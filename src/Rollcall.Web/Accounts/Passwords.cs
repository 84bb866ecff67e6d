using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Web;

/// <summary>Checks and sets passwords. A name that doesn't exist takes as long to refuse, and is refused in the same words.</summary>
internal sealed class Passwords(
    UserManager<Account> users, IPasswordHasher<Account> hasher, NobodysPassword nobody, AccountsContext accounts, ServeOptions options, TimeProvider clock, ILogger<Passwords> log)
{
    private static readonly Account Nobody = new() { UserName = "" };

    /// <summary>The account of a name, if the password is its own and it may sign in; null otherwise. Counts failures and locks.</summary>
    public async Task<Account?> Check(string name, string password, CancellationToken cancel)
    {
        var normal = users.NormalizeName(name);
        var account = await accounts.Users.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == normal, cancel);
        return await Check(account, password, cancel) ? account : null;
    }

    public async Task<bool> Check(Account? account, string password, CancellationToken cancel)
    {
        var right = password.Length <= PasswordRules.Longest
            & hasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? nobody.Hash, password[..Math.Min(password.Length, PasswordRules.Longest)])
                != PasswordVerificationResult.Failed;
        if (account is not { PasswordHash: not null, DisabledAt: null })
        {
            log.SignInRefused(account is null ? "no such name" : "disabled or no password", account?.Id);
            return false;
        }

        if (account.LockoutEnd > clock.GetUtcNow())
        {
            log.SignInRefused("locked", account.Id);
            return false;
        }

        if (!right)
        {
            await CountFailure(account, "wrong password", cancel);
        }

        return right;
    }

    /// <summary>Fails where the account is locked.</summary>
    public void RequireUnlocked(Account account)
    {
        if (account.LockoutEnd > clock.GetUtcNow())
        {
            throw new RefusalException(ProblemKind.SignInRefused);
        }
    }

    /// <summary>Counts a wrong password or code in one statement, so that guesses made at once are all counted.</summary>
    public async Task CountFailure(Account account, string reason, CancellationToken cancel)
    {
        log.SignInRefused(reason, account.Id);
        await accounts.Users.Where(a => a.Id == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1), cancel);
        DateTimeOffset? until = clock.GetUtcNow() + TimeSpan.FromMinutes(15);
        await accounts.Users.Where(a => a.Id == account.Id && a.AccessFailedCount >= options.Limits.FailuresBeforeLockout)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, until), cancel);
    }

    /// <summary>Forgets failures once somebody has signed in completely.</summary>
    public Task ForgetFailures(Account account, CancellationToken cancel) => accounts.Users
        .Where(a => a.Id == account.Id && a.AccessFailedCount > 0)
        .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, 0), cancel);

    /// <summary>Sets a password, or says what is wrong with it. The account is to be saved by the caller; its sessions end by the new stamp.</summary>
    public async Task Set(Account account, string password)
    {
        foreach (var rule in users.PasswordValidators)
        {
            if (await rule.ValidateAsync(users, account, password) is { Succeeded: false } result)
            {
                throw RefusalException.Invalid("password", result.Errors.First().Description);
            }
        }

        account.PasswordHash = hasher.HashPassword(account, password);
        account.SecurityStamp = Secret.Create();
    }
}
