using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rollcall.Linkage;

/// <summary>
/// Pairs come in runs: one value with those that follow, or two rows of values side by side. Four of a run are sifted at a time,
/// by the same arithmetic as one.
/// </summary>
internal sealed partial class ValueStore<T>
{
    private const int Four = 4;

    // Unpacking two vectors of two faces each brings them in the order 0, 2, 1, 3. For each mask of four such lanes: a byte of
    // 255 for each place that is set; and the places that are set, in order, a byte each.
    private static ReadOnlySpan<uint> Bytes =>
    [
        0x0, 0xFF, 0xFF0000, 0xFF00FF, 0xFF00, 0xFFFF, 0xFFFF00, 0xFFFFFF,
        0xFF000000, 0xFF0000FF, 0xFFFF0000, 0xFFFF00FF, 0xFF00FF00, 0xFF00FFFF, 0xFFFFFF00, 0xFFFFFFFF,
    ];

    private static ReadOnlySpan<uint> Places =>
    [
        0x0, 0x0, 0x2, 0x200, 0x1, 0x100, 0x201, 0x20100,
        0x3, 0x300, 0x302, 0x30200, 0x301, 0x30100, 0x30201, 0x3020100,
    ];

    /// <summary>True where four places from one on follow each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Follow(ref ushort places, int start) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref places, start))) == (Unsafe.Add(ref places, start) * 0x0001_0001_0001_0001UL) + 0x0003_0002_0001_0000UL;

    /// <summary>True where they are one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreOne(ref ushort places, int start) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref places, start))) == Unsafe.Add(ref places, start) * 0x0001_0001_0001_0001UL;

    /// <summary>The signatures of four faces in a row, and what else they say; lanes in that order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<ulong> Signatures, Vector256<ulong> Others) FourFaces(ref Face first)
    {
        ref var at = ref Unsafe.As<Face, ulong>(ref first);
        var (low, high) = (Vector256.LoadUnsafe(ref at), Vector256.LoadUnsafe(ref at, 4));
        return (Avx2.UnpackLow(low, high), Avx2.UnpackHigh(low, high));
    }

    /// <summary>The same of one face, four times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<ulong> Signatures, Vector256<ulong> Others) OneFace(ref Face face)
    {
        ref var at = ref Unsafe.As<Face, ulong>(ref face);
        return (Vector256.Create(at), Vector256.Create(Unsafe.Add(ref at, 1)));
    }

    /// <summary>Sifts four pairs of a run.</summary>
    /// <param name="a">Signatures and the rest of the one side.</param>
    /// <param name="b">Those of the other.</param>
    /// <param name="rooms">The ladder's rooms.</param>
    /// <param name="none">Four times the level of pairs for which no rung holds.</param>
    /// <param name="levels">The levels of the four.</param>
    /// <returns>Which of the four survive.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe uint SiftFour(
        (Vector256<ulong> Signatures, Vector256<ulong> Others) a, (Vector256<ulong> Signatures, Vector256<ulong> Others) b, ReadOnlySpan<sbyte> rooms, uint none, out uint levels)
    {
        var nibbles = Vector256.Create((byte)0x0F);
        var bits = Vector256.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
        var unlike = (a.Signatures ^ b.Signatures).AsByte();
        var counts = Avx2.Shuffle(bits, unlike & nibbles) + Avx2.Shuffle(bits, (unlike.AsUInt16() >>> 4).AsByte() & nibbles);
        var differences = Avx2.SumAbsoluteDifferences(counts, Vector256<byte>.Zero).AsInt64();

        var (rest, classA, classB) = (a.Others ^ b.Others, (a.Others >>> 24) & Vector256.Create(0xFFUL), (b.Others >>> 24) & Vector256.Create(0xFFUL));
        var equal = Vector256.Equals(rest & Vector256.Create(0xFFFF_FFFF_FF00_0000UL), Vector256<ulong>.Zero);
        var missing = Vector256.Equals((classA | classB) & Vector256.Create((ulong)Ladder.Missing), Vector256.Create((ulong)Ladder.Missing)).ExtractMostSignificantBits();

        // The lowest bit that differs says in which unit; past the third none is looked at.
        var head = ((rest & Vector256.Create(0xFF_FFFFUL)) | Vector256.Create(0x100_0000UL)).AsInt64();
        var lowest = head & (Vector256<long>.Zero - head);
        var prefix = Vector256<long>.Zero - Vector256.GreaterThan(lowest, Vector256.Create(0xFFL)) - Vector256.GreaterThan(lowest, Vector256.Create(0xFFFFL))
            - Vector256.GreaterThan(lowest, Vector256.Create(0xFF_FFFFL));
        var index = Ladder.Places(classA.AsInt64(), classB.AsInt64(), prefix);
        Vector256<long> room;
        fixed (sbyte* first = rooms)
        {
            room = Avx2.GatherVector256((long*)first, index, 1) << 56 >> 56;
        }

        var survive = (~(Vector256.GreaterThan(differences, room) | equal.AsInt64())).ExtractMostSignificantBits();
        var same = Bytes[(int)equal.ExtractMostSignificantBits()];
        levels = ((none & ~same) | (0x0101_0101u & same)) & ~Bytes[(int)missing];
        return survive;
    }
}
