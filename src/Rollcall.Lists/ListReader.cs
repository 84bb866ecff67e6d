namespace Rollcall.Lists;

/// <summary>Reads a party's file: what its columns mean, its entries, and the rows that cannot be taken.</summary>
public static class ListReader
{
    /// <summary>
    /// Reads a file: one <see cref="ListFile"/>, or one for each sheet of a workbook that holds a list.
    /// Every data row is among the entries or among the rejected ones.
    /// </summary>
    /// <exception cref="UnreadableListException">The file cannot be read at all.</exception>
    public static IReadOnlyList<ListFile> Read(string path, ReadOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        return Read(RawReader.Read(path, options.Limits, cancel), options, cancel);
    }

    /// <summary>
    /// Reads a file that lies on no disk (sent over a network, or kept encrypted), as <see cref="Read(string, ReadOptions, CancellationToken)"/>
    /// does, from where the stream stands to its end. The stream stays open.
    /// </summary>
    /// <param name="stream">The file's bytes. Not more of them are read than <see cref="ReadLimits.Bytes"/> allows.</param>
    /// <param name="fileName">The file's name, which tells party, list and instalment; a folder before it is left out.</param>
    /// <param name="options">How to read.</param>
    /// <param name="cancel">Stops reading.</param>
    /// <exception cref="UnreadableListException">The file cannot be read at all, or the stream fails.</exception>
    public static IReadOnlyList<ListFile> Read(Stream stream, string fileName, ReadOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        ArgumentNullException.ThrowIfNull(options);
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        try
        {
            return Read(RawReader.Read(stream, name, options.Limits, cancel), options, cancel);
        }
        catch (IOException e)
        {
            throw new UnreadableListException(FileFaults.Broken(name), e);
        }
    }

    internal static IReadOnlyList<ListFile> Read(RawFile file, ReadOptions options, CancellationToken cancel = default)
    {
        var layouts = file.Sheets.Select(sheet => (Sheet: sheet, Layout: SheetLayout.Find(sheet, options.Columns))).ToList();
        var lists = layouts.Where(l => l.Layout is { Rows.Count: > 0 }).ToList();
        var empty = layouts.Where(l => l.Layout is not { Rows.Count: > 0 } && l.Sheet.Rows.Count > 0)
            .Select(l => $"The sheet {l.Sheet.Name} holds no list and was left out.").ToList();
        if (lists.Count == 0)
        {
            throw new UnreadableListException(
                $"{file.Name} holds no list that could be recognised: give it a header row with one column a fact, or name the columns with --columns.");
        }

        var found = new List<ListFile>();
        var used = new HashSet<string>();
        var row = 0;
        foreach (var (sheet, layout) in lists)
        {
            cancel.ThrowIfCancellationRequested();
            var reading = new SheetReading(file, lists.Count > 1 ? sheet.Name : null, layout!, options);
            found.Add(reading.Read(row, used, found.Count == 0 ? empty : [], cancel));
            row += layout!.Rows.Count;
        }

        return found;
    }
}
