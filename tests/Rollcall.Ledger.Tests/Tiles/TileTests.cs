using CsCheck;

namespace Rollcall.Ledger.Tests;

public sealed class TileTests
{
    [Theory]
    [InlineData("tile/0/000", 0, 0, 256)]
    [InlineData("tile/0/x001/067", 0, 1067, 256)]
    [InlineData("tile/1/x001/x234/067.p/5", 1, 1234067, 5)]
    [InlineData("tile/entries/273.p/112", null, 273, 112)]
    [InlineData("tile/63/000", 63, 0, 256)]
    public void A_path_has_one_spelling(string path, int? level, long index, int width)
    {
        Assert.Equal(new TilePath(level, index, width), TilePath.Parse(path));
        Assert.Equal(path, new TilePath(level, index, width).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("tile/0")]
    [InlineData("tile/00/000")]
    [InlineData("tile/64/000")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/x000/067")]
    [InlineData("tile/0/001/067")]
    [InlineData("tile/0/x001")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/05")]
    [InlineData("tile/0/000.p")]
    [InlineData("tile/entries/../000")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/999")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/0/٠٠٠")]
    public void Other_paths_are_refused(string path)
    {
        Assert.False(TilePath.TryParse(path, out _));
        Assert.Throws<LedgerException>(() => TilePath.Parse(path));
    }

    [Fact]
    public void Every_path_that_is_written_is_read() => Gen.Select(Gen.Int[0, 63], Gen.Long[0, long.MaxValue], Gen.Int[1, 256]).Sample(
        (level, index, width) => TilePath.Parse(new TilePath(level, index, width).ToString()) == new TilePath(level, index, width)
            && TilePath.Parse(new TilePath(null, index, width).ToString()) == new TilePath(null, index, width),
        iter: 20_000,
        threads: 1);

    [Fact]
    public void A_log_of_70000_has_the_tiles_that_the_specification_counts()
    {
        var paths = Tiles.Paths(70_000).ToList();
        Assert.Equal(273, paths.Count(p => p is { Level: 0, Width: 256 }));
        Assert.Equal(
            [new(0, 273, 112), new(1, 1, 17), new(2, 0, 1)],
            paths.Where(p => p.IsPartial));
        Assert.Equal(1, paths.Count(p => p is { Level: 1, Width: 256 }));
        Assert.All(paths, p => Assert.True(Tiles.Exists(70_000, p)));
        Assert.Equal([new(0, 0), new TilePath(1, 0, 1)], Tiles.Paths(256));
        Assert.Empty(Tiles.Paths(0));
    }

    [Fact]
    public async Task Proofs_made_of_tiles_are_those_of_the_tree()
    {
        const int Large = 70_000;
        using var log = new InventedLog();
        Leaves.Hashes(Large).ForEach(h => log.Tree.Append(h));
        var cancel = TestContext.Current.CancellationToken;
        int[] sizes = [1, 2, 3, 255, 256, 257, 511, 512, 513, 4096, 65_535, 65_536, 65_537, 69_999, Large];
        foreach (var size in sizes)
        {
            var tiled = new TiledTree(log, size);
            Assert.Equal(log.Tree.Root(size), await tiled.RootAsync(size, cancel));
            foreach (var from in sizes.Where(s => s <= size))
            {
                Assert.Equal(log.Tree.ConsistencyProof(from, size), await tiled.ConsistencyProofAsync(from, cancel));
                Assert.Equal(log.Tree.InclusionProof(from - 1, size), await tiled.InclusionProofAsync(from - 1, cancel));
            }
        }
    }

    [Fact]
    public void A_tile_that_the_log_has_not_yet_is_refused()
    {
        var tree = Leaves.Tree(300);
        Assert.Equal(32 * 44, Tiles.Of(tree, new TilePath(0, 1, 44)).Length);
        Assert.Throws<LedgerException>(() => Tiles.Of(tree, new TilePath(0, 1, 45)));
        Assert.Throws<LedgerException>(() => Tiles.Of(tree, new TilePath(1, 0)));
        Assert.Throws<LedgerException>(() => Tiles.Of(tree, new TilePath(9, 0)));
        Assert.Throws<LedgerException>(() => Tiles.Of(tree, new TilePath(0, long.MaxValue)));
        Assert.Throws<LedgerException>(() => Tiles.Of(tree, new TilePath(63, long.MaxValue / 2, 1)));
    }

    [Fact]
    public void A_bundle_is_read_as_it_was_written()
    {
        byte[][] leaves = [[], [1], new byte[EntryBundle.MostLeafBytes]];
        Assert.Equal(leaves, EntryBundle.Parse(EntryBundle.Format(leaves)));
        Assert.Throws<LedgerException>(() => EntryBundle.Parse([0]));
        Assert.Throws<LedgerException>(() => EntryBundle.Parse([0, 2, 1]));
        Assert.Throws<LedgerException>(() => EntryBundle.Parse(EntryBundle.Format(Enumerable.Repeat(Array.Empty<byte>(), 257))));
    }
}
