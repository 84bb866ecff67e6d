namespace Rollcall.Web;

/// <summary>One browser's sign-in. The cookie is a random key to it and says nothing by itself.</summary>
internal sealed class Session
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the cookie's value.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>Null only while <see cref="SessionStage.Begun"/>.</summary>
    public Guid? Account { get; init; }

    public required SessionStage Stage { get; init; }

    /// <summary>The account's security stamp at sign-in; when the account's changes, the session is over.</summary>
    public required string Stamp { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>When its owner last proved who they are; sensitive acts ask for it anew.</summary>
    public DateTimeOffset ConfirmedAt { get; set; }

    /// <summary>How its owner signed in, as in RFC 8176: <c>pwd</c>, <c>otp</c>, <c>hwk</c>…</summary>
    public string Methods { get; init; } = "";

    /// <summary>The state of a passkey ceremony that is under way; used once.</summary>
    public string? Challenge { get; set; }

    public DateTimeOffset? ChallengeExpiresAt { get; set; }
}
