namespace Rollcall.Reconciliation;

/// <summary>What a search writes down of all entries while it runs; used again by the next one.</summary>
internal sealed class SearchSpace
{
    private const int Steps = 16, Buckets = 4096;

    private readonly List<int> _touched = [];
    private readonly int[] _histogram = new int[Buckets];
    private float[] _scores = [];
    private byte[] _lastParts = [];
    private readonly EntrySet _seen = new();

    /// <summary>How many entries whoever searches may see.</summary>
    public int Visible => _seen.Count;

    /// <summary>Starts a search: asks once for each entry in force whether it may be seen.</summary>
    public void Begin(EntrySet inForce, Func<int, bool>? sees)
    {
        if (_scores.Length < inForce.Bound)
        {
            var room = inForce.Bound + (inForce.Bound / 4) + 64;
            (_scores, _lastParts) = (new float[room], new byte[room]);
        }

        _seen.Become(inForce, sees);
    }

    public bool Sees(int entry) => _seen[entry];

    /// <summary>How many of the entries may be seen.</summary>
    public int Seen(ReadOnlySpan<int> entries)
    {
        var count = 0;
        foreach (var entry in entries)
        {
            count += _seen[entry] ? 1 : 0;
        }

        return count;
    }

    /// <summary>Adds to the scores of the entries that may be seen, once for each part of the name.</summary>
    public void Add(ReadOnlySpan<int> entries, byte part, float weight)
    {
        foreach (var entry in entries)
        {
            if (!Sees(entry) || _lastParts[entry] == part)
            {
                continue;
            }

            if (_lastParts[entry] == 0)
            {
                _touched.Add(entry);
            }

            _lastParts[entry] = part;
            _scores[entry] += weight;
        }
    }

    public float Score(int entry) => _scores[entry];

    /// <summary>The entries of the highest scores, about as many as asked for; of those level at the end the first ones.</summary>
    public List<int> Best(int most)
    {
        var best = new List<int>(most);
        if (_touched.Count <= most)
        {
            best.AddRange(_touched);
            return best;
        }

        Array.Clear(_histogram);
        foreach (var entry in _touched)
        {
            _histogram[Bucket(entry)]++;
        }

        var (bucket, above) = (Buckets - 1, 0);
        while (above + _histogram[bucket] < most)
        {
            above += _histogram[bucket--];
        }

        // Of what is level the first entries, whatever the order in which they were met.
        var level = new List<int>();
        foreach (var entry in _touched)
        {
            if (Bucket(entry) is var at && at > bucket)
            {
                best.Add(entry);
            }
            else if (at == bucket)
            {
                level.Add(entry);
            }
        }

        level.Sort();
        best.AddRange(level.Take(most - above));
        return best;
    }

    /// <summary>Ends a search: all is as it was before.</summary>
    public void End()
    {
        foreach (var entry in _touched)
        {
            (_scores[entry], _lastParts[entry]) = (0, 0);
        }

        _touched.Clear();
    }

    private int Bucket(int entry) => Math.Clamp((int)(_scores[entry] * Steps), 0, Buckets - 1);
}
