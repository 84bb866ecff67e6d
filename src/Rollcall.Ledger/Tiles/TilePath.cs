using System.Globalization;

namespace Rollcall.Ledger;

/// <summary>
/// Where a tile of the log is found below the log's address (C2SP tlog-tiles): <c>tile/0/x001/067</c> is tile 1067 of
/// level 0, <c>tile/entries/000.p/5</c> the first five entries.
/// </summary>
/// <param name="Level">The level, 0 to 63, of a tile of hashes; null for a bundle of entries.</param>
/// <param name="Index">Which tile of the level, from 0.</param>
/// <param name="Width">Its hashes or entries: 256, or 1 to 255 where it is the last one and not full.</param>
public readonly record struct TilePath(int? Level, long Index, int Width = TilePath.FullWidth)
{
    /// <summary>The hashes or entries of a full tile.</summary>
    public const int FullWidth = 256;

    /// <summary>Is it the last one of its level, and not full?</summary>
    public bool IsPartial => Width < FullWidth;

    /// <summary>Reads a path, without a slash before it.</summary>
    /// <exception cref="LedgerException">It is no tile's path, or not its only spelling.</exception>
    public static TilePath Parse(string path) => TryParse(path, out var tile)
        ? tile
        : throw new LedgerException("This is no tile's path. It looks like tile/0/x001/067 or tile/entries/000.p/5.");

    /// <summary>Reads a path, without a slash before it. A tile has one spelling; others are refused.</summary>
    public static bool TryParse(string path, out TilePath tile)
    {
        tile = default;
        var parts = path.Split('/');
        if (parts.Length is < 3 or > 12 || parts[0] != "tile")
        {
            return false;
        }

        int? level = null;
        if (parts[1] != "entries")
        {
            if (!Number(parts[1], 2, out var number) || number > 63)
            {
                return false;
            }

            level = (int)number;
        }

        var rest = parts.AsSpan(2);
        var width = (long)FullWidth;
        if (rest.Length >= 2 && rest[^2].EndsWith(".p", StringComparison.Ordinal))
        {
            if (!Number(rest[^1], 3, out width))
            {
                return false;
            }

            rest = rest[..^1];
            rest[^1] = rest[^1][..^2];
        }

        if (width is < 1 or > FullWidth || !IndexIn(rest, out var index))
        {
            return false;
        }

        tile = new TilePath(level, index, (int)width);
        return tile.ToString() == path;
    }

    /// <summary>The path, without a slash before it.</summary>
    public override string ToString()
    {
        var digits = (Index % 1000).ToString("D3", CultureInfo.InvariantCulture);
        for (var left = Index / 1000; left > 0; left /= 1000)
        {
            digits = "x" + (left % 1000).ToString("D3", CultureInfo.InvariantCulture) + "/" + digits;
        }

        var level = Level?.ToString(CultureInfo.InvariantCulture) ?? "entries";
        return IsPartial
            ? string.Create(CultureInfo.InvariantCulture, $"tile/{level}/{digits}.p/{Width}")
            : $"tile/{level}/{digits}";
    }

    private static bool IndexIn(ReadOnlySpan<string> parts, out long index)
    {
        index = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var digits = i < parts.Length - 1 && parts[i].StartsWith('x') ? parts[i].AsSpan(1) : parts[i];
            if (digits.Length != 3 || !Number(digits, 3, out var number) || index > (long.MaxValue - number) / 1000)
            {
                return false;
            }

            index = (index * 1000) + number;
        }

        return parts.Length > 0;
    }

    private static bool Number(ReadOnlySpan<char> digits, int most, out long number)
    {
        number = 0;
        return digits.Length <= most && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
