using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class JaccardTests
{
    private static readonly Gen<(int[] A, int[] B)> Sets =
        from range in Gen.OneOf(4, 20, 300, 5000)
        from a in Gen.Int[-range, range].Array[0, 200]
        from b in Gen.Frequency((3, Gen.Int[-range, range].Array[0, 200]), (1, Gen.Int[-range, range].Array[0, 4]))
        select (a.Distinct().Order().ToArray(), b.Distinct().Order().ToArray());

    [Theory]
    [InlineData("aabc", "abd", 0.5)]
    [InlineData("night", "nacht", 3 / 7.0)]
    [InlineData("", "", 0)]
    [InlineData("a", "", 0)]
    public void Known_similarities_of_letters_come_out(string a, string b, double expected) =>
        Assert.Equal(expected, Jaccard.OfLetters<ushort>([.. a.Select(c => (ushort)c)], [.. b.Select(c => (ushort)c)]));

    [Fact]
    public void Similarities_of_runs_are_those_of_sets() => Strings.Pair.Sample(
        p => Enumerable.Range(1, 4).All(q =>
        {
            var expected = Plain(Runs(p.A, q), Runs(p.B, q));
            return Jaccard.OfGrams<byte>(p.A, p.B, q) == expected && Jaccard.OfGrams<ushort>(p.A.Wide(), p.B.Wide(), q) == expected;
        }) && Jaccard.OfLetters<byte>(p.A, p.B) == Plain(Runs(p.A, 1), Runs(p.B, 1)),
        iter: 3_000);

    [Fact]
    public void Sorted_sets_share_what_sets_share() => Sets.Sample(
        s =>
        {
            var expected = s.A.Intersect(s.B).Count();
            return SortedSet.Shared(s.A, s.B) == expected && SortedSet.Shared(s.B, s.A) == expected && SortedSet.Shared(s.A, s.B, vectors: false) == expected
                && Jaccard.OfSorted(s.A, s.B) == Plain([.. s.A.Select(n => $"{n}")], [.. s.B.Select(n => $"{n}")]);
        },
        iter: 5_000);

    private static HashSet<string> Runs(byte[] units, int q) =>
        [.. Enumerable.Range(0, Math.Max(0, units.Length - q + 1)).Select(i => Convert.ToHexString(units, i, q))];

    private static double Plain(HashSet<string> a, HashSet<string> b)
    {
        var all = a.Union(b).Count();
        return all == 0 ? 0 : (double)a.Intersect(b).Count() / all;
    }
}
