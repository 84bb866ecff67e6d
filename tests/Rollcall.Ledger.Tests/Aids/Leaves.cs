using System.Text;

namespace Rollcall.Ledger.Tests;

internal static class Leaves
{
    /// <summary>The hashes of so many invented leaves.</summary>
    public static List<byte[]> Hashes(int count, string label = "leaf") =>
        [.. Enumerable.Range(0, count).Select(i => MerkleHash.OfLeaf(Encoding.UTF8.GetBytes($"{label} {i}")))];

    public static MerkleTree Tree(int count, string label = "leaf") => new(Hashes(count, label));
}
