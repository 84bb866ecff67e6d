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
        Span<int> waiting = stackalloc int[Lengths * LaneGroup.Pairs];
        Span<int> waitingCount = stackalloc int[Lengths];
        waitingCount.Clear();
        var group = new LaneGroup(stackalloc byte[LaneGroup.BufferSize]);
        for (var start = 0; start < left.Length; start += Chunk)
        {
            var length = Math.Min(Chunk, left.Length - start);
            foreach (var i in survivors[..Sift(left, right, ladder, levels, start, length, survivors)])
            {
                ref var a = ref faces[left[i]];
                ref var b = ref faces[right[i]];
                var longer = Math.Max(a.Class, b.Class);
                if (!lanes || longer > LaneGroup.MaxLength || a.Class == 0 || b.Class == 0)
                {
                    levels[i] = ladder.Level(Value(left[i]), Value(right[i]));
                    continue;
                }

                Prefetch(a.Offset);
                Prefetch(b.Offset);
                waiting[longer * LaneGroup.Pairs + waitingCount[longer]++] = i;
                if (waitingCount[longer] == LaneGroup.Pairs)
                {
                    Run(group, longer, waiting.Slice(longer * LaneGroup.Pairs, LaneGroup.Pairs), left, right, ladder, levels);
                    waitingCount[longer] = 0;
                }
            }
        }

        for (var longer = 1; longer < Lengths; longer++)
        {
            if (waitingCount[longer] > 0)
            {
                Run(group, longer, waiting.Slice(longer * LaneGroup.Pairs, waitingCount[longer]), left, right, ladder, levels);
            }
        }
    }

    /// <summary>Sets the levels that need no look at the strings, and lists the pairs that do.</summary>
    private int Sift(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Ladder ladder, Span<byte> levels, int start, int length, Span<int> survivors)
    {
        var all = faces.AsSpan();
        var count = 0;
        ref var survivor = ref MemoryMarshal.GetReference(survivors);
        for (var i = start; i < start + length; i++)
        {
            var (l, r) = (left[i], right[i]);
            ref var a = ref all[l];
            ref var b = ref all[r];
            var level = l == r ? (byte)1 : ladder.Else;
            levels[i] = l == 0 || r == 0 ? (byte)0 : level;
            var passes = a.Differences(b) <= Room(ladder, a, b) & l != r;
            Unsafe.Add(ref survivor, count) = i;
            count += passes ? 1 : 0;
        }

        return count;
    }

    /// <summary>Sets the levels of up to 32 pairs whose longer strings have the same length.</summary>
    private void Run(in LaneGroup group, int length, ReadOnlySpan<int> pairs, ReadOnlySpan<int> left, ReadOnlySpan<int> right, Ladder ladder, Span<byte> levels)
    {
        ref var start = ref Unsafe.As<T, byte>(ref MemoryMarshal.GetArrayDataReference(units));
        for (var p = 0; p < pairs.Length; p++)
        {
            ref var a = ref faces[left[pairs[p]]];
            ref var b = ref faces[right[pairs[p]]];
            var (x, y) = a.Class == length ? (a.Offset, b.Offset) : (b.Offset, a.Offset);
            group.Set(p, length > 8, ref Unsafe.Add(ref start, x), ref Unsafe.Add(ref start, y), length, Math.Min(a.Class, b.Class));
        }

        Span<int> found = stackalloc int[LaneGroup.Pairs];
        group.Turn(length);
        group.Levels(length, ladder, found[..pairs.Length], out var restricted);
        Span<byte> distances = stackalloc byte[LaneGroup.Pairs];
        restricted.CopyTo(distances);
        for (var p = 0; p < pairs.Length; p++)
        {
            var i = pairs[p];
            levels[i] = (byte)found[p];
            if (ladder.IsUnsure(distances[p]))
            {
                var distance = DamerauLevenshtein.UpTo(Value(left[i]), Value(right[i]), ladder.DamerauReach);
                levels[i] = Math.Min(levels[i], ladder.DamerauLevel(Math.Min(distance, Ladder.Long)));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void Prefetch(int offset)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref units[offset]));
        }
    }
}
