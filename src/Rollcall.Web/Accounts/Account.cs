using Microsoft.AspNetCore.Identity;

namespace Rollcall.Web;

/// <summary>Somebody who signs in. <see cref="IdentityUser{TKey}.UserName"/> is the name that they sign in with.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public Role Role { get; set; }

    /// <summary>The party whose list officer this is; null for every other role.</summary>
    public Guid? Party { get; set; }

    /// <summary>The language of its pages, as in BCP 47.</summary>
    public string Language { get; set; } = "en";

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Since when it may no longer sign in; null while it may.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>The secret shared with an authenticator app, encrypted; null where none is enrolled.</summary>
    public byte[]? TotpSecret { get; set; }

    /// <summary>The newest time step whose code was used. A code is good once.</summary>
    public long TotpStep { get; set; }

    /// <summary>A secret that is shown, but not yet confirmed by a code.</summary>
    public byte[]? TotpOffered { get; set; }

    /// <summary>SHA-256 of the link that lets its holder choose a password; null where none is open.</summary>
    public byte[]? InvitationHash { get; set; }

    public DateTimeOffset? InvitationExpiresAt { get; set; }

    public List<RecoveryCode> RecoveryCodes { get; } = [];
}
