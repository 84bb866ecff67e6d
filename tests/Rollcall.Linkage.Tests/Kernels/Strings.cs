using CsCheck;

namespace Rollcall.Linkage.Tests;

/// <summary>Strings as hard for the kernels as can be: few letters, near copies, lengths around the sizes of words.</summary>
internal static class Strings
{
    private static readonly Gen<int> Length = Gen.Frequency(
        (6, Gen.Int[0, 12]), (2, Gen.Int[0, 40]), (1, Gen.Int[0, 200]), (1, Gen.OneOf(31, 32, 33, 63, 64, 65, 127, 128, 129, 192)));

    /// <summary>Two strings of letters 1 to 255, unrelated or one made from the other by a few edits.</summary>
    public static readonly Gen<(byte[] A, byte[] B)> Pair =
        from letters in Gen.OneOf(2, 3, 6, 20, 255)
        from a in Of(letters)
        from b in Gen.Frequency((1, Of(letters)), (3, Edited(a, letters)))
        select (a, b);

    /// <summary>A column of distinct values, many of them near each other; its first values have numbers from 1.</summary>
    public static readonly Gen<byte[][]> Column =
        from pairs in Pair.Array[1, 60]
        select pairs.SelectMany(p => (byte[][])[p.A, p.B]).DistinctBy(Convert.ToHexString).ToArray();

    /// <summary>The same string in letters beyond a byte, alike in the low byte here and there.</summary>
    public static ushort[] Wide(this byte[] units) => [.. units.Select(u => (ushort)(u * 0x155))];

    private static Gen<byte[]> Of(int letters) =>
        from length in Length
        from units in Gen.Byte[1, (byte)letters].Array[length]
        select units;

    private static Gen<byte[]> Edited(byte[] original, int letters) =>
        from edits in Gen.Select(Gen.Int[0, 4], Gen.Int[0, 1000], Gen.Byte[1, (byte)letters]).Array[0, 6]
        select edits.Aggregate(original, (s, e) => Edit([.. s], e.Item1, e.Item2, e.Item3));

    private static byte[] Edit(List<byte> s, int kind, int where, byte letter)
    {
        var at = s.Count == 0 ? 0 : where % s.Count;
        switch (kind)
        {
            case 0 when s.Count < 200:
                s.Insert(at, letter);
                break;
            case 1 when s.Count > 0:
                s.RemoveAt(at);
                break;
            case 2 when s.Count > 0:
                s[at] = letter;
                break;
            case > 2 when at + kind - 2 < s.Count:
                (s[at], s[at + kind - 2]) = (s[at + kind - 2], s[at]);
                break;
        }

        return [.. s];
    }
}
