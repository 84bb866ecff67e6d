using System.Text;

namespace Rollcall.Linkage;

/// <summary>
/// Reads CSV files in UTF-8 into a table, all cores at once: each worker has dictionaries of its own, which are put together
/// at the end. The result depends neither on the number of threads nor on which worker read what.
/// </summary>
internal sealed class TableReader
{
    private readonly TableOptions _options;
    private readonly List<string> _names = [];
    private readonly List<ValueDictionary> _values = [];
    private readonly List<(CsvBlockCodes Block, int[] Slots)> _blocks = [];
    private readonly List<TableGroup> _groups = [];
    private readonly List<RejectedRow> _rejected = [];
    private int _records;

    private TableReader(TableOptions options) => _options = options;

    /// <summary>Reads files, each a group of the table.</summary>
    /// <exception cref="NotUtf8Exception">A file is not UTF-8.</exception>
    /// <exception cref="LinkageException">A file is no table.</exception>
    public static (Table Table, IReadOnlyList<RejectedRow> Rejected) Read(IReadOnlyList<string> paths, TableOptions options, CancellationToken cancel)
    {
        var reader = new TableReader(options);
        foreach (var path in paths)
        {
            reader.Read(path, cancel);
        }

        return (reader.ToTable(), reader._rejected);
    }

    private void Read(string path, CancellationToken cancel)
    {
        var file = Path.GetFileName(path);
        using var stream = _options.Open?.Invoke(path) ?? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        try
        {
            Read(stream, file, cancel);
        }
        catch (DecoderFallbackException e)
        {
            throw new NotUtf8Exception(path, e);
        }
    }

    private void Read(Stream stream, string file, CancellationToken cancel)
    {
        var start = new byte[_options.RowBytes];
        var header = CsvHeader.Read(start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)), file);
        if (header.Names.Count > _options.MaxColumns)
        {
            throw new LinkageException($"{file} has {header.Names.Count:N0} columns; at most {_options.MaxColumns:N0} are read.");
        }

        if (_options.IdColumn is { } id && !header.Names.Contains(id))
        {
            throw new LinkageException($"{file} has no column {id}. Its columns are: {string.Join(", ", header.Names)}.");
        }

        stream.Position = header.Bytes;
        var columns = new List<string>();
        var slotOf = header.Names.Select(name => name == _options.IdColumn ? -2 : Wanted(name) ? Slot(columns, name) : -1).ToArray();
        var blocks = new CsvBlocks(stream, header.Delimiter, _options);
        var workers = new CsvBlockReader[_options.Threads];
        var read = new List<CsvBlockCodes>();
        Workers.Run(workers.Length, worker =>
        {
            workers[worker] = new CsvBlockReader(worker, header.Delimiter, slotOf, columns.Count);
            while (!cancel.IsCancellationRequested && blocks.Next() is { } block)
            {
                var codes = workers[worker].Read(block);
                blocks.Return(block);
                lock (read)
                {
                    read.Add(codes);
                }
            }
        });
        cancel.ThrowIfCancellationRequested();
        Take(file, columns, workers, [.. read.OrderBy(b => b.Number)]);
    }

    private bool Wanted(string name) => _options.Columns is null || _options.Columns.Contains(name);

    private static int Slot(List<string> columns, string name)
    {
        columns.Add(name);
        return columns.Count - 1;
    }

    /// <summary>Puts the workers' dictionaries into the table's, and their codes with them.</summary>
    private void Take(string file, List<string> columns, CsvBlockReader[] workers, List<CsvBlockCodes> blocks)
    {
        var slots = columns.Select(SlotOf).ToArray();
        Workers.Share(_options.Threads, columns.Count, c =>
        {
            var maps = workers.Select(w => Merge(w.Values[c], _values[slots[c]])).ToArray();
            foreach (var block in blocks)
            {
                var map = maps[block.Worker];
                var codes = block.Codes[c];
                for (var i = 0; i < codes.Length; i++)
                {
                    codes[i] = map[codes[i]];
                }
            }
        });

        var first = _records;
        var row = 0;
        foreach (var block in blocks)
        {
            _rejected.AddRange(block.Refused.Select(r => new RejectedRow(file, row + r.Row, r.Text, r.Reason)));
            row += block.Records + block.Refused.Count;
            _records = checked(_records + block.Records);
            _blocks.Add((block, slots));
        }

        if (_records > _options.MaxRecords)
        {
            throw new LinkageException($"There are more than {_options.MaxRecords:N0} records.");
        }

        _groups.Add(new TableGroup(file, first, _records - first));
    }

    private int SlotOf(string name)
    {
        var slot = _names.IndexOf(name);
        if (slot < 0)
        {
            slot = _names.Count;
            _names.Add(name);
            _values.Add(new ValueDictionary());
        }

        return slot;
    }

    private static int[] Merge(ValueDictionary from, ValueDictionary to)
    {
        var map = new int[from.Count + 1];
        for (var code = 1; code <= from.Count; code++)
        {
            var folded = ValueFolding.Fold(from[code]);
            map[code] = folded.IsEmpty ? 0 : to.Add(folded);
        }

        return map;
    }

    private Table ToTable()
    {
        var columns = new TextColumn[_names.Count];
        Workers.Share(_options.Threads, columns.Length, c =>
        {
            var codes = new int[_records];
            var at = 0;
            foreach (var (block, slots) in _blocks)
            {
                var own = Array.IndexOf(slots, c);
                if (own >= 0)
                {
                    block.Codes[own].CopyTo(codes, at);
                    block.Codes[own] = [];
                }

                at += block.Records;
            }

            columns[c] = _values[c].ToColumn(_names[c], codes);
            _values[c] = new ValueDictionary();
        });
        return new Table(columns, _options.IdColumn is null ? new References(_groups) : Ids(), _groups);
    }

    private References Ids()
    {
        var text = new byte[_blocks.Sum(b => (long)b.Block.Ids.Length)];
        var starts = new int[_records + 1];
        var (at, record) = (0, 0);
        foreach (var (block, _) in _blocks)
        {
            block.Ids.CopyTo(text, at);
            foreach (var end in block.IdEnds)
            {
                starts[++record] = at + end;
            }

            at += block.Ids.Length;
        }

        return new References(text, starts);
    }
}
