using Microsoft.AspNetCore.Identity;

namespace Rollcall.Web;

/// <summary>A hash that no password fits, of today's cost: what is checked where there is no account, so that it takes as long.</summary>
internal sealed class NobodysPassword(IPasswordHasher<Account> hasher)
{
    public string Hash { get; } = hasher.HashPassword(new Account(), Secret.Create());
}
