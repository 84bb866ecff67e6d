using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rollcall.Linkage;

/// <summary>All patterns of some comparisons, numbered: the levels are digits, each comparison has a base of its own.</summary>
internal sealed class PatternSpace
{
    private readonly int[] _levels;
    private readonly ulong[] _strides;

    /// <param name="comparisons">What is compared.</param>
    /// <param name="kinds">How many kinds of pairs are told apart: within a group and across groups, say.</param>
    /// <exception cref="LinkageException">There are more patterns than numbers.</exception>
    public PatternSpace(IReadOnlyList<Comparison> comparisons, int kinds)
    {
        Kinds = kinds;
        _levels = [.. comparisons.Select(c => c.Levels.Count)];
        if (comparisons.Count > Pattern.MaxComparisons || comparisons.Sum(c => Math.Log2(c.Levels.Count)) + Math.Log2(kinds) > 56)
        {
            throw new LinkageException($"{comparisons.Count} comparisons with {_levels.Sum()} levels are too many to tell apart. Leave out comparisons, or levels.");
        }

        _strides = new ulong[_levels.Length];
        Size = 1;
        for (var c = 0; c < _levels.Length; c++)
        {
            _strides[c] = Size;
            Size *= (ulong)_levels[c];
        }
    }

    /// <summary>How many patterns there are.</summary>
    public ulong Size { get; }

    /// <summary>How many kinds of pairs are told apart.</summary>
    public int Kinds { get; }

    /// <summary>How many comparisons there are.</summary>
    public int Comparisons => _levels.Length;

    /// <summary>Makes patterns of levels: those of a comparison stand together, <see cref="PairBatch.Capacity"/> after one another.</summary>
    public void Pack(ReadOnlySpan<byte> levels, Span<ulong> patterns)
    {
        var start = Size <= ushort.MaxValue ? PackSmall(levels, patterns) : 0;
        patterns[start..].Clear();
        for (var c = 0; c < _levels.Length; c++)
        {
            var own = levels.Slice(c * PairBatch.Capacity, patterns.Length);
            var stride = _strides[c];
            for (var i = start; i < own.Length; i++)
            {
                patterns[i] += own[i] * stride;
            }
        }
    }

    /// <summary>Patterns whose numbers fit into sixteen bits, sixteen at a time; returns how many were made.</summary>
    private int PackSmall(ReadOnlySpan<byte> levels, Span<ulong> patterns)
    {
        ref var from = ref MemoryMarshal.GetReference(levels);
        ref var to = ref MemoryMarshal.GetReference(patterns);
        var strides = _strides;
        var whole = patterns.Length - (patterns.Length % Vector128<byte>.Count);
        for (var i = 0; i < whole; i += Vector128<byte>.Count)
        {
            var (low, high) = (Vector128<ushort>.Zero, Vector128<ushort>.Zero);
            for (var c = 0; c < strides.Length; c++)
            {
                var (a, b) = Vector128.Widen(Vector128.LoadUnsafe(ref from, (nuint)((c * PairBatch.Capacity) + i)));
                low += a * (ushort)strides[c];
                high += b * (ushort)strides[c];
            }

            Store(low, ref Unsafe.Add(ref to, i));
            Store(high, ref Unsafe.Add(ref to, i + Vector128<ushort>.Count));
        }

        return whole;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<ushort> numbers, ref ulong to)
    {
        var (first, second) = Vector128.Widen(numbers);
        var (a, b) = Vector128.Widen(first);
        var (c, d) = Vector128.Widen(second);
        a.StoreUnsafe(ref to);
        b.StoreUnsafe(ref to, 2);
        c.StoreUnsafe(ref to, 4);
        d.StoreUnsafe(ref to, 6);
    }

    /// <summary>The number of a pattern.</summary>
    public ulong Number(ReadOnlySpan<byte> levels)
    {
        var number = 0UL;
        for (var c = 0; c < levels.Length; c++)
        {
            number += levels[c] * _strides[c];
        }

        return number;
    }

    /// <summary>The level of a comparison in a pattern.</summary>
    public int Level(ulong pattern, int comparison) => (int)(pattern / _strides[comparison] % (ulong)_levels[comparison]);

    /// <summary>The pattern with that number.</summary>
    public Pattern Unpack(ulong number)
    {
        Span<byte> levels = stackalloc byte[_levels.Length];
        for (var c = 0; c < levels.Length; c++)
        {
            levels[c] = (byte)Level(number, c);
        }

        return Pattern.Pack(levels);
    }
}
