using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class BlockingMissesTests
{
    private static readonly string[] Columns = ["name", "father", "born", "place"];

    [Fact]
    public void What_missed_pairs_share_says_which_rule_would_find_them()
    {
        // Six share father and place, two of these the name as well; three share the birth date only; one shares nothing.
        ulong[] missed = [0b1010, 0b1010, 0b1010, 0b1010, 0b1011, 0b1011, 0b0100, 0b0100, 0b0100, 0];
        var misses = BlockingMisses.Of(Columns, missed, 40);
        Assert.Equal(0.75, misses.Found.Value);
        Assert.Equal((10, 1), (misses.Missed, misses.WithoutCommonValue));
        Assert.Equal(["father + place: 6, 6", "born: 3, 3"], misses.Suggestions.Select(s => $"{string.Join(" + ", s.Columns)}: {s.Finds}, {s.FindsAlone}"));
        Assert.Equal([new("father", 6), new("place", 6), new("born", 3), new("name", 2)], misses.Columns);
    }

    [Fact]
    public void A_rule_that_would_compare_too_much_is_not_suggested()
    {
        ulong[] missed = [0b0011, 0b0011, 0b0001];
        var misses = BlockingMisses.Of(Columns, missed, 3, rule => rule == 0b0001 ? 100_000_000 : 1000);
        Assert.Equal(["father"], misses.Suggestions.Select(s => string.Join(" + ", s.Columns)));
        Assert.Equal(1000, misses.Suggestions[0].PairsAdded);
    }

    [Fact]
    public void Suggestions_find_pairs_that_were_missed_each_once() =>
        Gen.ULong[0, 15].Array[0, 40].Sample(missed =>
        {
            var misses = BlockingMisses.Of(Columns, missed, missed.Length, most: 20);
            Assert.Equal(missed.Length - misses.WithoutCommonValue, misses.Suggestions.Sum(s => s.Finds));
            Assert.All(misses.Suggestions, s => Assert.True(s.Finds <= s.FindsAlone));
        });
}
