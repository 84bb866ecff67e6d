using System.Numerics;

namespace Rollcall.Ledger;

/// <summary>
/// A Merkle tree in memory (RFC 6962, 2.1), by its leaves' hashes. All complete subtrees are kept, 64 bytes a leaf, so
/// that a leaf is appended in amortised constant time, and a root or proof for any size that the tree ever had is made
/// with a few dozen hashes.
/// </summary>
/// <remarks>
/// One thread may write at a time. Reading roots, proofs and hashes up to a size that was reached before is safe beside
/// the writer, as long as the tree is not truncated below that size.
/// </remarks>
public sealed class MerkleTree
{
    private const int MostLevels = 63;

    private readonly HashLevel[] _levels = [.. Enumerable.Range(0, MostLevels).Select(_ => new HashLevel())];
    private long _size;

    /// <summary>A tree without leaves.</summary>
    public MerkleTree()
    {
    }

    /// <summary>A tree of these leaves' hashes, each of 32 bytes, the first leaf first.</summary>
    public MerkleTree(IEnumerable<byte[]> leafHashes)
    {
        foreach (var hash in leafHashes)
        {
            Append(hash);
        }
    }

    /// <summary>The number of leaves.</summary>
    public long Size => Volatile.Read(ref _size);

    /// <summary>Appends a leaf by its hash of 32 bytes, as of <see cref="MerkleHash.OfLeaf(ReadOnlySpan{byte})"/>.</summary>
    public void Append(ReadOnlySpan<byte> leafHash)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(leafHash.Length, MerkleHash.Size, nameof(leafHash));
        Span<byte> hash = stackalloc byte[MerkleHash.Size];
        leafHash.CopyTo(hash);
        var index = _size;
        _levels[0].Set(index, hash);

        // Each one at the end of the index closes a subtree: a carry, as in binary addition.
        for (var level = 0; ((index >> level) & 1) == 1; level++)
        {
            MerkleHash.OfChildren(_levels[level][(index >> level) - 1], hash, hash);
            _levels[level + 1].Set(index >> (level + 1), hash);
        }

        Volatile.Write(ref _size, index + 1);
    }

    /// <summary>Takes back the leaves from <paramref name="size"/> on, for a transaction that failed.</summary>
    public void Truncate(long size)
    {
        CheckSize(size);
        Volatile.Write(ref _size, size);
    }

    /// <summary>The root over all leaves: 32 bytes.</summary>
    public byte[] Root() => Root(Size);

    /// <summary>The root over the first <paramref name="size"/> leaves: 32 bytes.</summary>
    public byte[] Root(long size)
    {
        CheckSize(size);
        return size == 0 ? MerkleHash.Empty : Range(0, size);
    }

    /// <summary>The hash of the leaf at an index, from 0: 32 bytes.</summary>
    public byte[] LeafHash(long index) => Node(0, index);

    /// <summary>The hash of the complete subtree over the leaves [index·2^level, (index+1)·2^level): 32 bytes.</summary>
    public byte[] Node(int level, long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, MostLevels);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Size >> level);
        return _levels[level][index].ToArray();
    }

    /// <summary>The proof that the leaf at <paramref name="index"/> is in the tree of the first <paramref name="size"/> leaves (RFC 6962, 2.1.1): hashes from the leaf up.</summary>
    public IReadOnlyList<byte[]> InclusionProof(long index, long size)
    {
        CheckSize(size);
        return [.. ProofShape.Inclusion(index, size).Select(r => Range(r.Start, r.End))];
    }

    /// <summary>
    /// The proof that the tree of the first <paramref name="from"/> leaves is the beginning of the tree of the first
    /// <paramref name="to"/> (RFC 6962, 2.1.2). There is none for an empty tree, which is the beginning of every tree.
    /// </summary>
    public IReadOnlyList<byte[]> ConsistencyProof(long from, long to)
    {
        CheckSize(to);
        return [.. ProofShape.Consistency(from, to).Select(r => Range(r.Start, r.End))];
    }

    /// <summary>The hash over leaves [start, end), where start is a multiple of the smallest power of two that is no less than the length.</summary>
    private byte[] Range(long start, long end)
    {
        // The range is cut into complete subtrees, the largest first; they are hashed together from the right.
        Span<byte> hash = stackalloc byte[MerkleHash.Size];
        var level = BitOperations.TrailingZeroCount(end - start);
        _levels[level][(end >> level) - 1].CopyTo(hash);
        var left = end - (1L << level);
        while (left > start)
        {
            level = BitOperations.TrailingZeroCount(left - start);
            MerkleHash.OfChildren(_levels[level][(left >> level) - 1], hash, hash);
            left -= 1L << level;
        }

        return hash.ToArray();
    }

    private void CheckSize(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
    }
}
