using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rollcall.Linkage;

/// <summary>At most 64 units of a string, padded with zeros, as bit-parallel kernels look units up in it.</summary>
/// <typeparam name="T">The unit: a byte or an unsigned short.</typeparam>
internal readonly ref struct Word<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>The units in a word: the bits of a machine word.</summary>
    public const int Size = 64;

    private readonly ref T start;
    private readonly int vectors;

    /// <summary>A word of a string, copied to a buffer.</summary>
    /// <param name="units">At most 64 units.</param>
    /// <param name="buffer">64 units, all zero.</param>
    public Word(ReadOnlySpan<T> units, Span<T> buffer)
        : this(buffer, units.Length) => units.CopyTo(buffer);

    /// <summary>The first units of a buffer of 64.</summary>
    public Word(Span<T> buffer, int length)
    {
        start = ref MemoryMarshal.GetReference(buffer[..Size]);
        vectors = (length + Vector256<T>.Count - 1) / Vector256<T>.Count;
        All = Bits(length);
    }

    /// <summary>A bit for each unit.</summary>
    public ulong All { get; }

    /// <summary>The lowest bits of a word, 0 to 64 of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(int count) => count >= Size ? ulong.MaxValue : (1UL << count) - 1;

    /// <summary>A bit for each place where the word has that unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Places(T unit)
    {
        var wanted = Vector256.Create(unit);
        var places = (ulong)Vector256.Equals(Vector256.LoadUnsafe(ref start), wanted).ExtractMostSignificantBits();
        for (var v = 1; v < vectors; v++)
        {
            var at = v * Vector256<T>.Count;
            places |= (ulong)Vector256.Equals(Vector256.LoadUnsafe(ref start, (nuint)at), wanted).ExtractMostSignificantBits() << at;
        }

        return places & All;
    }
}
