namespace Rollcall.Reconciliation;

/// <summary>Why the report shows a pair of entries.</summary>
internal enum PairKind
{
    /// <summary>It joined its person.</summary>
    Joined,

    /// <summary>The list itself says that the later row is about the earlier one.</summary>
    SameRow,

    /// <summary>Its entries are one person through others, and contradict each other.</summary>
    Contradicted,

    /// <summary>It was not joined.</summary>
    Apart,
}

/// <summary>A pair that the report shows.</summary>
/// <param name="Left">Index of an entry, below <paramref name="Right"/>.</param>
/// <param name="Right">Index of an entry.</param>
/// <param name="Match">Index of the scored pair; -1 where it was not scored.</param>
/// <param name="Kind">Why it is shown.</param>
internal readonly record struct ReportPair(int Left, int Right, int Match, PairKind Kind);

/// <summary>
/// Which pairs the report explains: for each person the strongest pairs that suffice to join its entries, those that
/// contradict each other, and the strongest that were not joined. All pairs would be too many.
/// </summary>
internal sealed class ReportPairs
{
    private const int ApartPerPerson = 3;
    private const int PerContradiction = 3;

    private readonly Outcome _outcome;
    private readonly int[] _root;
    private readonly HashSet<(int, int)> _chosen = [];
    private readonly List<ReportPair> _pairs = [];

    public ReportPairs(Outcome outcome)
    {
        _outcome = outcome;
        _root = [.. Enumerable.Range(0, outcome.Entries.Count)];
        JoinByRow();
        Choose();
        JoinTheRest();
        Contradicted();
        _pairs.Sort((a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Right.CompareTo(b.Right));
    }

    /// <summary>The pairs by left and right entry.</summary>
    public IReadOnlyList<ReportPair> All => _pairs;

    private void JoinByRow()
    {
        foreach (var person in _outcome.Persons.Where(p => p.Entries.Count > 1))
        {
            foreach (var row in person.Entries.GroupBy(e => (List(e).Party, List(e).StandingList, _outcome.Entries[e].Ref)).Where(g => g.Count() > 1))
            {
                // Instalments in the order in which they were handed in: each corrects the one before.
                var entries = row.OrderBy(e => List(e).Instalment).ThenBy(e => e).ToList();
                for (var i = 1; i < entries.Count; i++)
                {
                    if (_outcome.Entries[entries[i]].Action != Lists.RowAction.Add || !_outcome.InForce[entries[i - 1]])
                    {
                        Add(entries[i - 1], entries[i], -1, PairKind.SameRow);
                        Join(entries[i - 1], entries[i]);
                    }
                }
            }
        }
    }

    private void Choose()
    {
        var matches = _outcome.Matches;
        var apart = new int[_outcome.Persons.Count];
        foreach (var i in Enumerable.Range(0, matches.Count).OrderByDescending(i => matches[i].Weight).ThenBy(i => matches[i].Left).ThenBy(i => matches[i].Right))
        {
            var (left, right) = (matches[i].Left, matches[i].Right);
            var (a, b) = (_outcome.PersonOf[left], _outcome.PersonOf[right]);
            if (a == b)
            {
                if (Join(left, right))
                {
                    Add(left, right, i, PairKind.Joined);
                }
            }
            else if (apart[a] < ApartPerPerson || apart[b] < ApartPerPerson)
            {
                apart[a]++;
                apart[b]++;
                Add(left, right, i, PairKind.Apart);
            }
        }
    }

    /// <summary>A person whose scored pairs don't hold it together: something else joined it, and the evidence is shown all the same.</summary>
    private void JoinTheRest()
    {
        foreach (var person in _outcome.Persons)
        {
            foreach (var entry in person.Entries.Skip(1))
            {
                if (Join(person.Entries[0], entry))
                {
                    Add(person.Entries[0], entry, -1, PairKind.Joined);
                }
            }
        }
    }

    private void Contradicted()
    {
        var scored = new Dictionary<(int, int), int>();
        for (var i = 0; i < _outcome.Matches.Count; i++)
        {
            var match = _outcome.Matches[i];
            if (_outcome.PersonOf[match.Left] == _outcome.PersonOf[match.Right])
            {
                scored[(match.Left, match.Right)] = i;
            }
        }

        foreach (var contradiction in _outcome.Contradictions)
        {
            var first = contradiction.Claims[0];
            foreach (var other in contradiction.Claims.Where(c => c.Value != first.Value && c.Entry != first.Entry).DistinctBy(c => c.Value).Take(PerContradiction))
            {
                var (left, right) = (Math.Min(first.Entry, other.Entry), Math.Max(first.Entry, other.Entry));
                Add(left, right, scored.GetValueOrDefault((left, right), -1), PairKind.Contradicted);
            }
        }
    }

    private void Add(int left, int right, int match, PairKind kind)
    {
        (left, right) = (Math.Min(left, right), Math.Max(left, right));
        if (_chosen.Add((left, right)))
        {
            _pairs.Add(new ReportPair(left, right, match, kind));
        }
    }

    private bool Join(int left, int right)
    {
        (left, right) = (Find(left), Find(right));
        _root[Math.Max(left, right)] = Math.Min(left, right);
        return left != right;
    }

    private int Find(int entry)
    {
        while (_root[entry] != entry)
        {
            entry = _root[entry] = _root[_root[entry]];
        }

        return entry;
    }

    private Lists.ListFile List(int entry) => _outcome.Lists[_outcome.ListOf[entry]];
}
