namespace Rollcall.Ledger.Tests;

/// <summary>A log after somebody was at it: what lies in storage, and what is served from it.</summary>
/// <param name="Entries">The entries in storage.</param>
/// <param name="Checkpoints">The checkpoints in storage.</param>
/// <param name="Served">The checkpoint that is served from then on.</param>
/// <param name="Elsewhere">A checkpoint that somebody else was given, in a receipt, where there is one.</param>
public sealed record TamperedLog(List<LedgerEntry> Entries, List<SignedNote> Checkpoints, SignedNote Served, SignedNote? Elsewhere = null) : ILogSource
{
    private readonly MerkleTree _tree = new(Entries.Select(e => MerkleHash.OfLeaf(e.LeafData.Span)));

    public Task<byte[]> CheckpointAsync(CancellationToken cancel) => Task.FromResult(System.Text.Encoding.UTF8.GetBytes(Served.ToString()));

    public Task<byte[]?> TileAsync(TilePath path, CancellationToken cancel) =>
        Task.FromResult<byte[]?>(Tiles.Exists(_tree.Size, path) ? Tiles.Of(_tree, path) : null);
}
