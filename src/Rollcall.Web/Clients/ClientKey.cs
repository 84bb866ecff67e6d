namespace Rollcall.Web;

/// <summary>A program's own Ed25519 key: it signs its requests, and no secret ever leaves it.</summary>
internal sealed class ClientKey
{
    public required Guid Id { get; init; }

    public required Guid Account { get; init; }

    /// <summary>The 32 bytes of the public key.</summary>
    public required byte[] PublicKey { get; init; }

    public required string Name { get; init; }

    /// <summary>Scopes, parted by spaces.</summary>
    public required string Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; set; }
}
