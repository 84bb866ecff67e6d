using Rollcall.Linkage;
using Rollcall.Names;

namespace Rollcall.Reconciliation;

/// <summary>All entries, prepared, and what they are compared on.</summary>
internal sealed class PreparedEntries
{
    private readonly IReadOnlyList<AssociatedComparer> _associated;

    public PreparedEntries(IReadOnlyList<PreparedEntry> entries)
    {
        All = entries;
        Fixed =
        [
            new NamesComparer(entries),
            new BirthDateComparer(entries),
            new EventDateComparer(entries),
            new SexComparer(entries),
            new NumberComparer("service_no", [.. entries.Select(e => e.Number)], differ: 0.03),
            new NumberComparer("unit", [.. entries.Select(e => e.Unit)], differ: 0.03),
        ];
        _associated =
        [
            new("birth_place", [.. entries.Select(e => e.BirthPlace?.Key)], Spelling(entries.Select(e => e.BirthPlace)), [0, 0.73, 0.12, 0.06, 0.02, 0.01, 0.02, 0.04]),
            new("event_place", [.. entries.Select(e => e.EventPlace?.Key)], Spelling(entries.Select(e => e.EventPlace)), [0, 0.45, 0.1, 0.14, 0.05, 0.02, 0.06, 0.18]),
            new("rank", [.. entries.Select(e => e.Rank)], (_, _) => 0, [0, 0.7, 0.01, 0.08, 0.08, 0.04, 0.03, 0.06]),
        ];
    }

    public IReadOnlyList<PreparedEntry> All { get; }

    /// <summary>What is compared in the same way throughout.</summary>
    public IReadOnlyList<Comparer> Fixed { get; }

    /// <summary>What is compared before anything is known of which places and ranks stand for one another.</summary>
    public IReadOnlyList<Comparer> Comparers() => [.. Fixed, .. _associated];

    /// <summary>What is compared once confident pairs have taught which places and ranks stand for one another.</summary>
    public IReadOnlyList<Comparer> Comparers(IEnumerable<(int Left, int Right, double Probability)> confident)
    {
        var pairs = confident.ToList();
        return [.. Fixed, .. _associated.Select(a => a.Learning(pairs))];
    }

    private static Func<int, int, float> Spelling(IEnumerable<NamePart?> parts)
    {
        var pairs = new NamePairs();
        var numbers = parts.Select(pairs.Number).ToArray();
        return (left, right) => pairs.Bits(numbers[left], numbers[right]);
    }
}
