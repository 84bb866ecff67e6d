using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class ClusterAccuracyTests
{
    [Fact]
    public void Two_mixed_clusters_are_as_good_as_counting_by_hand_says()
    {
        // Two clusters of persons A (4), B (1) and of B (2), A (1).
        var accuracy = ClusterAccuracy.Of([0, 0, 0, 0, 0, 5, 5, 5], [1, 1, 1, 1, 2, 2, 2, 1]);
        Assert.Equal(((4 * 4 / 5.0) + (1 / 5.0) + (2 * 2 / 3.0) + (1 / 3.0)) / 8, accuracy.BCubedPrecision, 12);
        Assert.Equal(((4 * 4 / 5.0) + (1 / 5.0) + (2 * 2 / 3.0) + (1 / 3.0)) / 8, accuracy.BCubedRecall, 12);
        Assert.Equal((13, 13, 7), (accuracy.JoinedPairs, accuracy.TruePairs, accuracy.TrueJoinedPairs));
        Assert.Equal(7 / 13.0, accuracy.PairF1, 12);
    }

    [Fact]
    public void Counting_pairs_one_by_one_gives_the_same() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[-1, 5]).Array[0, 25].Sample(rows =>
        {
            var known = rows.Where(r => r.Item2 >= 0).ToList();
            var pairs = (from i in Enumerable.Range(0, known.Count) from j in Enumerable.Range(0, i) select (A: known[i], B: known[j])).ToList();
            var joined = pairs.Where(p => p.A.Item1 == p.B.Item1).ToList();
            var wanted = pairs.Where(p => p.A.Item2 == p.B.Item2).ToList();
            var accuracy = ClusterAccuracy.Of(rows.Select(r => r.Item1).ToArray(), rows.Select(r => r.Item2).ToArray());
            Assert.Equal((known.Count, joined.Count, wanted.Count, joined.Count(p => p.A.Item2 == p.B.Item2)),
                (accuracy.Records, (int)accuracy.JoinedPairs, (int)accuracy.TruePairs, (int)accuracy.TrueJoinedPairs));
            Assert.Equal(Share(known, r => known.Where(o => o.Item1 == r.Item1), (r, o) => r.Item2 == o.Item2), accuracy.BCubedPrecision, 10);
            Assert.Equal(Share(known, r => known.Where(o => o.Item2 == r.Item2), (r, o) => r.Item1 == o.Item1), accuracy.BCubedRecall, 10);
        });

    [Fact]
    public void Clusters_that_are_the_persons_are_perfect() =>
        Gen.Int[0, 6].Array[0, 20].Sample(persons =>
        {
            var accuracy = ClusterAccuracy.Of(persons.Select(p => p + 100).ToArray(), persons);
            Assert.Equal((1.0, 1.0), (accuracy.PairF1, accuracy.BCubedF1));
        });

    [Fact]
    public void Labels_for_another_number_of_records_are_refused() =>
        Assert.Throws<ArgumentException>(() => ClusterAccuracy.Of([0, 1], [0]));

    private static double Share(
        List<(int, int)> records, Func<(int, int), IEnumerable<(int, int)>> of, Func<(int, int), (int, int), bool> same) =>
        records.Select(r => of(r).Average(o => same(r, o) ? 1.0 : 0)).DefaultIfEmpty(1).Average();
}
