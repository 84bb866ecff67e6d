using System.Security.Cryptography;

namespace Rollcall.Ledger;

/// <summary>The hashes of a Merkle tree: SHA-256 with a prefix for leaves and one for nodes (RFC 6962, 2.1).</summary>
public static class MerkleHash
{
    /// <summary>The length of a hash, in bytes.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    private const int StackLimit = 512;

    /// <summary>The root of the tree without leaves: SHA-256 of nothing.</summary>
    public static byte[] Empty => SHA256.HashData([]);

    /// <summary>The hash of a leaf: SHA-256(0x00 ‖ data).</summary>
    public static byte[] OfLeaf(ReadOnlySpan<byte> data)
    {
        var hash = new byte[Size];
        OfLeaf(data, hash);
        return hash;
    }

    /// <summary>The hash of a leaf, into <paramref name="hash"/>, which holds 32 bytes.</summary>
    public static void OfLeaf(ReadOnlySpan<byte> data, Span<byte> hash)
    {
        var prefixed = data.Length < StackLimit ? stackalloc byte[StackLimit] : new byte[data.Length + 1];
        prefixed[0] = 0;
        data.CopyTo(prefixed[1..]);
        SHA256.HashData(prefixed[..(data.Length + 1)], hash);
    }

    /// <summary>The hash of a node: SHA-256(0x01 ‖ left ‖ right).</summary>
    public static byte[] OfChildren(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var hash = new byte[Size];
        OfChildren(left, right, hash);
        return hash;
    }

    /// <summary>The hash of a node, into <paramref name="hash"/>, which holds 32 bytes and may be one of the children.</summary>
    public static void OfChildren(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> hash)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(left.Length, Size, nameof(left));
        ArgumentOutOfRangeException.ThrowIfNotEqual(right.Length, Size, nameof(right));
        Span<byte> both = stackalloc byte[1 + (2 * Size)];
        both[0] = 1;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + Size)..]);
        SHA256.HashData(both, hash);
    }
}
