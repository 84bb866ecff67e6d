using Microsoft.AspNetCore.Identity;

namespace Rollcall.Web;

/// <summary>Twelve characters or more, any of them, and not what guessers try first. No rules on kinds of characters and no expiry (ASVS 6.2).</summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int Shortest = 12;

    /// <summary>Far above what anybody types; it bounds the work of hashing.</summary>
    public const int Longest = 1024;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var fault = password switch
        {
            null or { Length: < Shortest } => $"A password needs at least {Shortest} characters. Three or four words that don't belong together are easy to remember.",
            { Length: > Longest } => $"A password may have at most {Longest} characters.",
            _ when CommonPasswords.Has(password, user.UserName ?? "") => "This password is among those that are guessed first. Add a word or two that nobody would expect.",
            _ => null,
        };
        return Task.FromResult(fault is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "password", Description = fault }));
    }
}
