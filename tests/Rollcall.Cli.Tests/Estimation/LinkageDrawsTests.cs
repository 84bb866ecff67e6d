namespace Rollcall.Cli.Tests;

public sealed class LinkageDrawsTests
{
    private const int Times = 2000;

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public void A_pair_by_itself_is_drawn_by_its_probability(double p) =>
        Assert.Equal(p, Share(Entries(2), [new LinkedPair(0, 1, p)], d => d[0] == d[1]), 0.03);

    /// <summary>Sixteen pairs at 0.02 between two groups of four: one by one, they would join the groups in 28 of 100 draws.</summary>
    [Fact]
    public void Many_weak_pairs_between_two_groups_are_one_question()
    {
        var pairs = new List<LinkedPair>();
        for (var i = 0; i < 8; i++)
        {
            for (var j = 0; j < i; j++)
            {
                pairs.Add(new LinkedPair(j, i, i < 4 == j < 4 ? 0.999999 : 0.02));
            }
        }

        Assert.Equal(0.02, Share(Entries(8), pairs, d => d[0] == d[7]), 0.01);
    }

    [Fact]
    public void A_third_entry_that_fits_only_one_of_two_is_held_against_both() =>
        Assert.InRange(
            Share(Entries(3), [new LinkedPair(0, 1, 0.9999), new LinkedPair(1, 2, 0.9)], d => d[0] == d[2]),
            0.05, 0.5);

    [Fact]
    public void Entries_of_one_person_without_a_listed_pair_stay_together() =>
        Assert.Equal(1, Share([Entry(0), Entry(0), Entry(1)], [new LinkedPair(0, 2, 0.5)], d => d[0] == d[1]));

    [Fact]
    public void The_same_seed_draws_the_same_and_another_does_not()
    {
        var draws = new LinkageDraws(Entries(40), Enumerable.Range(0, 20).Select(i => new LinkedPair(2 * i, (2 * i) + 1, 0.5)));
        Assert.Equal(draws.Draw(1, 3), draws.Draw(1, 3));
        Assert.NotEqual(draws.Draw(1, 3), draws.Draw(1, 4));
        Assert.NotEqual(draws.Draw(1, 3), draws.Draw(2, 3));
    }

    private static double Share(IReadOnlyList<LinkedEntry> entries, IReadOnlyList<LinkedPair> pairs, Func<int[], bool> holds)
    {
        var draws = new LinkageDraws(entries, pairs);
        return Enumerable.Range(0, Times).Count(d => holds(draws.Draw(7, d))) / (double)Times;
    }

    private static LinkedEntry[] Entries(int number) => [.. Enumerable.Range(0, number).Select(Entry)];

    private static LinkedEntry Entry(int person) => new(person, 1, "");
}
