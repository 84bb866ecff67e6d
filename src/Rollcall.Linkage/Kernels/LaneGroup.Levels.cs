using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Rollcall.Linkage;

/// <summary>The levels of a group of pairs.</summary>
internal readonly ref partial struct LaneGroup
{
    /// <summary>Sets the levels of all pairs in the group by the rungs of a ladder.</summary>
    /// <param name="length">The length of the group, its pairs being turned.</param>
    /// <param name="ladder">The ladder.</param>
    /// <param name="levels">A level for each pair that was set, 32 at most. A rung of Damerau's distance counts only if the restricted distance is within it.</param>
    /// <param name="restricted">The restricted Damerau distances, right as far as a rung may hold; 0 if the ladder has no use for them.</param>
    public void Levels(int length, Ladder ladder, Span<int> levels, out Vector256<byte> restricted)
    {
        // As far as a restricted distance may lie and the distance still be within the last rung.
        var swapsReach = ladder.DamerauReach + ladder.DamerauReach / 2;
        var window = ladder.HasJaro ? JaroWinkler.Window(length) : 0;
        var equal = Rows(length, Math.Max(Math.Max(swapsReach, ladder.LevenshteinReach), window));
        if (ladder.HasJaro)
        {
            var matches = Matches(equal, length, window, out var mismatches);
            ScoreLanes.Levels(ladder, length, lengths[0], matches, mismatches, Prefixes(length), levels);
        }
        else
        {
            levels.Fill(ladder.Else);
        }

        Span<byte> distances = stackalloc byte[Pairs];
        restricted = default;
        if (ladder.LevenshteinReach >= 0)
        {
            Distances(equal, length, swaps: false).CopyTo(distances);
            for (var p = 0; p < levels.Length; p++)
            {
                levels[p] = Math.Min(levels[p], ladder.LevenshteinLevel(distances[p]));
            }
        }

        if (ladder.DamerauReach >= 0)
        {
            restricted = Distances(equal, length, swaps: true);
            restricted.CopyTo(distances);
            for (var p = 0; p < levels.Length; p++)
            {
                levels[p] = Math.Min(levels[p], ladder.DamerauLevel(distances[p]));
            }
        }
    }

    private static Vector256<byte> Matches(ReadOnlySpan<Vector256<byte>> equal, int length, int window, out Vector256<byte> mismatches) => Blocks(length) switch
    {
        1 => Matches<byte>(equal, length, window, out mismatches),
        2 => Matches<ushort>(equal, length, window, out mismatches),
        _ => Matches<uint>(equal, length, window, out mismatches),
    };

    private static Vector256<byte> Matches<TLane>(ReadOnlySpan<Vector256<byte>> equal, int length, int window, out Vector256<byte> mismatches)
        where TLane : unmanaged, IBinaryInteger<TLane>
    {
        var chains = Unsafe.SizeOf<TLane>();
        Span<Vector256<byte>> matches = stackalloc Vector256<byte>[chains];
        Span<Vector256<byte>> others = stackalloc Vector256<byte>[chains];
        for (var c = 0; c < chains; c++)
        {
            matches[c] = JaroLanes.Matches<TLane>(Chain(equal, c, length), window, out var unlike).AsByte();
            others[c] = unlike.AsByte();
        }

        mismatches = Gather(others);
        return Gather(matches);
    }

    private Vector256<byte> Distances(ReadOnlySpan<Vector256<byte>> equal, int length, bool swaps) => Blocks(length) switch
    {
        1 => Distances<byte>(equal, length, swaps),
        2 => Distances<ushort>(equal, length, swaps),
        _ => Distances<uint>(equal, length, swaps),
    };

    private Vector256<byte> Distances<TLane>(ReadOnlySpan<Vector256<byte>> equal, int length, bool swaps)
        where TLane : unmanaged, IBinaryInteger<TLane>
    {
        var chains = Unsafe.SizeOf<TLane>();
        Span<Vector256<byte>> last = stackalloc Vector256<byte>[MaxBlocks];
        Span<Vector256<byte>> shorterLengths = stackalloc Vector256<byte>[MaxBlocks];
        LastBits(length, last);
        Spread(lengths[0], length, shorterLengths);
        for (var c = 0; c < chains; c++)
        {
            last[c] = EditLanes.Distances(Chain(equal, c, length), last[c].As<byte, TLane>(), shorterLengths[c].As<byte, TLane>(), swaps).AsByte();
        }

        return Gather(last[..chains]);
    }
}
