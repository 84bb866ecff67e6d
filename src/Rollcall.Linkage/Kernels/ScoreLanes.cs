using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Rollcall.Linkage;

/// <summary>The levels of Jaro-Winkler similarities, 32 pairs at a time: the same operations on doubles as
/// <see cref="JaroWinkler.Score"/>, so the same levels.</summary>
internal static class ScoreLanes
{
    /// <summary>Sets the levels.</summary>
    /// <param name="ladder">The ladder, of which the rungs of Jaro-Winkler count.</param>
    /// <param name="length">The length of the longer strings.</param>
    /// <param name="lengths">The lengths of the shorter strings.</param>
    /// <param name="matches">Units matched.</param>
    /// <param name="mismatches">Matched units out of order.</param>
    /// <param name="prefixes">Equal units at the start, 0 to 4.</param>
    /// <param name="levels">The levels of the first pairs, 32 at most, to be set.</param>
    public static void Levels(
        Ladder ladder, int length, Vector256<byte> lengths, Vector256<byte> matches, Vector256<byte> mismatches, Vector256<byte> prefixes, Span<int> levels)
    {
        const int Width = 4;
        Span<int> m = stackalloc int[LaneGroup.Pairs];
        Span<int> t = stackalloc int[LaneGroup.Pairs];
        Span<int> shorter = stackalloc int[LaneGroup.Pairs];
        Span<int> prefix = stackalloc int[LaneGroup.Pairs];
        Span<int> found = stackalloc int[LaneGroup.Pairs];
        Widen(matches, m);
        Widen(mismatches, t);
        Widen(lengths, shorter);
        Widen(prefixes, prefix);
        var one = Vector256.Create(1.0);
        var three = Vector256.Create(3.0);
        var longer = Vector256.Create((double)length);
        for (var i = 0; i < levels.Length; i += Width)
        {
            var matched = Doubles(m, i);
            var inOrder = Avx.ConvertToVector256Double(Load(m, i) - Vector128.ShiftRightLogical(Load(t, i), 1));
            var jaro = (matched / longer + matched / Doubles(shorter, i) + inOrder / matched) / three;
            var boosted = jaro + Doubles(prefix, i) * Vector256.Create(JaroWinkler.PrefixScale) * (one - jaro);
            var score = Vector256.ConditionalSelect(Vector256.GreaterThan(jaro, Vector256.Create(JaroWinkler.BoostAbove)), boosted, jaro);
            var level = Vector256.Create((double)ladder.Else);
            for (var r = ladder.Rungs.Length - 1; r >= 0; r--)
            {
                // Without a match the score is no number and reaches nothing.
                var rung = ladder.Rungs[r];
                var holds = Vector256.GreaterThanOrEqual(score, Vector256.Create(rung.Measure == Measure.JaroWinkler ? rung.Limit : double.PositiveInfinity));
                level = Vector256.ConditionalSelect(holds, Vector256.Create(r + 2.0), level);
            }

            Avx.ConvertToVector128Int32(level).StoreUnsafe(ref MemoryMarshal.GetReference(found), (nuint)i);
        }

        found[..levels.Length].CopyTo(levels);
    }

    private static Vector128<int> Load(Span<int> numbers, int at) => Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(numbers), (nuint)at);

    private static Vector256<double> Doubles(Span<int> numbers, int at) => Avx.ConvertToVector256Double(Load(numbers, at));

    private static void Widen(Vector256<byte> bytes, Span<int> numbers)
    {
        var (low, high) = Vector256.Widen(bytes);
        var (a, b) = Vector256.Widen(low);
        var (c, d) = Vector256.Widen(high);
        a.AsInt32().CopyTo(numbers);
        b.AsInt32().CopyTo(numbers[8..]);
        c.AsInt32().CopyTo(numbers[16..]);
        d.AsInt32().CopyTo(numbers[24..]);
    }
}
