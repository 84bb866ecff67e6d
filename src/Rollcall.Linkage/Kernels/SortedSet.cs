using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rollcall.Linkage;

/// <summary>Sets of numbers as spans in order, no number twice.</summary>
internal static class SortedSet
{
    /// <summary>A set so many times larger is searched rather than merged.</summary>
    private const int Lopsided = 32;

    /// <summary>How many numbers two sets share.</summary>
    /// <param name="a">Numbers in order, none twice.</param>
    /// <param name="b">Likewise.</param>
    /// <param name="vectors">Whether to compare eight numbers with eight at once where the machine can; the answer is the same.</param>
    public static int Shared(ReadOnlySpan<int> a, ReadOnlySpan<int> b, bool vectors = true)
    {
        if (a.Length / Lopsided > b.Length || b.Length / Lopsided > a.Length)
        {
            return a.Length > b.Length ? Searched(b, a) : Searched(a, b);
        }

        var (i, j) = (0, 0);
        var shared = vectors && Vector256.IsHardwareAccelerated ? Blocks(a, b, out i, out j) : 0;
        while (i < a.Length && j < b.Length)
        {
            var (x, y) = (a[i], b[j]);
            shared += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        return shared;
    }

    /// <summary>Compares eight numbers of one with eight of the other, all with all, and goes on where the last one is the lower.</summary>
    private static int Blocks(ReadOnlySpan<int> a, ReadOnlySpan<int> b, out int i, out int j)
    {
        var width = Vector256<int>.Count;
        var turn = Vector256.Create(1, 2, 3, 4, 5, 6, 7, 0);
        ref var left = ref MemoryMarshal.GetReference(a);
        ref var right = ref MemoryMarshal.GetReference(b);
        (i, j) = (0, 0);
        var shared = 0;
        while (i <= a.Length - width && j <= b.Length - width)
        {
            var x = Vector256.LoadUnsafe(ref left, (nuint)i);
            var y = Vector256.LoadUnsafe(ref right, (nuint)j);
            var equal = Vector256.Equals(x, y);
            for (var turns = 1; turns < width; turns++)
            {
                y = Vector256.Shuffle(y, turn);
                equal |= Vector256.Equals(x, y);
            }

            shared += BitOperations.PopCount(equal.ExtractMostSignificantBits());
            var (lastLeft, lastRight) = (a[i + width - 1], b[j + width - 1]);
            i += lastLeft <= lastRight ? width : 0;
            j += lastRight <= lastLeft ? width : 0;
        }

        return shared;
    }

    private static int Searched(ReadOnlySpan<int> few, ReadOnlySpan<int> many)
    {
        var shared = 0;
        foreach (var number in few)
        {
            var at = many.BinarySearch(number);
            shared += at >= 0 ? 1 : 0;
            many = many[(at >= 0 ? at + 1 : ~at)..];
        }

        return shared;
    }
}
