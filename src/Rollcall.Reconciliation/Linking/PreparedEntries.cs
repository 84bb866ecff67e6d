using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>All entries, prepared, and what they are compared on. More may be added, and some removed.</summary>
internal sealed class PreparedEntries
{
    private readonly List<PreparedEntry> _all = [];
    private readonly IReadOnlyList<EntryComparer> _fixed;

    private const int FewSlots = 1 << 10;

    /// <param name="slots">How many pairs of names, and how many of places, are remembered at once.</param>
    public PreparedEntries(int slots = NamePairs.Usual)
        : this(slots, null)
    {
    }

    /// <summary>A few entries beside all others: what was learnt of the others' places and ranks holds for theirs.</summary>
    public PreparedEntries(PreparedEntries others)
        : this(FewSlots, others)
    {
    }

    private PreparedEntries(int slots, PreparedEntries? others)
    {
        Names = new NamesComparer(slots);
        Births = new BirthDateComparer(_all);
        Numbers = new NumberComparer("service_no", e => e.Number, differ: 0.03);
        Units = new NumberComparer("unit", e => e.Unit, differ: 0.03);
        _fixed = [Names, Births, new EventDateComparer(_all), new SexComparer(_all), Numbers, Units];
        Associated =
        [
            new("birth_place", e => e.BirthPlace?.Key, e => e.BirthPlace, [0, 0.73, 0.12, 0.06, 0.02, 0.01, 0.02, 0.04], new NamePairs(slots), others?.Associated[0]),
            new("event_place", e => e.EventPlace?.Key, e => e.EventPlace, [0, 0.45, 0.1, 0.14, 0.05, 0.02, 0.06, 0.18], new NamePairs(slots), others?.Associated[1]),
            new("rank", e => e.Rank, null, [0, 0.7, 0.01, 0.08, 0.08, 0.04, 0.03, 0.06], new NamePairs(1), others?.Associated[2]),
        ];
    }

    public PreparedEntries(IReadOnlyList<PreparedEntry> entries)
        : this()
    {
        foreach (var entry in entries)
        {
            Add(entry);
        }

        Settle();
    }

    public IReadOnlyList<PreparedEntry> All => _all;

    public NamesComparer Names { get; }

    public BirthDateComparer Births { get; }

    public NumberComparer Numbers { get; }

    public NumberComparer Units { get; }

    /// <summary>What is compared in the same way throughout.</summary>
    public IReadOnlyList<Comparer> Fixed => _fixed;

    /// <summary>What is compared by what was learnt of which values stand for one another.</summary>
    public IReadOnlyList<AssociatedValues> Associated { get; }

    public void Add(PreparedEntry entry)
    {
        _all.Add(entry);
        foreach (var comparer in _fixed)
        {
            comparer.Add(entry);
        }

        foreach (var values in Associated)
        {
            values.Add(entry);
        }
    }

    /// <summary>Forgets an entry; what has its number from now on says nothing.</summary>
    public void Remove(int number)
    {
        var entry = _all[number];
        foreach (var comparer in _fixed)
        {
            comparer.Remove(number, entry);
        }

        foreach (var values in Associated)
        {
            values.Remove(number, entry);
        }

        _all[number] = new PreparedEntry { StandingList = entry.StandingList };
    }

    /// <summary>Brings what is derived from all entries up to date.</summary>
    public void Settle()
    {
        foreach (var comparer in _fixed)
        {
            comparer.Settle();
        }

        foreach (var values in Associated)
        {
            values.Rarity.Settle();
        }
    }

    /// <summary>What is compared before anything is known of which places and ranks stand for one another.</summary>
    public IReadOnlyList<Comparer> Comparers() => [.. Fixed, .. Associated.Select(a => new AssociatedComparer(a))];

    /// <summary>What is compared once confident pairs have taught which places and ranks stand for one another.</summary>
    public IReadOnlyList<Comparer> Comparers(IEnumerable<(int Left, int Right, double Probability)> confident)
    {
        var pairs = confident.ToList();
        return [.. Fixed, .. Associated.Select(a => new AssociatedComparer(a).Learning(pairs))];
    }

    /// <summary>What is compared by associations that were learnt before, in the order of <see cref="Associated"/>.</summary>
    public IReadOnlyList<Comparer> Comparers(IReadOnlyList<ValueAssociation> learnt) =>
        [.. Fixed, .. Associated.Zip(learnt, (values, association) => new AssociatedComparer(values, association))];
}
