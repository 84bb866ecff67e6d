using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rollcall.Linkage;

/// <summary>
/// 32 pairs of short strings side by side, a pair to each byte of a vector, so that one instruction takes a step of a kernel
/// for all of them. The longer string of each pair has the same length throughout the group; the shorter is padded with
/// zeros, which are no letters.
/// </summary>
internal readonly ref partial struct LaneGroup
{
    /// <summary>The pairs in a group.</summary>
    public const int Pairs = 32;

    /// <summary>The most units of a string.</summary>
    public const int MaxLength = 29;

    private const int Side = 32;
    private const int MaxBlocks = 4;

    private readonly Span<Vector256<byte>> longer;
    private readonly Span<Vector256<byte>> shorter;
    private readonly Span<Vector256<byte>> scratch;
    private readonly Span<Vector256<byte>> rows;
    private readonly Span<Vector256<byte>> lengths;

    /// <summary>A group in a buffer.</summary>
    /// <param name="buffer"><see cref="BufferSize"/> bytes.</param>
    public LaneGroup(Span<byte> buffer)
    {
        var vectors = MemoryMarshal.Cast<byte, Vector256<byte>>(buffer);
        longer = vectors[..Side];
        shorter = vectors[Side..(2 * Side)];
        scratch = vectors[(2 * Side)..(3 * Side)];
        rows = vectors[(3 * Side)..^1];
        lengths = vectors[^1..];
    }

    /// <summary>Whether this machine can work so.</summary>
    public static bool IsSupported => Avx2.IsSupported && BitConverter.IsLittleEndian;

    /// <summary>The bytes that a group needs.</summary>
    public static int BufferSize => ((3 + MaxBlocks) * Side + 1) * Vector256<byte>.Count;

    /// <summary>How many bytes hold a bit for each unit, for strings of that length: 1, 2 or 4.</summary>
    private static int Blocks(int length) => length <= 8 ? 1 : length <= 16 ? 2 : MaxBlocks;

    /// <summary>
    /// For each unit of the longer strings the places of the shorter, at most <paramref name="reach"/> away, that have an equal
    /// one: a bit each, in lanes of as many bits as there are blocks.
    /// </summary>
    /// <param name="length">The length of the group.</param>
    /// <param name="reach">How far to look.</param>
    /// <returns>The lanes: for each chain of <see cref="Blocks"/> the rows in order, 32 a chain.</returns>
    private ReadOnlySpan<Vector256<byte>> Rows(int length, int reach)
    {
        var blocks = Blocks(length);
        for (var i = 0; i < length; i++)
        {
            var from = Math.Max(0, i - reach);
            var to = Math.Min(length - 1, i + reach);
            var r0 = Row(i, from, Math.Min(to, 7), 0);
            if (blocks == 1)
            {
                rows[i] = r0;
                continue;
            }

            var r1 = Row(i, Math.Max(from, 8), Math.Min(to, 15), 8);
            if (blocks == 2)
            {
                Interleave(r0, r1, rows[i..], Side);
                continue;
            }

            Interleave(r0, r1, Row(i, Math.Max(from, 16), Math.Min(to, 23), 16), Row(i, Math.Max(from, 24), to, 24), rows[i..], Side);
        }

        return rows;
    }

    /// <summary>The rows of one chain.</summary>
    private static ReadOnlySpan<Vector256<byte>> Chain(ReadOnlySpan<Vector256<byte>> rows, int chain, int length) => rows.Slice(chain * Side, length);

    /// <summary>A number of each pair, below 256, as lanes.</summary>
    /// <param name="numbers">In the order of the pairs.</param>
    /// <param name="length">The length of the group.</param>
    /// <param name="chains">A vector for each chain.</param>
    private static void Spread(Vector256<byte> numbers, int length, Span<Vector256<byte>> chains)
    {
        switch (Blocks(length))
        {
            case 1:
                chains[0] = numbers;
                break;
            case 2:
                Interleave(numbers, Vector256<byte>.Zero, chains, 1);
                break;
            default:
                Interleave(numbers, Vector256<byte>.Zero, Vector256<byte>.Zero, Vector256<byte>.Zero, chains, 1);
                break;
        }
    }

    /// <summary>The bit of the last unit of each shorter string, as lanes.</summary>
    /// <param name="length">The length of the group.</param>
    /// <param name="chains">A vector for each chain.</param>
    private void LastBits(int length, Span<Vector256<byte>> chains)
    {
        var last = lengths[0] - Vector256<byte>.One;
        switch (Blocks(length))
        {
            case 1:
                chains[0] = Bit(last, 0);
                break;
            case 2:
                Interleave(Bit(last, 0), Bit(last, 8), chains, 1);
                break;
            default:
                Interleave(Bit(last, 0), Bit(last, 8), Bit(last, 16), Bit(last, 24), chains, 1);
                break;
        }
    }

    /// <summary>The numbers of all chains, each below 256, in the order of the pairs.</summary>
    private static Vector256<byte> Gather(ReadOnlySpan<Vector256<byte>> chains) => chains.Length switch
    {
        1 => chains[0],
        2 => Avx2.PackUnsignedSaturate(chains[0].AsInt16(), chains[1].AsInt16()),
        _ => Avx2.PackUnsignedSaturate(
            Avx2.PackUnsignedSaturate(chains[0].AsInt32(), chains[1].AsInt32()).AsInt16(),
            Avx2.PackUnsignedSaturate(chains[2].AsInt32(), chains[3].AsInt32()).AsInt16()),
    };

    /// <summary>The equal units at the start of each pair, up to four.</summary>
    private Vector256<byte> Prefixes(int length)
    {
        var equal = Vector256<byte>.AllBitsSet;
        var prefix = Vector256<byte>.Zero;
        for (var i = 0; i < Math.Min(length, JaroWinkler.MaxPrefix); i++)
        {
            equal &= Vector256.Equals(longer[i], shorter[i]);
            prefix -= equal;
        }

        return prefix;
    }

    private static Vector256<byte> Bit(Vector256<byte> place, int first)
    {
        // A place outside the eight of the block gets the number 15, to which no bit belongs.
        var bits = Vector256.Create(0x8040201008040201UL, 0, 0x8040201008040201UL, 0).AsByte();
        return Avx2.Shuffle(bits, Vector256.Min(place - Vector256.Create((byte)first), Vector256.Create((byte)15)));
    }

    private static void Interleave(Vector256<byte> r0, Vector256<byte> r1, Span<Vector256<byte>> chains, int stride)
    {
        chains[0] = Avx2.UnpackLow(r0, r1);
        chains[stride] = Avx2.UnpackHigh(r0, r1);
    }

    private static void Interleave(Vector256<byte> r0, Vector256<byte> r1, Vector256<byte> r2, Vector256<byte> r3, Span<Vector256<byte>> chains, int stride)
    {
        var low = Avx2.UnpackLow(r0, r1).AsUInt16();
        var high = Avx2.UnpackHigh(r0, r1).AsUInt16();
        var lowAfter = Avx2.UnpackLow(r2, r3).AsUInt16();
        var highAfter = Avx2.UnpackHigh(r2, r3).AsUInt16();
        chains[0] = Avx2.UnpackLow(low, lowAfter).AsByte();
        chains[stride] = Avx2.UnpackHigh(low, lowAfter).AsByte();
        chains[2 * stride] = Avx2.UnpackLow(high, highAfter).AsByte();
        chains[3 * stride] = Avx2.UnpackHigh(high, highAfter).AsByte();
    }

    /// <summary>Bits for the places from one to another that have the unit, the place <paramref name="first"/> being the lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<byte> Row(int i, int from, int to, int first)
    {
        ref var place = ref MemoryMarshal.GetReference(shorter);
        var unit = longer[i];
        var row = Vector256<byte>.Zero;
        for (var j = to; j >= from; j--)
        {
            row = row + row - Vector256.Equals(unit, Unsafe.Add(ref place, j));
        }

        // No bit reaches the next byte: the highest place of a block is 7.
        return to < from ? row : Vector256.ShiftLeft(row.AsUInt16(), from - first).AsByte();
    }
}
