using Rollcall.Estimation;

namespace Rollcall.Cli;

/// <summary>Counts persons by stratum and by the lists that they are on.</summary>
internal sealed class CaptureTally
{
    private readonly string[] _lists;
    private readonly SortedDictionary<string, long[]> _strata = new(StringComparer.Ordinal);

    /// <param name="sources">The files or columns, in order.</param>
    /// <param name="mapping">For a source the list that it belongs to; empty leaves it out.</param>
    public CaptureTally(IReadOnlyList<string> sources, IReadOnlyDictionary<string, string> mapping)
    {
        if (mapping.Keys.FirstOrDefault(k => !sources.Contains(k)) is { } unknown)
        {
            throw new RefusedException($"--lists: there is no {unknown}. There {(sources.Count == 1 ? "is" : "are")}: {string.Join(", ", sources)}.");
        }

        var names = sources.Select(s => mapping.GetValueOrDefault(s, s)).ToList();
        _lists = [.. names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];
        Bits = [.. names.Select(n => n.Length > 0 ? 1 << Array.IndexOf(_lists, n) : 0)];
        if (_lists.Length > CaptureTable.MostLists)
        {
            throw new RefusedException($"There are {_lists.Length} lists, and {CaptureTable.MostLists} at most can be told apart. Join those that are alike: --lists FILE=NAME.");
        }

        if (_lists.Length == 0)
        {
            throw new RefusedException("--lists leaves no list. Keep at least three.");
        }
    }

    /// <summary>For each source its list's bit; 0 where it is left out.</summary>
    public IReadOnlyList<int> Bits { get; }

    public IReadOnlyList<string> Lists => _lists;

    /// <summary>Makes the stratum known, even if nobody turns out to be in it.</summary>
    public void Open(string stratum) => Of(stratum);

    /// <summary>Adds persons. Those who are only on lists that were left out are not counted.</summary>
    public void Add(string stratum, int pattern, long count)
    {
        var counts = Of(stratum);
        if (pattern != 0)
        {
            counts[pattern] += count;
        }
    }

    public IReadOnlyList<CaptureStratum> Strata() => [.. _strata.Select(s => new CaptureStratum(s.Key, new CaptureTable(_lists, s.Value)))];

    public CaptureTable? Table(string stratum) => _strata.TryGetValue(stratum, out var counts) ? new CaptureTable(_lists, counts) : null;

    private long[] Of(string stratum)
    {
        if (!_strata.TryGetValue(stratum, out var counts))
        {
            _strata[stratum] = counts = new long[1 << _lists.Length];
        }

        return counts;
    }
}
