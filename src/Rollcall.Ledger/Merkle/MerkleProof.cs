using System.Numerics;

namespace Rollcall.Ledger;

/// <summary>
/// Checks proofs that somebody else made. Every method answers true or false and throws on no input: sizes that can't
/// be, hashes of the wrong length and proofs that are too long are refused as any wrong proof is.
/// </summary>
/// <remarks>Inclusion as in RFC 9162, 2.1.3.2; consistency as in RFC 9162, 2.1.4.2, widened to subtrees as in draft-ietf-plants-merkle-tree-certs, 4.</remarks>
public static class MerkleProof
{
    /// <summary>Is the leaf with this hash at that index of the tree with this size and root?</summary>
    /// <param name="leafHash">The leaf's hash, 32 bytes.</param>
    /// <param name="index">The leaf's index, from 0.</param>
    /// <param name="size">The tree's leaves.</param>
    /// <param name="proof">Hashes from the leaf up.</param>
    /// <param name="root">The tree's root, 32 bytes.</param>
    public static bool VerifyInclusion(ReadOnlySpan<byte> leafHash, long index, long size, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size || leafHash.Length != MerkleHash.Size || !AreHashes(proof))
        {
            return false;
        }

        var (node, last) = (index, size - 1);
        Span<byte> hash = stackalloc byte[MerkleHash.Size];
        leafHash.CopyTo(hash);
        foreach (var sibling in proof)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                MerkleHash.OfChildren(sibling, hash, hash);

                // A node at the right edge without a sibling stands for its parent.
                var steps = BitOperations.TrailingZeroCount(node);
                (node, last) = (node >> steps, last >> steps);
            }
            else
            {
                MerkleHash.OfChildren(hash, sibling, hash);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash.SequenceEqual(root);
    }

    /// <summary>
    /// Is the tree of size <paramref name="from"/> the beginning of the tree of size <paramref name="to"/>? An empty
    /// tree proves nothing and is refused, unless both are empty and the same.
    /// </summary>
    public static bool VerifyConsistency(long from, ReadOnlySpan<byte> fromRoot, long to, ReadOnlySpan<byte> toRoot, IReadOnlyList<byte[]> proof)
    {
        if (from < 0 || from > to)
        {
            return false;
        }

        if (from == to)
        {
            return proof.Count == 0 && fromRoot.SequenceEqual(toRoot) && (from > 0 || toRoot.SequenceEqual(MerkleHash.Empty));
        }

        return from > 0 && Leads(0, from, fromRoot, to, toRoot, proof);
    }

    /// <summary>Is the leaf in the subtree over the leaves [start, end), whose root that is? The start must be a multiple of the smallest power of two that is no less than the length.</summary>
    public static bool VerifySubtreeInclusion(ReadOnlySpan<byte> leafHash, long index, long start, long end, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> subtreeRoot) =>
        IsSubtree(start, end) && index >= start && VerifyInclusion(leafHash, index - start, end - start, proof, subtreeRoot);

    /// <summary>Is the subtree over the leaves [start, end) part of the tree of that size and root? An empty subtree is part of every tree.</summary>
    public static bool VerifySubtreeConsistency(long start, long end, ReadOnlySpan<byte> subtreeRoot, long size, ReadOnlySpan<byte> root, IReadOnlyList<byte[]> proof)
    {
        if (start < 0 || end < start || end > size)
        {
            return false;
        }

        if (start == end)
        {
            return proof.Count == 0 && subtreeRoot.SequenceEqual(MerkleHash.Empty);
        }

        if (start == 0 && end == size)
        {
            return proof.Count == 0 && subtreeRoot.SequenceEqual(root);
        }

        return IsSubtree(start, end) && Leads(start, end, subtreeRoot, size, root, proof);
    }

    private static bool Leads(long start, long end, ReadOnlySpan<byte> partRoot, long size, ReadOnlySpan<byte> root, IReadOnlyList<byte[]> proof)
    {
        if (partRoot.Length != MerkleHash.Size || !AreHashes(proof))
        {
            return false;
        }

        // The first and last node of the part and the last node of the tree, from the leaves up.
        var (first, last, edge) = (start, end - 1, size - 1);
        while (first != last && (last == edge || (last & 1) == 1))
        {
            (first, last, edge) = (first >> 1, last >> 1, edge >> 1);
        }

        var at = 0;
        Span<byte> part = stackalloc byte[MerkleHash.Size];
        Span<byte> whole = stackalloc byte[MerkleHash.Size];
        if (first == last)
        {
            partRoot.CopyTo(part);
        }
        else if (proof.Count > 0)
        {
            proof[at++].CopyTo(part);
        }
        else
        {
            return false;
        }

        part.CopyTo(whole);
        for (; at < proof.Count; at++)
        {
            if (edge == 0)
            {
                return false;
            }

            var sibling = proof[at];
            if ((last & 1) == 1 || last == edge)
            {
                if (first < last)
                {
                    MerkleHash.OfChildren(sibling, part, part);
                }

                MerkleHash.OfChildren(sibling, whole, whole);
                var steps = BitOperations.TrailingZeroCount(last);
                (first, last, edge) = (first >> steps, last >> steps, edge >> steps);
            }
            else
            {
                MerkleHash.OfChildren(whole, sibling, whole);
            }

            (first, last, edge) = (first >> 1, last >> 1, edge >> 1);
        }

        return edge == 0 && part.SequenceEqual(partRoot) && whole.SequenceEqual(root);
    }

    private static bool IsSubtree(long start, long end) =>
        start >= 0 && end > start && (start & ((long)BitOperations.RoundUpToPowerOf2((ulong)(end - start)) - 1)) == 0;

    private static bool AreHashes(IReadOnlyList<byte[]> proof)
    {
        // A tree of 2^63 leaves needs 63 hashes for inclusion and one more for consistency.
        if (proof.Count > 64)
        {
            return false;
        }

        foreach (var hash in proof)
        {
            if (hash is not { Length: MerkleHash.Size })
            {
                return false;
            }
        }

        return true;
    }
}
