using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rollcall.Linkage;

/// <summary>A store of values in units of one type.</summary>
/// <typeparam name="T">The unit: a byte or an unsigned short.</typeparam>
internal sealed partial class ValueStore<T> : ValueStore
    where T : unmanaged, IBinaryInteger<T>
{
    private const int Chunk = 128;

    /// <summary>So many faces don't fit into the second cache of most machines.</summary>
    private const int LargeFrom = 1 << 15;

    private readonly T[] units;
    private readonly int[] offsets;
    private readonly Face[] faces;
    private readonly bool lanes;
    private readonly bool large;

    /// <summary>A store of values.</summary>
    /// <param name="units">The values one after the other, the first to have number 1.</param>
    /// <param name="offsets">Where each value starts; one more for the end.</param>
    /// <param name="lanes">Whether to compare many pairs at once where the machine can; the answers are the same.</param>
    public ValueStore(ReadOnlySpan<T> units, ReadOnlySpan<int> offsets, bool lanes = true)
    {
        if (units.Contains(T.Zero))
        {
            throw new ArgumentException("Letters are numbered from 1.", nameof(units));
        }

        this.lanes = lanes && typeof(T) == typeof(byte) && LaneGroup.IsSupported;
        // So many units may be read from the start of any value.
        const int Padding = Word<T>.Size;
        this.units = new T[units.Length + Padding];
        units.CopyTo(this.units);
        this.offsets = [0, .. offsets];
        var signature = new LetterSignature<T>(units, offsets);
        faces = new Face[offsets.Length];
        large = faces.Length > LargeFrom;
        faces[0] = new Face(0, 0, Ladder.Missing, 0);
        for (var v = 1; v < faces.Length; v++)
        {
            var value = Value(v);
            faces[v] = new Face(signature.Of(value), Head(value), Math.Min(value.Length, Ladder.Long), this.offsets[v]);
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
        : MayHold(left, right, ladder) ? ladder.Level(Value(left), Value(right))
        : ladder.Else;

    /// <inheritdoc/>
    public override bool MayHold(int left, int right, Ladder ladder) =>
        faces[left].Differences(faces[right]) <= Room(ladder, faces[left], faces[right]);

    private static int Room(Ladder ladder, in Face a, in Face b) => Ladder.RoomFor(ladder.Rooms, a.Class, b.Class, a.Prefix(b));

    private static uint Head(ReadOnlySpan<T> value)
    {
        var head = 0u;
        for (var i = 0; i < Math.Min(3, value.Length); i++)
        {
            head |= (uint)byte.CreateTruncating(value[i]) << (8 * i);
        }

        return head;
    }

    /// <summary>What the first pass looks at.</summary>
    private readonly struct Face(ulong signature, uint head, int lengthClass, int offset)
    {
        // In this order the fields take 16 bytes, so that a face never lies across two cache lines.
        private readonly ulong signature = signature;
        private readonly uint headAndClass = head | ((uint)lengthClass << 24);

        /// <summary>Where the units start.</summary>
        public readonly int Offset = offset;

        /// <summary>The length up to <see cref="Ladder.Long"/>, or <see cref="Ladder.Missing"/>.</summary>
        public int Class => (int)(headAndClass >> 24);

        /// <summary>The bits in which two signatures differ.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Differences(in Face other) => BitOperations.PopCount(signature ^ other.signature);

        /// <summary>The equal units at the start, up to three by their low bytes; 3 means that there may be more.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int Prefix(in Face other) => BitOperations.TrailingZeroCount((headAndClass ^ other.headAndClass) | (1u << 24)) >> 3;
    }
}
