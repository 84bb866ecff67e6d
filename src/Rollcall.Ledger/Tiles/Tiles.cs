namespace Rollcall.Ledger;

/// <summary>The tiles by which a log is read (C2SP tlog-tiles): 256 hashes side by side, eight levels of the tree high.</summary>
public static class Tiles
{
    /// <summary>The levels of the tree in a tile.</summary>
    internal const int Height = 8;

    /// <summary>The bytes of a tile of hashes: 32 a hash.</summary>
    /// <param name="tree">The tree, which must have so many leaves that the tile can be full to its width.</param>
    /// <param name="path">A tile of hashes, not of entries.</param>
    /// <exception cref="LedgerException">The tree has no such tile yet.</exception>
    public static byte[] Of(MerkleTree tree, TilePath path)
    {
        var level = path.Level ?? throw new ArgumentException("A tree has no entries, only hashes.", nameof(path));
        if (path.Width is < 1 or > TilePath.FullWidth || path.Index < 0 || !Exists(tree.Size, path))
        {
            throw new LedgerException($"The log has no {path} yet.");
        }

        var bytes = new byte[path.Width * MerkleHash.Size];
        for (var i = 0; i < path.Width; i++)
        {
            tree.Node(level * Height, (path.Index * TilePath.FullWidth) + i).CopyTo(bytes, i * MerkleHash.Size);
        }

        return bytes;
    }

    /// <summary>Does a log of this size have the tile or bundle, to its width?</summary>
    public static bool Exists(long size, TilePath path)
    {
        var nodes = path.Level is > 7 ? 0 : size >> ((path.Level ?? 0) * Height);
        return path.Index <= nodes / TilePath.FullWidth && (path.Index * TilePath.FullWidth) + path.Width <= nodes;
    }

    /// <summary>All tiles of hashes of a log of this size, full ones and the last partial one of each level.</summary>
    public static IEnumerable<TilePath> Paths(long size)
    {
        for (var level = 0; size >> (level * Height) is > 0 and var nodes && level < 8; level++)
        {
            for (var index = 0L; index < nodes / TilePath.FullWidth; index++)
            {
                yield return new TilePath(level, index);
            }

            if (nodes % TilePath.FullWidth is > 0 and var width)
            {
                yield return new TilePath(level, nodes / TilePath.FullWidth, (int)width);
            }
        }
    }

    /// <summary>The tile, at the width that a log of this size has it in.</summary>
    internal static TilePath At(long size, int? level, long index)
    {
        var nodes = size >> ((level ?? 0) * Height);
        return new TilePath(level, index, (int)Math.Min(TilePath.FullWidth, nodes - (index * TilePath.FullWidth)));
    }
}
