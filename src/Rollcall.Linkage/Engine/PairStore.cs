namespace Rollcall.Linkage;

/// <summary>
/// Pairs that were weighed and kept, in parts: in memory up to a bound, beyond it on disk. Which parts are where is chance;
/// what is read is not. Parts are kept and read by several threads at once, each part by one.
/// </summary>
internal sealed class PairStore : IDisposable
{
    /// <summary>What a kept pair takes, with what clustering makes of it.</summary>
    public const int BytesAPair = 48;

    private readonly List<WeightedPair>?[] _parts;
    private readonly (long Place, int Count)[] _onDisk;
    private readonly string _folder;
    private readonly Lock _opening = new();
    private PairFile? _file;
    private long _held;
    private long _count;

    /// <param name="parts">How many parts there are.</param>
    /// <param name="memory">How many bytes pairs may take.</param>
    /// <param name="folder">Where to put those that do not fit.</param>
    public PairStore(int parts, long memory, string folder)
    {
        (_parts, _onDisk, _folder) = (new List<WeightedPair>[parts], new (long, int)[parts], folder);
        MostHeld = memory / BytesAPair;
    }

    /// <summary>How many parts there are, empty ones among them.</summary>
    public int Parts => _parts.Length;

    /// <summary>How many pairs are held in memory at most.</summary>
    public long MostHeld { get; }

    /// <summary>How many pairs were kept.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>How many pairs were weighed.</summary>
    public long Compared { get; set; }

    /// <summary>True where some pairs are on disk.</summary>
    public bool IsSpilt => _file is not null;

    /// <summary>Where pairs go that do not fit into memory.</summary>
    public string Folder => _folder;

    /// <summary>Keeps a part, which is whole.</summary>
    public void Keep(int part, List<WeightedPair> pairs)
    {
        Interlocked.Add(ref _count, pairs.Count);
        if (Interlocked.Add(ref _held, pairs.Count) <= MostHeld)
        {
            _parts[part] = pairs;
            return;
        }

        Interlocked.Add(ref _held, -pairs.Count);
        var file = Opened();
        var place = file.Reserve(pairs.Count);
        file.Write(place, pairs.ToArray());
        _onDisk[part] = (place, pairs.Count);
    }

    /// <summary>How many pairs a part has.</summary>
    public int CountOf(int part) => _parts[part]?.Count ?? _onDisk[part].Count;

    /// <summary>The pairs of a part, in the order in which they were found.</summary>
    public IReadOnlyList<WeightedPair> this[int part]
    {
        get
        {
            if (_parts[part] is { } held)
            {
                return held;
            }

            var read = new WeightedPair[_onDisk[part].Count];
            if (read.Length > 0)
            {
                _file!.Read(_onDisk[part].Place, read);
            }

            return read;
        }
    }

    /// <summary>All pairs in one array, which has to fit into memory.</summary>
    public WeightedPair[] ToArray()
    {
        var all = new WeightedPair[Count];
        var at = 0;
        for (var part = 0; part < Parts; part++)
        {
            foreach (var pair in this[part])
            {
                all[at++] = pair;
            }
        }

        return all;
    }

    /// <summary>The components that pairs above a weight make, a part at a time.</summary>
    public void Join(ConnectedComponents components, double above, int threads, CancellationToken cancel) => Workers.Share(threads, Parts, part =>
    {
        cancel.ThrowIfCancellationRequested();
        foreach (var pair in this[part])
        {
            if (pair.Weight > above)
            {
                components.Join(pair.Left, pair.Right);
            }
        }
    });

    /// <summary>Gives back what is on disk.</summary>
    public void Dispose() => _file?.Dispose();

    private PairFile Opened()
    {
        lock (_opening)
        {
            return _file ??= new PairFile(_folder);
        }
    }
}
