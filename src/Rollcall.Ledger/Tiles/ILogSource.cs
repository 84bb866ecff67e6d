namespace Rollcall.Ledger;

/// <summary>A log that is read from outside, by whatever carries it: HTTP, a folder, a test.</summary>
public interface ILogSource
{
    /// <summary>The log's newest checkpoint, as the log serves it.</summary>
    Task<byte[]> CheckpointAsync(CancellationToken cancel);

    /// <summary>A tile of hashes or a bundle of entries; null where the log has none there.</summary>
    Task<byte[]?> TileAsync(TilePath path, CancellationToken cancel);
}
