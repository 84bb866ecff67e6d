using System.Runtime.InteropServices;

namespace Rollcall.Reconciliation;

/// <summary>For each of several entries the entries that it is compared with, each once.</summary>
internal sealed class CandidateLists
{
    private readonly List<int> _all = [];
    private readonly List<int> _starts = [0];

    /// <summary>How many entries have a list, empty ones among them.</summary>
    public int Count => _starts.Count - 1;

    /// <summary>The candidates of an entry, ascending.</summary>
    public ReadOnlySpan<int> this[int place] => CollectionsMarshal.AsSpan(_all)[_starts[place].._starts[place + 1]];

    /// <summary>Adds the list of the next entry.</summary>
    /// <param name="found">The candidates, some of them several times; sorted here.</param>
    public void Add(List<int> found)
    {
        found.Sort();
        var last = -1;
        foreach (var candidate in found)
        {
            if (candidate != last)
            {
                _all.Add(candidate);
                last = candidate;
            }
        }

        _starts.Add(_all.Count);
    }
}
