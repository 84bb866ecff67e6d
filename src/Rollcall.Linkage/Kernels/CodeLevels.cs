using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rollcall.Linkage;

/// <summary>Levels that need no look at values: whether two codes are stated, and whether they are one. Eight pairs at a time where the machine can.</summary>
internal static class CodeLevels
{
    private const ulong Each = 0x0101010101010101;

    /// <summary>Sets the level of each pair: 0 where one of the codes is 0, else <paramref name="stated"/>.</summary>
    /// <param name="codes">Codes.</param>
    /// <param name="left">Places among them.</param>
    /// <param name="right">As many places.</param>
    /// <param name="levels">As many levels, to be set.</param>
    /// <param name="stated">The level of two that are stated.</param>
    public static void Stated(ReadOnlySpan<int> codes, ReadOnlySpan<ushort> left, ReadOnlySpan<ushort> right, Span<byte> levels, byte stated)
    {
        right = right[..left.Length];
        levels = levels[..left.Length];
        var start = 0;
        if (Avx2.IsSupported && BitConverter.IsLittleEndian)
        {
            for (; start <= left.Length - 8; start += 8)
            {
                var (a, b) = (Gather(codes, left, start), Gather(codes, right, start));
                var missing = (Vector256.Equals(a, Vector256<int>.Zero) | Vector256.Equals(b, Vector256<int>.Zero)).ExtractMostSignificantBits();
                Write(levels, start, ~Spread(missing) & (stated * Each));
            }
        }

        for (var i = start; i < left.Length; i++)
        {
            levels[i] = codes[left[i]] == 0 | codes[right[i]] == 0 ? (byte)0 : stated;
        }
    }

    /// <summary>Sets to a level those pairs that are <paramref name="open"/> and have one code, not 0.</summary>
    /// <param name="codes">Codes.</param>
    /// <param name="left">Places among them.</param>
    /// <param name="right">As many places.</param>
    /// <param name="levels">As many levels, some to be set.</param>
    /// <param name="open">The level of pairs that are open.</param>
    /// <param name="equal">The level of equal codes.</param>
    public static void Equal(ReadOnlySpan<int> codes, ReadOnlySpan<ushort> left, ReadOnlySpan<ushort> right, Span<byte> levels, byte open, byte equal)
    {
        right = right[..left.Length];
        levels = levels[..left.Length];
        var start = 0;
        if (Avx2.IsSupported && BitConverter.IsLittleEndian)
        {
            for (; start <= left.Length - 8; start += 8)
            {
                var (a, b) = (Gather(codes, left, start), Gather(codes, right, start));
                var same = Vector256.AndNot(Vector256.Equals(a, b), Vector256.Equals(a, Vector256<int>.Zero)).ExtractMostSignificantBits();
                var now = Unsafe.ReadUnaligned<ulong>(ref levels[start]);
                var to = Spread(same) & Vector128.Equals(Vector128.CreateScalarUnsafe(now).AsByte(), Vector128.Create(open)).AsUInt64().ToScalar();
                Write(levels, start, (now & ~to) | (to & (equal * Each)));
            }
        }

        for (var i = start; i < left.Length; i++)
        {
            var (a, b) = (codes[left[i]], codes[right[i]]);
            levels[i] = levels[i] == open & a == b & a != 0 ? equal : levels[i];
        }
    }

    /// <summary>Eight codes; places are those of a batch, and so lie among the codes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<int> Gather(ReadOnlySpan<int> codes, ReadOnlySpan<ushort> places, int start)
    {
        var eight = Avx2.ConvertToVector256Int32(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(places), (nuint)start));
        fixed (int* first = codes)
        {
            return Avx2.GatherVector256(first, eight, sizeof(int));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(Span<byte> levels, int start, ulong eight) => Unsafe.WriteUnaligned(ref levels[start], eight);

    /// <summary>A byte for each of eight bits, 255 for one that is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Spread(uint bits)
    {
        var each = Vector128.Create((byte)1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0);
        return Vector128.Equals(Vector128.Create((byte)bits) & each, each).AsUInt64().ToScalar();
    }
}
