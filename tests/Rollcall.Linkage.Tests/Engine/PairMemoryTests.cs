namespace Rollcall.Linkage.Tests;

public sealed class PairMemoryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rollcall-pairs-").FullName;

    [Theory]
    [InlineData(ClusterMethod.ConnectedComponents, 0)]
    [InlineData(ClusterMethod.AverageLinkage, 0)]
    [InlineData(ClusterMethod.AverageLinkage, 5000)]
    [InlineData(ClusterMethod.Correlation, 20_000)]
    public void The_result_is_the_same_to_the_last_byte_for_any_bound(ClusterMethod method, long memory)
    {
        var (table, _) = InventedPersons.Of(21, 900, siblings: true);
        var model = Model(table) with { Clusters = method };
        var free = Run(table, model, long.MaxValue, threads: 1);
        foreach (var threads in (int[])[1, 3])
        {
            using var bound = Run(table, model, memory, threads);
            Assert.True(bound.KeptPairs.IsSpilt);
            Assert.Equal(free.PairsKept, bound.PairsKept);
            Assert.Equal(free.Pairs, bound.Pairs);
            Assert.Equal(free.ClusterOf, bound.ClusterOf);
            Assert.Equal(Matches(free), Matches(bound));
        }
    }

    [Fact]
    public void Declared_pairs_and_lists_free_of_duplicates_hold_beyond_the_bound_as_well()
    {
        var groups = InventedTable.Groups(22, 500, 400, 300);
        var table = Table.Of(InventedTable.Columns, groups);
        var model = ModelChoice.Of(table, new ChoiceOptions(), TestContext.Current.CancellationToken).Model;
        var options = new LinkOptions
        {
            KeepAbove = -10,
            DuplicateFree = ["list_1.csv"],
            MustLink = [(0, 700), (1, 2), (2, 3)],
            CannotLink = [(1, 3), (5, 6)],
            Threads = 2,
            SpillFolder = _folder,
        };
        var free = Linker.Run(table, model, options, TestContext.Current.CancellationToken);
        using var bound = Linker.Run(table, model, options with { PairMemory = 1000 }, TestContext.Current.CancellationToken);
        Assert.NotEmpty(free.Contradictions);
        Assert.Equal(free.ClusterOf, bound.ClusterOf);
        Assert.Equal(free.Contradictions.Select(c => c.ToString()), bound.Contradictions.Select(c => c.ToString()));
    }

    [Fact]
    public void No_file_is_left_behind_not_even_while_it_is_used()
    {
        var (table, _) = InventedPersons.Of(23, 400);
        using var bound = Run(table, Model(table), 0, threads: 2);
        Assert.True(bound.KeptPairs.IsSpilt);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Empty(Directory.GetFiles(_folder));
        }

        Assert.NotEmpty(bound.Pairs);
        bound.Dispose();
        Assert.Empty(Directory.GetFiles(_folder));
        Assert.Throws<ObjectDisposedException>(() => bound.Pairs.Count());
    }

    [Fact]
    public void A_run_that_is_refused_leaves_no_file_behind()
    {
        var (table, _) = InventedPersons.Of(24, 400);
        var options = new LinkOptions { KeepAbove = -10, PairMemory = 0, SpillFolder = _folder, MostPairsKept = 300 };
        Assert.Throws<LinkageException>(() => Linker.Run(table, Model(table), options, TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_folder_that_takes_no_file_is_named_with_what_to_do()
    {
        var (table, _) = InventedPersons.Of(25, 200);
        var options = new LinkOptions { KeepAbove = -10, PairMemory = 0, SpillFolder = Path.Combine(_folder, "none") };
        var refused = Assert.Throws<LinkageException>(() => Linker.Run(table, Model(table), options, TestContext.Current.CancellationToken));
        Assert.Contains(Path.Combine(_folder, "none"), refused.Message, StringComparison.Ordinal);
        Assert.Contains("--memory", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pairs_come_back_from_disk_as_they_went()
    {
        using var file = new PairFile(_folder);
        WeightedPair[] pairs = [.. Enumerable.Range(0, 1000).Select(i => new WeightedPair(i, i * 7, i / 3.0))];
        var (first, second) = (file.Reserve(400), file.Reserve(600));
        file.Write(second, pairs.AsMemory(400));
        file.Write(first, pairs.AsMemory(0, 400));
        var read = new WeightedPair[1000];
        file.Read(0, read);
        Assert.Equal(pairs, read);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private LinkageResult Run(Table table, LinkageModel model, long memory, int threads) => Linker.Run(
        table, model, new LinkOptions { KeepAbove = -10, PairMemory = memory, SpillFolder = _folder, Threads = threads }, TestContext.Current.CancellationToken);

    private static LinkageModel Model(Table table) => ModelChoice.Of(table, new ChoiceOptions { Ignore = ["number"] }, TestContext.Current.CancellationToken).Model;

    private static byte[] Matches(LinkageResult result)
    {
        using var written = new MemoryStream();
        LinkageTables.WriteMatches(written, result, 2);
        return written.ToArray();
    }
}
