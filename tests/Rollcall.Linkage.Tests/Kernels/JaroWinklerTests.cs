using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class JaroWinklerTests
{
    private static readonly double[] Thresholds = [0.98, 0.92, 0.88, 0.7, 0.5];

    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.9611)]
    [InlineData("DIXON", "DICKSONX", 0.8133)]
    [InlineData("DUNNINGHAM", "CUNNIGHAM", 0.8963)]
    [InlineData("ABROMS", "ABRAMS", 0.9222)]
    [InlineData("a", "ab", 0.85)]
    [InlineData("", "", 0)]
    public void Values_published_by_Winkler_come_out(string a, string b, double expected) =>
        Assert.Equal(expected, JaroWinkler.Similarity<ushort>(Units(a), Units(b)), 4);

    [Fact]
    public void The_similarity_is_that_of_the_definition_to_the_last_bit() => Strings.Pair.Sample(
        p =>
        {
            var expected = PlainDistances.JaroWinkler(p.A, p.B);
            return JaroWinkler.Similarity<byte>(p.A, p.B) == expected
                && JaroWinkler.Similarity<byte>(p.B, p.A) == expected
                && JaroWinkler.Similarity<ushort>(p.A.Wide(), p.B.Wide()) == expected;
        },
        iter: 20_000);

    [Fact]
    public void The_level_is_the_first_threshold_reached() => Strings.Pair.Sample(
        p =>
        {
            var similarity = PlainDistances.JaroWinkler(p.A, p.B);
            var expected = Thresholds.TakeWhile(t => similarity < t).Count();
            return JaroWinkler.AtLeast<byte>(p.A, p.B, Thresholds) == expected
                && JaroWinkler.AtLeast<ushort>(p.A.Wide(), p.B.Wide(), Thresholds) == expected;
        },
        iter: 20_000);

    private static ushort[] Units(string text) => [.. text.Select(c => (ushort)c)];
}
