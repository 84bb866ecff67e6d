using System.Numerics;
using System.Runtime.Intrinsics;

namespace Rollcall.Linkage;

/// <summary>Edit distances for as many pairs at once as a vector has lanes.</summary>
internal static class EditLanes
{
    /// <summary>Levenshtein's distance, or with <paramref name="swaps"/> the restricted distance of Damerau.</summary>
    /// <param name="rows">For each unit of the longer string the places of equal units of the shorter. Places left out that lie
    /// further away than k change no distance up to k: no alignment so cheap passes there.</param>
    /// <param name="last">The bit of the last unit of the shorter string.</param>
    /// <param name="lengths">The lengths of the shorter strings, at least 1.</param>
    /// <param name="swaps">Whether a swap of neighbours is one edit.</param>
    /// <typeparam name="TLane">An unsigned number with a bit for each unit.</typeparam>
    public static Vector256<TLane> Distances<TLane>(
        ReadOnlySpan<Vector256<byte>> rows, Vector256<TLane> last, Vector256<TLane> lengths, bool swaps)
        where TLane : unmanaged, IBinaryInteger<TLane>
    {
        var one = Vector256<TLane>.One;
        var up = Vector256<TLane>.AllBitsSet;
        var down = Vector256<TLane>.Zero;
        var zero = Vector256<TLane>.Zero;
        var before = Vector256<TLane>.Zero;
        var distances = lengths;
        for (var i = 0; i < rows.Length; i++)
        {
            var places = rows[i].As<byte, TLane>();
            var may = places | down;
            if (swaps)
            {
                var swapped = Vector256.AndNot(places, zero);
                may |= (swapped + swapped) & before;
                before = places;
            }

            zero = (((places & up) + up) ^ up) | may;
            var rises = down | ~(zero | up);
            var falls = up & zero;
            distances -= Vector256.Equals(rises & last, last);
            distances += Vector256.Equals(falls & last, last);
            rises = rises + rises | one;
            up = falls + falls | ~(zero | rises);
            down = rises & zero;
        }

        return distances;
    }
}
