using System.Security.Cryptography;

namespace Rollcall.Ledger;

/// <summary>
/// What stands in the log in the place of a payload: a hash that says nothing of the payload to those who don't have
/// its nonce, and that fits no other payload. See docs/adr/0022-leaves-are-hidden-by-a-nonce.md.
/// </summary>
/// <remarks>
/// Leaf data = <c>rollcall-leaf/v1</c> ‖ newline ‖ SHA-256(<c>rollcall-commitment/v1</c> ‖ newline ‖ nonce ‖ payload), 49
/// bytes. All parts before the payload have a fixed length, so no two inputs of the hash are spelt alike.
/// </remarks>
public static class Commitment
{
    /// <summary>The length of a nonce, in bytes.</summary>
    public const int NonceSize = 32;

    /// <summary>The length of a leaf's data, in bytes.</summary>
    public static int LeafSize => Version.Length + SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Version => "rollcall-leaf/v1\n"u8;

    private static ReadOnlySpan<byte> Label => "rollcall-commitment/v1\n"u8;

    /// <summary>A new nonce from the system's randomness. Each payload has its own.</summary>
    public static byte[] NewNonce() => RandomNumberGenerator.GetBytes(NonceSize);

    /// <summary>The leaf's data for a payload.</summary>
    /// <param name="payload">What was done, of any length.</param>
    /// <param name="nonce">32 random bytes, kept as secret as the payload.</param>
    public static byte[] Make(ReadOnlySpan<byte> payload, ReadOnlySpan<byte> nonce)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(nonce.Length, NonceSize, nameof(nonce));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Label);
        hash.AppendData(nonce);
        hash.AppendData(payload);
        return [.. Version, .. hash.GetHashAndReset()];
    }

    /// <summary>Is this the leaf's data for the payload and nonce? A nonce of another length fits nothing.</summary>
    public static bool Matches(ReadOnlySpan<byte> leafData, ReadOnlySpan<byte> payload, ReadOnlySpan<byte> nonce) =>
        nonce.Length == NonceSize && leafData.SequenceEqual(Make(payload, nonce));
}
