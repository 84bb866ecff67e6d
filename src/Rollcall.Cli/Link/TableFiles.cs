using Rollcall.Linkage;
using Rollcall.Lists;

namespace Rollcall.Cli;

/// <summary>Reads tables: CSV in UTF-8 at once, whatever else the project can read by way of it.</summary>
internal static class TableFiles
{
    public static Table Read(IReadOnlyList<string> paths, TableOptions options, out IReadOnlyList<RejectedRow> rejected, CancellationToken cancel)
    {
        var converted = paths.Where(IsNoText).ToHashSet(StringComparer.Ordinal);
        while (true)
        {
            try
            {
                return Table.Read(paths, options with { Open = path => Open(path, converted, cancel) }, out rejected, cancel);
            }
            catch (NotUtf8Exception e) when (converted.Add(e.Path))
            {
                // Read again, this time with its encoding found by looking.
            }
            catch (UnreadableListException e)
            {
                throw new RefusedException(e.Message);
            }
        }
    }

    private static Stream Open(string path, HashSet<string> converted, CancellationToken cancel) => converted.Contains(path)
        ? PlainTable.ToCsv(path, new ReadLimits(), cancel)
        : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);

    /// <summary>True for what begins like an archive (XLSX), JSON, XML or UTF-16.</summary>
    private static bool IsNoText(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[4];
        start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        return start.StartsWith("PK"u8) || start.StartsWith("{"u8) || start.StartsWith("<"u8) || start.Contains((byte)0)
            || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
    }
}
