using System.Security.Cryptography;

namespace Rollcall.Ledger.Tests;

/// <summary>A Merkle tree as RFC 6962, 2.1 defines it, word for word and without any thought of speed.</summary>
internal static class NaiveTree
{
    public static byte[] Root(IReadOnlyList<byte[]> leaves) => leaves.Count switch
    {
        0 => SHA256.HashData([]),
        1 => leaves[0],
        _ => Node(Root(Left(leaves)), Root(Right(leaves))),
    };

    public static List<byte[]> Path(int m, IReadOnlyList<byte[]> leaves) => leaves.Count == 1 ? []
        : m < Split(leaves) ? [.. Path(m, Left(leaves)), Root(Right(leaves))]
        : [.. Path(m - Split(leaves), Right(leaves)), Root(Left(leaves))];

    public static List<byte[]> Proof(int m, IReadOnlyList<byte[]> leaves) => SubProof(m, leaves, true);

    private static List<byte[]> SubProof(int m, IReadOnlyList<byte[]> leaves, bool whole) => m == leaves.Count
        ? whole ? [] : [Root(leaves)]
        : m <= Split(leaves)
            ? [.. SubProof(m, Left(leaves), whole), Root(Right(leaves))]
            : [.. SubProof(m - Split(leaves), Right(leaves), false), Root(Left(leaves))];

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

    private static int Split(IReadOnlyList<byte[]> leaves)
    {
        var k = 1;
        while (k * 2 < leaves.Count)
        {
            k *= 2;
        }

        return k;
    }

    private static List<byte[]> Left(IReadOnlyList<byte[]> leaves) => [.. leaves.Take(Split(leaves))];

    private static List<byte[]> Right(IReadOnlyList<byte[]> leaves) => [.. leaves.Skip(Split(leaves))];
}
