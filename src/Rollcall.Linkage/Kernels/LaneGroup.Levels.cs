using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rollcall.Linkage;

/// <summary>The levels of a group of pairs.</summary>
internal readonly ref partial struct LaneGroup
{
    /// <summary>The levels of the pairs in the group by the rungs of a ladder.</summary>
    /// <param name="length">The length of the longer strings.</param>
    /// <param name="ladder">A ladder that fits lanes.</param>
    /// <param name="unsure">A bit for each pair whose Damerau distance may reach a better level: by its restricted distance it doesn't.</param>
    public Vector256<byte> Levels(int length, Ladder ladder, out uint unsure)
    {
        // As far as a restricted distance may lie and the distance still be within the last rung.
        var swapsReach = ladder.DamerauReach + ladder.DamerauReach / 2;
        var window = ladder.HasJaro ? JaroWinkler.Window(length) : 0;
        var equal = Rows(length, Math.Max(Math.Max(swapsReach, ladder.LevenshteinReach), window));
        var levels = ladder.HasJaro ? JaroLevels(equal, length, window, ladder) : Vector256.Create(ladder.Else);
        if (ladder.LevenshteinReach >= 0)
        {
            levels = Vector256.Min(levels, LookUp(ladder.LevenshteinLevels, Distances(equal, length, swaps: false)));
        }

        unsure = 0;
        if (ladder.DamerauReach >= 0)
        {
            var distances = Distances(equal, length, swaps: true);
            levels = Vector256.Min(levels, LookUp(ladder.DamerauLevels, distances));
            var doubtful = LookUp(ladder.Unsure, distances);

            // The only way to a distance of 2 that the restricted distance doesn't see makes one string longer by one.
            doubtful = ladder.DamerauReach == 2 ? doubtful & Vector256.Equals(lengths[0], Vector256.Create((byte)(length - 1))) : doubtful;
            unsure = doubtful.ExtractMostSignificantBits();
        }

        return levels;
    }

    private static Vector256<byte> LookUp(Vector128<byte> table, Vector256<byte> distances) =>
        Avx2.Shuffle(Vector256.Create(table, table), Vector256.Min(distances, Vector256.Create((byte)15)));

    private Vector256<byte> JaroLevels(ReadOnlySpan<Vector256<byte>> equal, int length, int window, Ladder ladder)
    {
        var matches = Matches(equal, length, window, out var mismatches);
        var (shorterFactor, matchFactor) = Ladder.JaroFactors(length);
        var (lengthsLow, lengthsHigh) = Vector256.Widen(lengths[0] - Vector256<byte>.One);
        var (matchesLow, matchesHigh) = Vector256.Widen(matches);
        var (mismatchesLow, mismatchesHigh) = Vector256.Widen(mismatches);
        var (prefixesLow, prefixesHigh) = Vector256.Widen(Prefixes(length));
        Span<ushort> places = stackalloc ushort[Pairs];
        (lengthsLow * shorterFactor + matchesLow * matchFactor + (mismatchesLow >>> 1) * 5 + prefixesLow).CopyTo(places);
        (lengthsHigh * shorterFactor + matchesHigh * matchFactor + (mismatchesHigh >>> 1) * 5 + prefixesHigh).CopyTo(places[(Pairs / 2)..]);
        Span<byte> levels = stackalloc byte[Pairs];
        var table = ladder.JaroLevels(length);
        for (var p = 0; p < levels.Length; p++)
        {
            levels[p] = table[places[p]];
        }

        return Vector256.Create<byte>(levels);
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
