namespace Rollcall.Web;

/// <summary>A secret by which a program acts for an account, within scopes and for a time.</summary>
internal sealed class AccessToken
{
    public required Guid Id { get; init; }

    public required Guid Account { get; init; }

    /// <summary>SHA-256 of the token; the token itself is shown once and not kept.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Scopes, parted by spaces.</summary>
    public required string Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; set; }
}
