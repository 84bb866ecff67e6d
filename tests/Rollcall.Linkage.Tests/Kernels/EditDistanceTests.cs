using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("ca", "abc", 3, 2)]
    [InlineData("kitten", "sitting", 3, 3)]
    [InlineData("ab", "ba", 2, 1)]
    [InlineData("", "abc", 3, 3)]
    [InlineData("abcd", "badc", 3, 2)]
    public void Known_distances_come_out(string a, string b, int levenshtein, int damerau)
    {
        Assert.Equal(levenshtein, Levenshtein.Distance<ushort>(Units(a), Units(b)));
        Assert.Equal(damerau, DamerauLevenshtein.Distance<ushort>(Units(a), Units(b)));
    }

    [Fact]
    public void Levenshtein_is_that_of_the_table() => Strings.Pair.Sample(
        p =>
        {
            var expected = PlainDistances.Levenshtein(p.A, p.B);
            return Levenshtein.Distance<byte>(p.A, p.B) == expected && Levenshtein.Distance<ushort>(p.B.Wide(), p.A.Wide()) == expected
                && Enumerable.Range(0, 8).All(k => Levenshtein.Within<byte>(p.A, p.B, k) == expected <= k)
                && Enumerable.Range(0, 8).All(k => Levenshtein.Within<ushort>(p.A.Wide(), p.B.Wide(), k) == expected <= k);
        },
        iter: 5_000);

    [Fact]
    public void Damerau_is_that_of_the_table() => Strings.Pair.Sample(
        p =>
        {
            var expected = PlainDistances.Damerau(p.A, p.B);
            return DamerauLevenshtein.Distance<byte>(p.A, p.B) == expected && DamerauLevenshtein.Distance<ushort>(p.B.Wide(), p.A.Wide()) == expected
                && Enumerable.Range(0, 8).All(k => DamerauLevenshtein.Within<byte>(p.A, p.B, k) == expected <= k)
                && Enumerable.Range(0, 8).All(k => DamerauLevenshtein.Within<ushort>(p.A.Wide(), p.B.Wide(), k) == expected <= k);
        },
        iter: 5_000);

    [Fact]
    public void The_restricted_distance_is_beyond_the_distance_by_half_of_it_at_most() => Strings.Pair.Sample(
        p =>
        {
            var pattern = p.A.Take(64).ToArray();
            if (pattern.Length > 0)
            {
                var distance = PlainDistances.Damerau(pattern, p.B);
                Assert.InRange(DamerauLevenshtein.Restricted<byte>(pattern, p.B), distance, distance + distance / 2);
            }
        },
        iter: 5_000);

    private static ushort[] Units(string text) => [.. text.Select(c => (ushort)c)];
}
