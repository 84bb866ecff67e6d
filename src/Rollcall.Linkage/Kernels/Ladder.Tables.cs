using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rollcall.Linkage;

/// <summary>What the rungs say, as tables that lanes look up.</summary>
internal sealed partial class Ladder
{
    private const int PrefixCount = JaroWinkler.MaxPrefix + 1;

    /// <summary>For each length of the longer string, made when first needed; two threads make the same.</summary>
    private readonly byte[]?[] jaroLevels = new byte[]?[LaneGroup.MaxLength + 1];

    /// <summary>The most edits of a rung of Damerau's distance; -1 if there is none.</summary>
    public int DamerauReach { get; }

    /// <summary>The most edits of a rung of Levenshtein's distance; -1 if there is none.</summary>
    public int LevenshteinReach { get; }

    /// <summary>Whether a rung asks for Jaro-Winkler.</summary>
    public bool HasJaro { get; }

    /// <summary>Whether lanes can tell the levels apart: distances from 15 up are one to them.</summary>
    public bool FitsLanes => DamerauReach < EditTableSize - 1 && LevenshteinReach < EditTableSize - 1;

    private static int EditTableSize => Vector128<byte>.Count;

    /// <summary>The levels that Damerau distances give, by the distance, 15 standing for any from 15.</summary>
    public Vector128<byte> DamerauLevels { get; }

    /// <summary>The levels that Levenshtein distances give.</summary>
    public Vector128<byte> LevenshteinLevels { get; }

    /// <summary>255 for each restricted distance within no rung of Damerau's distance that the distance itself may yet reach.</summary>
    public Vector128<byte> Unsure { get; }

    /// <summary>The factors of a place in <see cref="JaroLevels"/>: one for each unit of the shorter string beyond the first, and
    /// one for each match. Half the mismatches count 5 each, the equal units at the start 1 each.</summary>
    public static (ushort Shorter, ushort Match) JaroFactors(int longer)
    {
        var match = PrefixCount * (longer / 2 + 1);
        return ((ushort)(match * (longer + 1)), (ushort)match);
    }

    /// <summary>The levels that the counts of a Jaro-Winkler similarity give.</summary>
    public ReadOnlySpan<byte> JaroLevels(int longer) => Volatile.Read(ref jaroLevels[longer]) ?? MakeJaroLevels(longer);

    private byte[] MakeJaroLevels(int longer)
    {
        var (shorterFactor, matchFactor) = JaroFactors(longer);
        var levels = new byte[longer * shorterFactor];
        Array.Fill(levels, Else);
        for (var shorter = 1; shorter <= longer; shorter++)
        {
            for (var matches = 1; matches <= shorter; matches++)
            {
                for (var swaps = 0; swaps <= matches / 2; swaps++)
                {
                    for (var prefix = 0; prefix < PrefixCount; prefix++)
                    {
                        var score = JaroWinkler.Score(matches, 2 * swaps, longer, shorter, prefix);
                        var rung = Array.FindIndex(rungs, r => r.Measure == Measure.JaroWinkler && score >= r.Limit);
                        levels[(shorter - 1) * shorterFactor + matches * matchFactor + swaps * PrefixCount + prefix] = LevelOf(rung);
                    }
                }
            }
        }

        Volatile.Write(ref jaroLevels[longer], levels);
        return levels;
    }

    private byte LevelOf(int rung) => rung < 0 ? Else : (byte)(rung + 2);

    private int Reach(Measure measure) =>
        rungs.Where(r => r.Measure == measure).Select(r => (int)Math.Min(r.Limit, Long)).DefaultIfEmpty(-1).Max();

    private Vector128<byte> EditLevels(Measure measure) => EditTable(
        distance => LevelOf(Array.FindIndex(rungs, r => r.Measure == measure && distance <= r.Limit)));

    private Vector128<byte> UnsureDistances() => EditTable(distance =>
        Array.Exists(rungs, r => r.Measure == Measure.DamerauLevenshtein && distance > r.Limit && !DamerauLevenshtein.Beyond(distance, (int)r.Limit))
            ? byte.MaxValue : (byte)0);

    private static Vector128<byte> EditTable(Func<int, byte> entry)
    {
        var table = Enumerable.Range(0, EditTableSize).Select(entry).ToArray();
        return Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(table));
    }
}
