using Microsoft.EntityFrameworkCore;

namespace Rollcall.Web;

/// <summary>What an account has beside its password: an authenticator app, passkeys, recovery codes.</summary>
internal sealed class SecondFactors(AccountsContext accounts, Totp totp)
{
    /// <summary>How many recovery codes a set has.</summary>
    public const int Codes = 10;

    /// <summary>Whether the account has a passkey or an app. Recovery codes alone are none: they run out.</summary>
    public async Task<bool> Any(Account account, CancellationToken cancel) =>
        account.TotpSecret is not null || await Passkeys(account.Id).AnyAsync(cancel);

    public IQueryable<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>> Passkeys(Guid account) =>
        accounts.UserPasskeys.Where(p => p.UserId == account);

    /// <summary>Takes a code of the app, or a recovery code, which is then spent. Gives the method as in RFC 8176, or null.</summary>
    public async Task<string?> Take(Account account, string code, CancellationToken cancel)
    {
        var trimmed = code.Replace(" ", "", StringComparison.Ordinal);
        if (trimmed.Length == 6 && trimmed.All(char.IsAsciiDigit))
        {
            return await totp.Take(account, trimmed, cancel) ? "otp" : null;
        }

        var hash = Secret.HashTyped(code);
        return await accounts.RecoveryCodes.Where(c => c.Account == account.Id && c.Hash == hash).ExecuteDeleteAsync(cancel) == 1 ? "rec" : null;
    }

    /// <summary>Makes a new set of recovery codes; the earlier ones are void. They are shown once.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodes(Guid account, CancellationToken cancel)
    {
        var codes = Enumerable.Range(0, Codes).Select(_ => Secret.CreateTyped(7)).ToList();
        await using var transaction = await accounts.Database.BeginTransactionAsync(cancel);
        await accounts.RecoveryCodes.Where(c => c.Account == account).ExecuteDeleteAsync(cancel);
        accounts.RecoveryCodes.AddRange(codes.Select(c => new RecoveryCode { Account = account, Hash = Secret.HashTyped(c) }));
        await accounts.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return codes;
    }
}
