using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rollcall.Linkage;

/// <summary>A store of values in units of one type.</summary>
/// <typeparam name="T">The unit: a byte or an unsigned short.</typeparam>
internal sealed class ValueStore<T> : ValueStore
    where T : unmanaged, IBinaryInteger<T>
{
    private const int Chunk = 1024;

    private readonly T[] units;
    private readonly int[] offsets;
    private readonly Face[] faces;

    /// <summary>A store of values.</summary>
    /// <param name="units">The values one after the other, the first to have number 1.</param>
    /// <param name="offsets">Where each value starts; one more for the end.</param>
    public ValueStore(ReadOnlySpan<T> units, ReadOnlySpan<int> offsets)
    {
        // So many units may be read from the start of any value.
        const int Padding = Word<T>.Size;
        this.units = new T[units.Length + Padding];
        units.CopyTo(this.units);
        this.offsets = [0, .. offsets];
        var signature = new LetterSignature<T>(units, offsets);
        faces = new Face[offsets.Length];
        faces[0] = new Face(0, 0, Ladder.Missing);
        for (var v = 1; v < faces.Length; v++)
        {
            var value = Value(v);
            faces[v] = new Face(signature.Of(value), Head(value), Math.Min(value.Length, Ladder.Long));
        }
    }

    /// <inheritdoc/>
    public override int Count => faces.Length;

    /// <summary>The units of a value; none for 0.</summary>
    public ReadOnlySpan<T> Value(int number) => units.AsSpan(offsets[number], offsets[number + 1] - offsets[number]);

    /// <inheritdoc/>
    public override byte Level(int left, int right, Ladder ladder) =>
        left == 0 || right == 0 ? (byte)0
        : left == right ? (byte)1
        : faces[left].Differences(faces[right]) > Room(ladder, faces[left], faces[right]) ? ladder.Else
        : ladder.Level(Value(left), Value(right));

    /// <inheritdoc/>
    public override void Levels(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Ladder ladder, Span<byte> levels)
    {
        right = right[..left.Length];
        levels = levels[..left.Length];
        Span<int> survivors = stackalloc int[Chunk];
        for (var start = 0; start < left.Length; start += Chunk)
        {
            var length = Math.Min(Chunk, left.Length - start);
            var l = left.Slice(start, length);
            var r = right.Slice(start, length);
            var chunk = levels.Slice(start, length);
            foreach (var i in survivors[..Sift(l, r, ladder, chunk, survivors)])
            {
                chunk[i] = ladder.Level(Value(l[i]), Value(r[i]));
            }
        }
    }

    private static int Room(Ladder ladder, in Face a, in Face b) => ladder.RoomFor(a.Class, b.Class, a.Prefix(b));

    private static uint Head(ReadOnlySpan<T> value)
    {
        var head = 0u;
        for (var i = 0; i < Math.Min(JaroWinkler.MaxPrefix, value.Length); i++)
        {
            head |= (uint)byte.CreateTruncating(value[i]) << (8 * i);
        }

        return head;
    }

    /// <summary>Sets the levels that need no look at the strings, and lists the pairs that do.</summary>
    private int Sift(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Ladder ladder, Span<byte> levels, Span<int> survivors)
    {
        var all = faces.AsSpan();
        var count = 0;
        ref var survivor = ref MemoryMarshal.GetReference(survivors);
        for (var i = 0; i < levels.Length; i++)
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

    /// <summary>What the first pass looks at.</summary>
    private readonly struct Face(ulong signature, uint head, int lengthClass)
    {
        private readonly ulong signature = signature;
        private readonly uint head = head;

        /// <summary>The length up to <see cref="Ladder.Long"/>, or <see cref="Ladder.Missing"/>.</summary>
        public readonly int Class = lengthClass;

        /// <summary>The bits in which two signatures differ.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Differences(in Face other) => BitOperations.PopCount(signature ^ other.signature);

        /// <summary>At least the equal units at the start, up to four: only the low byte of each is compared.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Prefix(in Face other) => BitOperations.TrailingZeroCount(head ^ other.head) >> 3;
    }
}
