using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class BlockingTests
{
    [Fact]
    public void Every_pair_that_shares_a_key_is_found_exactly_once() =>
        Gen.Select(Gen.ULong[0, 12], Gen.Int[0, 19]).Array[0, 120].Sample(rows =>
        {
            var expected = rows.Join(rows, r => r.Item1, r => r.Item1, (a, b) => (Left: a.Item2, Right: b.Item2))
                .Where(p => p.Left < p.Right).Distinct().Order();
            Assert.Equal(expected, Pairs(20, rows, largestBlock: 1000).Order());
        });

    [Fact]
    public void The_pairs_come_in_the_same_order_for_any_number_of_threads()
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 20_000).Select(_ => ((ulong)random.Next(400), random.Next(3000))).ToArray();
        Assert.Equal(Pairs(3000, rows, 1000, threads: 1), Pairs(3000, rows, 1000, threads: 4));
    }

    [Fact]
    public void A_block_larger_than_allowed_is_left_out_and_counted_but_hides_no_pair_of_another_block()
    {
        (ulong, int)[] rows = [(1, 0), (1, 1), (1, 2), (2, 0), (2, 1)];
        var blocking = Blocking.Build(3, rows.Select(r => r.Item1).ToArray(), rows.Select(r => r.Item2).ToArray(), largestBlock: 2);
        Assert.Equal(3, blocking.PairsLeftOut);
        Assert.Equal([(0, 1)], Pairs(3, rows, largestBlock: 2));
    }

    private static List<(int Left, int Right)> Pairs(int records, (ulong Key, int Record)[] rows, int largestBlock, int threads = 2) =>
    [
        .. Blocking.Build(records, rows.Select(r => r.Key).ToArray(), rows.Select(r => r.Record).ToArray(), largestBlock)
            .Visit(threads, () => new List<(int, int)>(), (found, left, right) => found.Add((left, right)), TestContext.Current.CancellationToken)
            .SelectMany(part => part),
    ];
}
