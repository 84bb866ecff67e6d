using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rollcall.Linkage;

/// <summary>Levels of many pairs: a pass that looks only at faces, and for the pairs it leaves the kernels.</summary>
internal sealed partial class ValueStore<T>
{
    private const int Lengths = LaneGroup.MaxLength + 1;

    /// <inheritdoc/>
    [SkipLocalsInit]
    public override void Levels(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Ladder ladder, Span<byte> levels)
    {
        right = right[..left.Length];
        levels = levels[..left.Length];
        Span<int> survivors = stackalloc int[Chunk];
        if (!lanes || !ladder.FitsLanes)
        {
            for (var start = 0; start < left.Length; start += Chunk)
            {
                foreach (var s in survivors[..Sift(left, right, ladder, levels, start, survivors)])
                {
                    var i = start + s;
                    levels[i] = ladder.Level(Value(left[i]), Value(right[i]));
                }
            }

            return;
        }

        Span<LanePair> waiting = stackalloc LanePair[Lengths * LaneGroup.Pairs];
        Span<int> counts = stackalloc int[Lengths];
        counts.Clear();
        var buffer = ArrayPool<byte>.Shared.Rent(LaneGroup.BufferSize);
        var group = new LaneGroup(buffer.AsSpan(0, LaneGroup.BufferSize));
        for (var start = 0; start < left.Length; start += Chunk)
        {
            foreach (var s in survivors[..Sift(left, right, ladder, levels, start, survivors)])
            {
                var i = start + s;
                ref var a = ref faces[left[i]];
                ref var b = ref faces[right[i]];
                var (longer, shorter) = (Math.Max(a.Class, b.Class), Math.Min(a.Class, b.Class));
                if (longer > LaneGroup.MaxLength || shorter == 0)
                {
                    levels[i] = ladder.Level(Value(left[i]), Value(right[i]));
                    continue;
                }

                Prefetch(ref units[a.Offset]);
                Prefetch(ref units[b.Offset]);

                // Which one is longer is a matter of chance: no branch on it.
                var swap = (a.Offset ^ b.Offset) & ((a.Class - b.Class) >> 31);
                var count = counts[longer];
                waiting[longer * LaneGroup.Pairs + count] = new LanePair(i, a.Offset ^ swap, b.Offset ^ swap, shorter);
                counts[longer] = ++count;
                if (count == LaneGroup.Pairs)
                {
                    Run(group, longer, waiting.Slice(longer * LaneGroup.Pairs, LaneGroup.Pairs), count, left, right, ladder, levels);
                    counts[longer] = 0;
                }
            }
        }

        for (var longer = 1; longer < Lengths; longer++)
        {
            if (counts[longer] > 0)
            {
                Run(group, longer, waiting.Slice(longer * LaneGroup.Pairs, LaneGroup.Pairs), counts[longer], left, right, ladder, levels);
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>Sets the levels of a chunk that need no look at the strings, and lists the pairs that do, by their place in the chunk.</summary>
    private int Sift(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Ladder ladder, Span<byte> levels, int start, Span<int> survivors)
    {
        var length = Math.Min(Chunk, levels.Length - start);
        left = left.Slice(start, length);
        right = right.Slice(start, length);
        SetPlainLevels(left, right, ladder.Else, levels.Slice(start, length));
        var all = faces.AsSpan();
        if (large)
        {
            // All at once: the misses overlap, which they don't between the steps of the next loop.
            for (var i = 0; i < left.Length; i++)
            {
                Prefetch(ref all[left[i]]);
                Prefetch(ref all[right[i]]);
            }
        }

        var rooms = ladder.Rooms;
        var count = 0;
        ref var survivor = ref MemoryMarshal.GetReference(survivors);
        for (var i = 0; i < left.Length; i++)
        {
            var (l, r) = (left[i], right[i]);
            ref var a = ref all[l];
            ref var b = ref all[r];
            Unsafe.Add(ref survivor, count) = i;
            var passes = a.Differences(b) <= Ladder.RoomFor(rooms, a.Class, b.Class, a.Prefix(b)) & l != r;
            count += passes ? 1 : 0;
        }

        return count;
    }

    /// <summary>Sets the levels of missing and of equal values, and of all others as if no rung held.</summary>
    private static void SetPlainLevels(ReadOnlySpan<int> left, ReadOnlySpan<int> right, byte none, Span<byte> levels)
    {
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var l = ref MemoryMarshal.GetReference(left);
            ref var r = ref MemoryMarshal.GetReference(right);
            for (; i <= levels.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
            {
                var equal = Narrow(Equal(ref l, ref r, i), Equal(ref l, ref r, i + 8), Equal(ref l, ref r, i + 16), Equal(ref l, ref r, i + 24));
                var missing = Narrow(Missing(ref l, ref r, i), Missing(ref l, ref r, i + 8), Missing(ref l, ref r, i + 16), Missing(ref l, ref r, i + 24));
                var level = Vector256.ConditionalSelect(equal, Vector256<byte>.One, Vector256.Create(none));
                Vector256.AndNot(level, missing).StoreUnsafe(ref MemoryMarshal.GetReference(levels), (nuint)i);
            }
        }

        for (; i < levels.Length; i++)
        {
            var level = left[i] == right[i] ? (byte)1 : none;
            levels[i] = left[i] == 0 || right[i] == 0 ? (byte)0 : level;
        }
    }

    private static Vector256<int> Equal(ref int left, ref int right, int at) =>
        Vector256.Equals(Vector256.LoadUnsafe(ref left, (nuint)at), Vector256.LoadUnsafe(ref right, (nuint)at));

    private static Vector256<int> Missing(ref int left, ref int right, int at) =>
        Vector256.Equals(Vector256.Min(Vector256.LoadUnsafe(ref left, (nuint)at), Vector256.LoadUnsafe(ref right, (nuint)at)), Vector256<int>.Zero);

    private static Vector256<byte> Narrow(Vector256<int> a, Vector256<int> b, Vector256<int> c, Vector256<int> d) =>
        Vector256.Narrow(Vector256.Narrow(a, b), Vector256.Narrow(c, d)).AsByte();

    /// <summary>Sets the levels of up to 32 pairs whose longer strings have the same length.</summary>
    private void Run(in LaneGroup group, int length, Span<LanePair> pairs, int count, ReadOnlySpan<int> left, ReadOnlySpan<int> right, Ladder ladder, Span<byte> levels)
    {
        pairs[count..].Fill(pairs[0]);
        group.Set(pairs, length, ref Unsafe.As<T, byte>(ref MemoryMarshal.GetArrayDataReference(units)));
        Span<byte> found = stackalloc byte[LaneGroup.Pairs];
        group.Levels(length, ladder, out var unsure).CopyTo(found);
        for (var p = 0; p < count; p++)
        {
            levels[pairs[p].Index] = found[p];
        }

        for (unsure &= uint.MaxValue >> (LaneGroup.Pairs - count); unsure != 0; unsure &= unsure - 1)
        {
            var i = pairs[BitOperations.TrailingZeroCount(unsure)].Index;
            levels[i] = Math.Min(levels[i], ladder.DamerauLevel(Value(left[i]), Value(right[i])));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Prefetch<TValue>(ref TValue value)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref value));
        }
    }
}
