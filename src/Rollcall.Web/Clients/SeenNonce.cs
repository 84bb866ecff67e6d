namespace Rollcall.Web;

/// <summary>A nonce that a client has used: a signed request is good once.</summary>
internal sealed class SeenNonce
{
    public required Guid Key { get; init; }

    public required string Nonce { get; init; }

    /// <summary>From when on the request would be refused for its age, and the nonce need not be kept.</summary>
    public required DateTimeOffset ForgetAt { get; init; }
}
