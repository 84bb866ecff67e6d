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
    public override void Levels(
        ReadOnlySpan<int> numbers, ReadOnlySpan<ushort> left, ReadOnlySpan<ushort> right, Ladder ladder, Span<byte> levels)
    {
        right = right[..left.Length];
        levels = levels[..left.Length];
        var rented = ArrayPool<Face>.Shared.Rent(numbers.Length);
        var held = rented.AsSpan(0, numbers.Length);
        Hold(numbers, held);
        Span<int> survivors = stackalloc int[Chunk];
        if (lanes && ladder.FitsLanes)
        {
            InLanes(numbers, held, left, right, ladder, levels, survivors);
        }
        else
        {
            for (var start = 0; start < left.Length; start += Chunk)
            {
                foreach (var s in survivors[..Sift(held, left, right, ladder, levels, start, survivors)])
                {
                    var i = start + s;
                    levels[i] = ladder.Level(Value(numbers[left[i]]), Value(numbers[right[i]]));
                }
            }
        }

        ArrayPool<Face>.Shared.Return(rented);
    }

    /// <summary>Puts the faces of some values side by side; on large columns their misses overlap.</summary>
    private void Hold(ReadOnlySpan<int> numbers, Span<Face> held)
    {
        const int Ahead = 16;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (large && i + Ahead < numbers.Length)
            {
                Prefetch(ref faces[numbers[i + Ahead]]);
            }

            held[i] = faces[numbers[i]];
        }
    }

    private void InLanes(
        ReadOnlySpan<int> numbers, ReadOnlySpan<Face> held, ReadOnlySpan<ushort> left, ReadOnlySpan<ushort> right, Ladder ladder,
        Span<byte> levels, Span<int> survivors)
    {
        Span<LanePair> waiting = stackalloc LanePair[Lengths * LaneGroup.Pairs];
        Span<int> counts = stackalloc int[Lengths];
        counts.Clear();
        var buffer = ArrayPool<byte>.Shared.Rent(LaneGroup.BufferSize);
        var group = new LaneGroup(buffer.AsSpan(0, LaneGroup.BufferSize));
        for (var start = 0; start < left.Length; start += Chunk)
        {
            foreach (var s in survivors[..Sift(held, left, right, ladder, levels, start, survivors)])
            {
                var i = start + s;
                ref readonly var a = ref held[left[i]];
                ref readonly var b = ref held[right[i]];
                var (longer, shorter) = (Math.Max(a.Class, b.Class), Math.Min(a.Class, b.Class));
                if (longer > LaneGroup.MaxLength || shorter == 0)
                {
                    levels[i] = ladder.Level(Value(numbers[left[i]]), Value(numbers[right[i]]));
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
                    Run(group, longer, waiting.Slice(longer * LaneGroup.Pairs, LaneGroup.Pairs), count, numbers, left, right, ladder, levels);
                    counts[longer] = 0;
                }
            }
        }

        for (var longer = 1; longer < Lengths; longer++)
        {
            if (counts[longer] > 0)
            {
                Run(group, longer, waiting.Slice(longer * LaneGroup.Pairs, LaneGroup.Pairs), counts[longer], numbers, left, right, ladder, levels);
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>Sets the levels of a chunk that need no look at the strings, and lists the pairs that do, by their place in the chunk.</summary>
    private static int Sift(
        ReadOnlySpan<Face> held, ReadOnlySpan<ushort> left, ReadOnlySpan<ushort> right, Ladder ladder, Span<byte> levels, int start,
        Span<int> survivors)
    {
        var length = Math.Min(Chunk, levels.Length - start);
        ref var all = ref MemoryMarshal.GetReference(held);
        ref var l = ref MemoryMarshal.GetReference(left[start..]);
        ref var r = ref MemoryMarshal.GetReference(right[start..]);
        ref var level = ref MemoryMarshal.GetReference(levels[start..]);
        ref var survivor = ref MemoryMarshal.GetReference(survivors);
        var rooms = ladder.Rooms;
        var (none, count) = (ladder.Else, 0);
        var i = 0;
        var four = none * 0x0101_0101u;
        while (i < length)
        {
            if (Avx2.IsSupported && BitConverter.IsLittleEndian && i <= length - Four && Follow(ref r, i))
            {
                var one = AreOne(ref l, i);
                if (one || Follow(ref l, i))
                {
                    ref var first = ref Unsafe.Add(ref all, Unsafe.Add(ref l, i));
                    var survive = SiftFour(one ? OneFace(ref first) : FourFaces(ref first), FourFaces(ref Unsafe.Add(ref all, Unsafe.Add(ref r, i))), rooms, four, out var levelsOfFour);
                    Unsafe.WriteUnaligned(ref Unsafe.Add(ref level, i), levelsOfFour);
                    (Sse41.ConvertToVector128Int32(Vector128.CreateScalarUnsafe(Places[(int)survive]).AsByte()) + Vector128.Create(i)).StoreUnsafe(ref Unsafe.Add(ref survivor, count));
                    count += BitOperations.PopCount(survive);
                    i += Four;
                    continue;
                }
            }

            ref var a = ref Unsafe.Add(ref all, Unsafe.Add(ref l, i));
            ref var b = ref Unsafe.Add(ref all, Unsafe.Add(ref r, i));
            var (classA, classB) = (a.Class, b.Class);

            // Whether a pair passes is a matter of chance, so all is arithmetic: a wrong guess would cost more than the rest.
            // Values stand once, so that equal ones have one place; an empty one has the place of the next, but not its length.
            var equal = (int)((uint)(((a.Offset ^ b.Offset) | (classA ^ classB)) - 1) >> 31);
            var missing = (classA | classB) / Ladder.Missing & 1;
            var room = Ladder.RoomFor(rooms, classA, classB, a.Prefix(b));
            Unsafe.Add(ref level, i) = (byte)((none + (equal * (1 - none))) & (missing - 1));
            Unsafe.Add(ref survivor, count) = i;
            count += (int)((uint)(a.Differences(b) - room - 1) >> 31) & (equal ^ 1);
            i++;
        }

        return count;
    }

    /// <summary>Sets the levels of up to 32 pairs whose longer strings have the same length.</summary>
    private void Run(
        in LaneGroup group, int length, Span<LanePair> pairs, int count, ReadOnlySpan<int> numbers, ReadOnlySpan<ushort> left,
        ReadOnlySpan<ushort> right, Ladder ladder, Span<byte> levels)
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
            levels[i] = Math.Min(levels[i], ladder.DamerauLevel(Value(numbers[left[i]]), Value(numbers[right[i]])));
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
