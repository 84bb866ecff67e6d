namespace Rollcall.Ledger.Tests;

/// <summary>A log made by another program: checkpoints, tiles and bundles of transparency-dev/tessera's test data.</summary>
public sealed class TesseraLogTests
{
    private const int Entries = 15;
    private const string Key = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

    [Fact]
    public void Its_checkpoints_tiles_and_bundles_fit_together()
    {
        var folder = DataFolder.Require("tessera-log", "log");
        var log = NoteVerifier.Parse(Key);
        Assert.Equal(Key, log.ToString());
        var leaves = EntryBundle.Parse(File.ReadAllBytes(Path.Combine(folder, "tile/entries/000.p/15")));
        var tree = new MerkleTree(leaves.Select(l => MerkleHash.OfLeaf(l)));
        Assert.Equal(Entries, tree.Size);
        for (var size = 0; size <= Entries; size++)
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, $"checkpoint.{size}"));
            var note = SignedNote.Parse(bytes);
            var checkpoint = Checkpoint.Open(note, log);
            Assert.Equal(size, checkpoint.Size);
            Assert.Equal(tree.Root(size), checkpoint.Root);
            Assert.Equal(System.Text.Encoding.UTF8.GetString(bytes), note.ToString());
            if (size > 0)
            {
                Assert.Equal(File.ReadAllBytes(Path.Combine(folder, "tile/0/000.p", $"{size}")), Tiles.Of(tree, new TilePath(0, 0, size)));
                Assert.Equal(File.ReadAllBytes(Path.Combine(folder, "tile/entries/000.p", $"{size}")), EntryBundle.Format(leaves.Take(size)));
            }
        }
    }

    [Fact]
    public async Task Proofs_are_made_of_its_tiles_alone()
    {
        var source = new FolderSource(DataFolder.Require("tessera-log", "log"));
        var log = NoteVerifier.Parse(Key);
        var cancel = TestContext.Current.CancellationToken;
        var last = Checkpoint.Open(SignedNote.Parse(await source.CheckpointAsync(cancel)), log);
        for (var size = 1; size <= last.Size; size++)
        {
            var earlier = Checkpoint.Open(SignedNote.Parse(await File.ReadAllBytesAsync(Path.Combine(source.Folder, $"checkpoint.{size}"), cancel)), log);
            var proof = await new TiledTree(source, last.Size).ConsistencyProofAsync(size, cancel);
            Assert.True(MerkleProof.VerifyConsistency(size, earlier.Root, last.Size, last.Root, proof));
        }
    }

    private sealed class FolderSource(string folder) : ILogSource
    {
        public string Folder { get; } = folder;

        public Task<byte[]> CheckpointAsync(CancellationToken cancel) => File.ReadAllBytesAsync(Path.Combine(Folder, "checkpoint"), cancel);

        public async Task<byte[]?> TileAsync(TilePath path, CancellationToken cancel) =>
            File.Exists(Path.Combine(Folder, path.ToString())) ? await File.ReadAllBytesAsync(Path.Combine(Folder, path.ToString()), cancel) : null;
    }
}
