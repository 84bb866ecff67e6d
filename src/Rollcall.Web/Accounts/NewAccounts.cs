using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Web;

/// <summary>Makes accounts, and refuses those that can't be.</summary>
internal sealed partial class NewAccounts(AccountsContext accounts, UserManager<Account> users, TimeProvider clock)
{
    public Account Create(string name, Role role, Guid? party, string language)
    {
        var trimmed = name.Trim();
        if (trimmed.Length is 0 or > 100 || trimmed.Any(char.IsControl))
        {
            throw RefusalException.Invalid("name", "A name needs 1 to 100 characters.");
        }

        CheckRole(role, party);
        CheckLanguage(language);
        var now = clock.GetUtcNow();
        return new Account
        {
            Id = Guid.CreateVersion7(now),
            UserName = trimmed,
            NormalizedUserName = users.NormalizeName(trimmed),
            Role = role,
            Party = party,
            Language = language,
            CreatedAt = now,
            SecurityStamp = Secret.Create(),
            LockoutEnabled = true,
        };
    }

    /// <summary>Adds an account; a name that another has is refused.</summary>
    public async Task Save(Account account, CancellationToken cancel)
    {
        if (await accounts.Users.AnyAsync(a => a.NormalizedUserName == account.NormalizedUserName, cancel))
        {
            throw new RefusalException(ProblemKind.Conflict, "There is an account of this name already. Choose another name.", "name");
        }

        accounts.Users.Add(account);
        await accounts.SaveChangesAsync(cancel);
    }

    /// <summary>A list officer is one party's, and nobody else is a party's.</summary>
    public static void CheckRole(Role role, Guid? party)
    {
        if (role == Role.ListOfficer != party is not null)
        {
            throw RefusalException.Invalid("party", role == Role.ListOfficer ? "A list officer needs a party." : "Only a list officer has a party.");
        }
    }

    public static void CheckLanguage(string language)
    {
        if (!LanguageTag().IsMatch(language))
        {
            throw RefusalException.Invalid("language", "A language is written as in en, hy or pt-BR.");
        }
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$")]
    private static partial Regex LanguageTag();
}
