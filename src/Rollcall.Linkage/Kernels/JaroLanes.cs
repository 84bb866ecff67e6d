using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rollcall.Linkage;

/// <summary>Jaro's matches for as many pairs at once as a vector has lanes, without a branch that depends on the strings.</summary>
internal static class JaroLanes
{
    /// <summary>Units matched, and matched units that stand in another order.</summary>
    /// <param name="rows">For each unit of the longer string the places of equal units of the shorter.</param>
    /// <param name="reach">How far from the unit a place may lie; rows may have places further away, which don't count.</param>
    /// <param name="mismatches">Matched units out of order.</param>
    /// <typeparam name="TLane">An unsigned number with a bit for each unit.</typeparam>
    [SkipLocalsInit]
    public static Vector256<TLane> Matches<TLane>(ReadOnlySpan<Vector256<byte>> rows, int reach, out Vector256<TLane> mismatches)
        where TLane : unmanaged, IBinaryInteger<TLane>
    {
        // Matched units of both strings, each in order, are within the window of each other, k-th with k-th: if the k-th of one
        // were too far right of the k-th of the other, k units would have to find their match among k − 1. So the rows
        // are all that the second pass needs.
        Span<Vector256<TLane>> windowed = stackalloc Vector256<TLane>[LaneGroup.MaxLength];
        Span<Vector256<TLane>> unmatched = stackalloc Vector256<TLane>[LaneGroup.MaxLength];
        var free = Vector256<TLane>.AllBitsSet;
        var matches = Vector256.Create(TLane.CreateTruncating(rows.Length));
        for (var i = 0; i < rows.Length; i++)
        {
            var window = (2u << Math.Min(30, i + reach)) - (1u << Math.Max(0, i - reach));
            var row = rows[i].As<byte, TLane>() & Vector256.Create(TLane.CreateTruncating(window));
            var places = row & free;
            var none = Vector256.Equals(places, Vector256<TLane>.Zero);
            free ^= places & (Vector256<TLane>.Zero - places);
            matches += none;
            windowed[i] = row;
            unmatched[i] = none;
        }

        var matched = ~free;
        mismatches = Vector256<TLane>.Zero;
        for (var i = 0; i < rows.Length; i++)
        {
            var first = Vector256.AndNot(matched & (Vector256<TLane>.Zero - matched), unmatched[i]);
            var same = windowed[i] & first;
            mismatches += Vector256.AndNot(Vector256.Equals(same, Vector256<TLane>.Zero), unmatched[i]);
            matched ^= first;
        }

        mismatches = Vector256<TLane>.Zero - mismatches;
        return matches;
    }
}
