using System.Collections.Immutable;
using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class PersonIdsTests
{
    [Fact]
    public void At_first_persons_are_numbered_by_their_first_records()
    {
        var ids = PersonIds.Keep([0, 1, 0, 3], [0, 0, 0, 0], 1);
        Assert.Equal([1, 2, 1, 3], ids.IdOf);
        Assert.Equal(4, ids.Next);
        Assert.Empty(ids.Changes);
    }

    [Fact]
    public void After_a_split_the_larger_part_keeps_the_id()
    {
        var ids = PersonIds.Keep([0, 1, 1, 3], [1, 1, 1, 2], 3);
        Assert.Equal([3, 1, 1, 2], ids.IdOf);
        Assert.Equal([new(PersonIdChangeKind.Split, 1, 3, 1)], ids.Changes);
    }

    [Fact]
    public void After_a_merger_the_larger_persons_id_stays()
    {
        var ids = PersonIds.Keep([0, 0, 0, 3], [1, 2, 2, 3], 4);
        Assert.Equal([2, 2, 2, 3], ids.IdOf);
        Assert.Equal([new(PersonIdChangeKind.Merged, 1, 2, 1)], ids.Changes);
    }

    [Fact]
    public void Of_two_that_share_as_many_records_the_older_id_stays()
    {
        var ids = PersonIds.Keep([0, 0], [5, 3], 6);
        Assert.Equal([3, 3], ids.IdOf);
        Assert.Equal([new(PersonIdChangeKind.Merged, 5, 3, 1)], ids.Changes);
    }

    [Fact]
    public void A_record_that_goes_over_to_another_person_is_told()
    {
        var ids = PersonIds.Keep([0, 0, 2, 2, 2], [1, 1, 1, 2, 2], 3);
        Assert.Equal([1, 1, 2, 2, 2], ids.IdOf);
        Assert.Equal([new(PersonIdChangeKind.Moved, 1, 2, 1)], ids.Changes);
    }

    [Fact]
    public void An_id_whose_records_are_gone_is_told_and_never_given_again()
    {
        var earlier = new Dictionary<string, long> { ["a"] = 1, ["b"] = 2 };
        var ids = PersonIds.Keep([0, 1], ["b", "c"], earlier, 3);
        Assert.Equal([2, 3], ids.IdOf);
        Assert.Equal([new(PersonIdChangeKind.Gone, 1, null, 0)], ids.Changes);
        Assert.Equal([2, 4], PersonIds.Keep([0, 1], ["b", "d"], new Dictionary<string, long> { ["b"] = 2, ["c"] = 3 }, ids.Next).IdOf);
    }

    [Fact]
    public void Clusters_that_stay_keep_their_ids_and_nothing_is_told() =>
        Clusters.Sample(clusters =>
        {
            var first = PersonIds.Keep(clusters, new long[clusters.Length], 1);
            var again = PersonIds.Keep(clusters, first.IdOf.AsSpan(), first.Next);
            Assert.Equal(first.IdOf, again.IdOf);
            Assert.Equal(first.Next, again.Next);
            Assert.Empty(again.Changes);
        });

    [Fact]
    public void Whatever_changes_a_person_has_one_id_and_an_id_one_person_and_new_ids_are_new() =>
        Gen.Select(Clusters, Clusters).Sample((before, now) =>
        {
            var first = PersonIds.Keep(before, new long[before.Length], 1);
            var earlier = now.Select((_, i) => i < before.Length ? first.IdOf[i] : 0).ToArray();
            var ids = PersonIds.Keep(now, earlier, first.Next);
            Assert.Equal(now.Distinct().Count(), now.Zip(ids.IdOf).Distinct().Count());
            Assert.Equal(ids.IdOf.Distinct().Count(), now.Zip(ids.IdOf).Distinct().Count());
            Assert.All(ids.IdOf, id => Assert.True(id >= first.Next || earlier.Contains(id)));
            var moved = Enumerable.Range(0, now.Length).Where(i => earlier[i] > 0 && earlier[i] != ids.IdOf[i])
                .GroupBy(i => (From: earlier[i], To: (long?)ids.IdOf[i])).Select(g => (g.Key.From, g.Key.To, g.Count())).Order();
            Assert.Equal(moved, ids.Changes.Select(c => (c.From, c.To, c.Records)));
        });

    [Fact]
    public void Keys_that_occur_twice_and_ids_that_were_never_given_are_refused()
    {
        Assert.Throws<ArgumentException>(() => PersonIds.Keep([0, 1], ["a", "a"], new Dictionary<string, long>(), 1));
        Assert.Throws<ArgumentException>(() => PersonIds.Keep([0], [4L], 4));
    }

    private static Gen<ImmutableArray<int>> Clusters => Gen.Int[0, 4].Array[0, 14].Select(numbers =>
        numbers.Select(n => Array.IndexOf(numbers, n)).ToImmutableArray());
}
