using Rollcall.Names;

namespace Rollcall.Reconciliation;

/// <summary>Which entries have which part in their names, aliases among them.</summary>
internal sealed class NamePostings
{
    private readonly List<(int[] Entries, int Count)> _postings = [];

    /// <summary>The distinct parts.</summary>
    public PartIndex Parts { get; } = new();

    /// <summary>The entries whose names have a part, ascending.</summary>
    public ReadOnlySpan<int> Of(int part) => _postings[part].Entries.AsSpan(0, _postings[part].Count);

    public void Add(int entry, IReadOnlyList<NamePart> parts)
    {
        foreach (var part in parts)
        {
            var number = Parts.Add(part);
            if (number < 0)
            {
                continue;
            }

            if (number == _postings.Count)
            {
                _postings.Add(([entry], 1));
                continue;
            }

            var (entries, count) = _postings[number];
            if (entries[count - 1] == entry)
            {
                continue;
            }

            if (count == entries.Length)
            {
                Array.Resize(ref entries, count + Math.Max(1, count / 2));
            }

            entries[count] = entry;
            _postings[number] = (entries, count + 1);
        }
    }

    /// <summary>Forgets an entry, wherever it stands.</summary>
    public void Remove(int entry)
    {
        for (var part = 0; part < _postings.Count; part++)
        {
            var (entries, count) = _postings[part];
            var at = Array.BinarySearch(entries, 0, count, entry);
            if (at >= 0)
            {
                Array.Copy(entries, at + 1, entries, at, count - at - 1);
                entries[count - 1] = int.MaxValue;
                _postings[part] = (entries, count - 1);
            }
        }
    }
}
