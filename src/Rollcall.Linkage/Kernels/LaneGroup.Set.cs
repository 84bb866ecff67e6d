using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rollcall.Linkage;

/// <summary>From strings one after the other to columns: vector i has the unit i of each pair.</summary>
internal readonly ref partial struct LaneGroup
{
    /// <summary>Sets the pairs of the group.</summary>
    /// <param name="pairs">32 pairs.</param>
    /// <param name="length">The length of the longer strings, 1 to <see cref="MaxLength"/>.</param>
    /// <param name="units">Where their units are, 32 of them readable from the start of each string.</param>
    public void Set(ReadOnlySpan<LanePair> pairs, int length, ref byte units)
    {
        pairs = pairs[..Pairs];
        ref var shorterLength = ref Unsafe.As<Vector256<byte>, byte>(ref MemoryMarshal.GetReference(lengths));
        for (var p = 0; p < pairs.Length; p++)
        {
            Unsafe.Add(ref shorterLength, p) = (byte)pairs[p].ShorterLength;
        }

        if (length <= 8)
        {
            SetNarrow(pairs, ref units);
        }
        else
        {
            for (var at = 0; at < length; at += 16)
            {
                SetWide(pairs, ref Unsafe.Add(ref units, at), longer.Slice(at, 16), shorter.Slice(at, 16));
            }
        }

        // What follows a shorter string in memory is not part of it.
        for (var i = 0; i < length; i++)
        {
            shorter[i] &= Vector256.GreaterThan(lengths[0].AsSByte(), Vector256.Create((sbyte)i)).AsByte();
        }
    }

    private void SetNarrow(ReadOnlySpan<LanePair> pairs, ref byte units)
    {
        ref var p = ref MemoryMarshal.GetReference(pairs);
        for (var v = 0; v < 8; v++)
        {
            ref var a = ref Unsafe.Add(ref p, 2 * v);
            ref var b = ref Unsafe.Add(ref p, 2 * v + 1);
            ref var c = ref Unsafe.Add(ref p, 2 * v + 16);
            ref var d = ref Unsafe.Add(ref p, 2 * v + 17);
            longer[v] = Vector256.Create(Eight(ref units, a.Longer), Eight(ref units, b.Longer), Eight(ref units, c.Longer), Eight(ref units, d.Longer)).AsByte();
            shorter[v] = Vector256.Create(Eight(ref units, a.Shorter), Eight(ref units, b.Shorter), Eight(ref units, c.Shorter), Eight(ref units, d.Shorter)).AsByte();
        }

        Turn(longer[..8], scratch[..8]);
        Turn(shorter[..8], scratch[..8]);
    }

    private void SetWide(ReadOnlySpan<LanePair> pairs, ref byte units, Span<Vector256<byte>> longerHalf, Span<Vector256<byte>> shorterHalf)
    {
        ref var p = ref MemoryMarshal.GetReference(pairs);
        for (var v = 0; v < 16; v++)
        {
            ref var a = ref Unsafe.Add(ref p, v);
            ref var b = ref Unsafe.Add(ref p, v + 16);
            longerHalf[v] = Vector256.Create(Vector128.LoadUnsafe(ref units, (nuint)a.Longer), Vector128.LoadUnsafe(ref units, (nuint)b.Longer));
            shorterHalf[v] = Vector256.Create(Vector128.LoadUnsafe(ref units, (nuint)a.Shorter), Vector128.LoadUnsafe(ref units, (nuint)b.Shorter));
        }

        Turn(longerHalf, scratch[..16]);
        Turn(shorterHalf, scratch[..16]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Eight(ref byte units, int at) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref units, at));

    /// <summary>
    /// Turns rows into columns in each half of the vectors. An unpack of vector v with vector v + n/2 moves the highest bit of a
    /// byte's address to the lowest place; four of them bring the number of the row, four bits, behind that of the column.
    /// </summary>
    private static void Turn(Span<Vector256<byte>> side, Span<Vector256<byte>> other)
    {
        for (var twice = 0; twice < 2; twice++)
        {
            Unpack(ref MemoryMarshal.GetReference(side), ref MemoryMarshal.GetReference(other), side.Length / 2);
            Unpack(ref MemoryMarshal.GetReference(other), ref MemoryMarshal.GetReference(side), side.Length / 2);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Unpack(ref Vector256<byte> from, ref Vector256<byte> to, int half)
    {
        for (var v = 0; v < half; v++)
        {
            var (a, b) = (Unsafe.Add(ref from, v), Unsafe.Add(ref from, v + half));
            Unsafe.Add(ref to, 2 * v) = Avx2.UnpackLow(a, b);
            Unsafe.Add(ref to, 2 * v + 1) = Avx2.UnpackHigh(a, b);
        }
    }
}
