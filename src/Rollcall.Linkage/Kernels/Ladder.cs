using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rollcall.Linkage;

/// <summary>
/// The levels of a comparison of two strings. Level 0: one of them is missing. Level 1: they are equal. Level 2 and on: the
/// first rung that holds, in the order given. The last level: none holds.
/// </summary>
internal sealed partial class Ladder
{
    /// <summary>Lengths from this on are one class, about which <see cref="room"/> says nothing.</summary>
    public const int Long = 31;

    /// <summary>The class of a missing value.</summary>
    public const int Missing = 32;

    private const int Classes = 64;
    private const int Prefixes = 4;

    private readonly Rung[] rungs;
    private readonly sbyte[] room = new sbyte[(Classes * Classes * Prefixes) + sizeof(long)];

    /// <summary>A ladder of at least one rung.</summary>
    /// <param name="rungs">The rungs between equal and else. At most 13, so that a level fits into four bits.</param>
    public Ladder(params ReadOnlySpan<Rung> rungs)
    {
        if (rungs.Length is 0 or > 13)
        {
            throw new ArgumentException("A ladder has 1 to 13 rungs.", nameof(rungs));
        }

        foreach (var rung in rungs)
        {
            if (rung.Measure == Measure.JaroWinkler ? rung.Limit is not (> 0 and <= 1) : rung.Limit < 0 || rung.Limit != Math.Floor(rung.Limit))
            {
                throw new ArgumentException($"{rung} has no sense: a similarity is above 0 and at most 1, a number of edits whole and not below 0.", nameof(rungs));
            }
        }

        this.rungs = rungs.ToArray();
        HasJaro = Array.Exists(this.rungs, r => r.Measure == Measure.JaroWinkler);
        DamerauReach = Reach(Measure.DamerauLevenshtein);
        LevenshteinReach = Reach(Measure.Levenshtein);
        DamerauLevels = EditLevels(Measure.DamerauLevenshtein);
        LevenshteinLevels = EditLevels(Measure.Levenshtein);
        Unsure = UnsureDistances();
        for (var left = 0; left < Classes; left++)
        {
            for (var right = 0; right < Classes; right++)
            {
                for (var prefix = 0; prefix < Prefixes; prefix++)
                {
                    room[Index(left, right, prefix)] = left >= Missing || right >= Missing ? (sbyte)-1
                        : left == Long || right == Long ? sbyte.MaxValue
                        : (sbyte)Math.Clamp(Room(left, right, prefix), -1, 127);
                }
            }
        }
    }

    /// <summary>The rungs in order.</summary>
    public ReadOnlySpan<Rung> Rungs => rungs;

    /// <summary>The level of strings for which no rung holds.</summary>
    public byte Else => (byte)(rungs.Length + 2);

    /// <summary>For <see cref="RoomFor"/>.</summary>
    public ReadOnlySpan<sbyte> Rooms => room;

    /// <summary>The level of two strings that are not equal.</summary>
    public byte Level<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T>
    {
        double similarity = -1;
        for (var r = 0; r < rungs.Length; r++)
        {
            var holds = rungs[r].Measure switch
            {
                Measure.JaroWinkler => (similarity < 0 ? similarity = JaroWinkler.Similarity(a, b) : similarity) >= rungs[r].Limit,
                Measure.Levenshtein => Levenshtein.Within(a, b, (int)rungs[r].Limit),
                _ => DamerauLevenshtein.Within(a, b, (int)rungs[r].Limit),
            };
            if (holds)
            {
                return (byte)(r + 2);
            }
        }

        return Else;
    }

    /// <summary>The level that the Damerau distance of two strings gives.</summary>
    public byte DamerauLevel<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T>
    {
        var distance = DamerauLevenshtein.UpTo(a, b, DamerauReach);
        return LevelOf(Array.FindIndex(rungs, r => r.Measure == Measure.DamerauLevenshtein && distance <= r.Limit));
    }

    /// <summary>The most bits in which the signatures of two values may differ while a rung may still hold; -1: none holds.</summary>
    /// <param name="rooms">The ladder's <see cref="Rooms"/>.</param>
    /// <param name="left">The class of one value: its length up to <see cref="Long"/>, or <see cref="Missing"/>.</param>
    /// <param name="right">The class of the other.</param>
    /// <param name="prefix">The equal units at the start, or more; 3 stands for any number from 3.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int RoomFor(ReadOnlySpan<sbyte> rooms, int left, int right, int prefix) =>
        // Classes are below 64 and prefixes below 4, so no place lies outside.
        Unsafe.Add(ref MemoryMarshal.GetReference(rooms), Index(left, right, prefix));

    /// <summary>Where <see cref="Rooms"/> has the room of four pairs; eight bytes may be read from each place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Places(Vector256<long> left, Vector256<long> right, Vector256<long> prefix) =>
        // Classes and Prefixes are powers of two: 64 and 4.
        (((left << 6) + right) << 2) + prefix;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Index(int left, int right, int prefix) => ((left * Classes) + right) * Prefixes + prefix;

    private int Room(int left, int right, int prefix)
    {
        var most = -1;
        foreach (var rung in rungs)
        {
            if (rung.Measure == Measure.JaroWinkler)
            {
                var fewest = JaroWinkler.Fewest(rung.Limit, left, right, Math.Min(prefix == Prefixes - 1 ? JaroWinkler.MaxPrefix : prefix, Math.Min(left, right)));
                most = Math.Max(most, fewest <= Math.Min(left, right) ? left + right - 2 * fewest : -1);
            }
            else
            {
                most = Math.Max(most, 2 * (int)Math.Min(rung.Limit, 127) - Math.Abs(left - right));
            }
        }

        return most;
    }
}
