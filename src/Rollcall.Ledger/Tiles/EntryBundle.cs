using System.Buffers.Binary;

namespace Rollcall.Ledger;

/// <summary>Up to 256 leaves' data in one file, each with its length in two bytes before it, big-endian (C2SP tlog-tiles).</summary>
public static class EntryBundle
{
    /// <summary>The longest data of a leaf that a bundle can hold, in bytes.</summary>
    public const int MostLeafBytes = ushort.MaxValue;

    /// <summary>The bundle of these leaves' data.</summary>
    public static byte[] Format(IEnumerable<byte[]> leaves)
    {
        using var bundle = new MemoryStream();
        Span<byte> length = stackalloc byte[2];
        foreach (var leaf in leaves)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(leaf.Length, MostLeafBytes, nameof(leaves));
            BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)leaf.Length);
            bundle.Write(length);
            bundle.Write(leaf);
        }

        return bundle.ToArray();
    }

    /// <summary>The leaves' data in a bundle.</summary>
    /// <exception cref="LedgerException">It is cut short, or holds more than 256 leaves.</exception>
    public static IReadOnlyList<byte[]> Parse(ReadOnlySpan<byte> bundle)
    {
        var leaves = new List<byte[]>();
        while (!bundle.IsEmpty)
        {
            if (leaves.Count == TilePath.FullWidth || bundle.Length < 2 || BinaryPrimitives.ReadUInt16BigEndian(bundle) is var length && bundle.Length < 2 + length)
            {
                throw new LedgerException("The bundle of entries is cut short, or holds more than 256.");
            }

            leaves.Add(bundle[2..(2 + length)].ToArray());
            bundle = bundle[(2 + length)..];
        }

        return leaves;
    }
}
