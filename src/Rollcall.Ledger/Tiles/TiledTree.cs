using System.Numerics;

namespace Rollcall.Ledger;

/// <summary>
/// The tree of a log that is read by its tiles: whatever proof is wanted is made here, of a few tiles, so that a log
/// serves files and nothing else. What comes out is as good as the tiles are: check it against a signed root.
/// </summary>
public sealed class TiledTree
{
    private readonly ILogSource _source;
    private readonly Dictionary<TilePath, byte[]> _tiles = [];

    /// <param name="source">The log.</param>
    /// <param name="size">The leaves, as a signed checkpoint has them.</param>
    public TiledTree(ILogSource source, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        (_source, Size) = (source, size);
    }

    /// <summary>The leaves.</summary>
    public long Size { get; }

    /// <summary>The root over the first <paramref name="size"/> leaves: 32 bytes.</summary>
    /// <exception cref="LedgerException">A tile is missing or of the wrong length.</exception>
    public async Task<byte[]> RootAsync(long size, CancellationToken cancel)
    {
        Check(size);
        return size == 0 ? MerkleHash.Empty : await RangeAsync(0, size, cancel);
    }

    /// <summary>As <see cref="MerkleTree.InclusionProof"/>, within the first <see cref="Size"/> leaves.</summary>
    /// <exception cref="LedgerException">A tile is missing or of the wrong length.</exception>
    public async Task<IReadOnlyList<byte[]>> InclusionProofAsync(long index, CancellationToken cancel) =>
        await HashesAsync(ProofShape.Inclusion(index, Size), cancel);

    /// <summary>As <see cref="MerkleTree.ConsistencyProof"/>, up to <see cref="Size"/>.</summary>
    /// <exception cref="LedgerException">A tile is missing or of the wrong length.</exception>
    public async Task<IReadOnlyList<byte[]>> ConsistencyProofAsync(long from, CancellationToken cancel) =>
        await HashesAsync(ProofShape.Consistency(from, Size), cancel);

    private async Task<List<byte[]>> HashesAsync(List<(long Start, long End)> ranges, CancellationToken cancel)
    {
        var hashes = new List<byte[]>(ranges.Count);
        foreach (var (start, end) in ranges)
        {
            hashes.Add(await RangeAsync(start, end, cancel));
        }

        return hashes;
    }

    private async Task<byte[]> RangeAsync(long start, long end, CancellationToken cancel)
    {
        var level = BitOperations.TrailingZeroCount(end - start);
        var hash = await NodeAsync(level, (end >> level) - 1, cancel);
        for (var left = end - (1L << level); left > start; left -= 1L << level)
        {
            level = BitOperations.TrailingZeroCount(left - start);
            hash = MerkleHash.OfChildren(await NodeAsync(level, (left >> level) - 1, cancel), hash);
        }

        return hash;
    }

    /// <summary>A complete subtree's hash: a stretch of one tile's hashes, hashed together.</summary>
    private async Task<byte[]> NodeAsync(int level, long index, CancellationToken cancel)
    {
        var (tileLevel, height) = (level / Tiles.Height, level % Tiles.Height);
        var tile = await TileAsync(Tiles.At(Size, tileLevel, index >> (Tiles.Height - height)), cancel);
        var width = 1 << height;
        var hashes = tile.AsSpan((int)((index << height) & (TilePath.FullWidth - 1)) * MerkleHash.Size, width * MerkleHash.Size).ToArray();
        for (; width > 1; width /= 2)
        {
            for (var i = 0; i < width; i += 2)
            {
                MerkleHash.OfChildren(At(hashes, i), At(hashes, i + 1), At(hashes, i / 2));
            }
        }

        return hashes[..MerkleHash.Size];
    }

    private async Task<byte[]> TileAsync(TilePath path, CancellationToken cancel)
    {
        if (_tiles.TryGetValue(path, out var known))
        {
            return known;
        }

        var tile = await _source.TileAsync(path, cancel);
        if (tile is null && path.IsPartial)
        {
            // A log may drop a partial tile once the full one is there.
            tile = await _source.TileAsync(path with { Width = TilePath.FullWidth }, cancel) is { Length: TilePath.FullWidth * MerkleHash.Size } full
                ? full[..(path.Width * MerkleHash.Size)]
                : null;
        }

        if (tile is null || tile.Length != path.Width * MerkleHash.Size)
        {
            throw new LedgerException(tile is null
                ? $"The log does not serve {path}, which its checkpoint says that it has."
                : $"The log serves {path} with {tile.Length} bytes instead of {path.Width * MerkleHash.Size}.");
        }

        return _tiles[path] = tile;
    }

    private void Check(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
    }

    private static Span<byte> At(byte[] hashes, int index) => hashes.AsSpan(index * MerkleHash.Size, MerkleHash.Size);
}
