namespace Rollcall.Linkage;

/// <summary>Labels of pairs, each pair once, with what in them contradicts itself.</summary>
public sealed class LabelSet
{
    private readonly Dictionary<(int, int), PairLabel> _labels = [];
    private readonly Dictionary<int, List<PairLabel>> _same = [];
    private readonly List<LabelConflict> _conflicts = [];

    private LabelSet()
    {
    }

    /// <summary>The labelled pairs, each once, those that could not be told left out; of a pair labelled both ways the first label.</summary>
    public IReadOnlyCollection<PairLabel> Labels => _labels.Values;

    /// <summary>How many pairs nobody could tell.</summary>
    public int CannotTell { get; private set; }

    /// <summary>
    /// The labels that contradict each other, straight or by way of others: if A and B are the same and B and C are, A and C
    /// cannot be different. Empty if all is well.
    /// </summary>
    public IReadOnlyList<LabelConflict> Conflicts => _conflicts;

    /// <summary>Gathers labels.</summary>
    public static LabelSet Of(IEnumerable<PairLabel> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var set = new LabelSet();
        foreach (var label in labels)
        {
            set.Add(label);
        }

        foreach (var label in set._labels.Values.Where(l => l.Answer == LabelAnswer.Different))
        {
            if (set.Chain(label.Left, label.Right) is { } chain)
            {
                set._conflicts.Add(new LabelConflict(label, chain));
            }
        }

        set._conflicts.Sort((a, b) => (a.Different.Line, a.Chain[0].Line).CompareTo((b.Different.Line, b.Chain[0].Line)));
        return set;
    }

    private void Add(PairLabel label)
    {
        if (label.Answer == LabelAnswer.CannotTell)
        {
            CannotTell++;
            return;
        }

        var pair = (Math.Min(label.Left, label.Right), Math.Max(label.Left, label.Right));
        if (!_labels.TryAdd(pair, label))
        {
            var first = _labels[pair];
            if (first.Answer != label.Answer)
            {
                _conflicts.Add(first.Answer == LabelAnswer.Same ? new LabelConflict(label, [first]) : new LabelConflict(first, [label]));
            }

            return;
        }

        if (label.Answer == LabelAnswer.Same)
        {
            Neighbours(label.Left).Add(label);
            Neighbours(label.Right).Add(label);
        }
    }

    /// <summary>The shortest chain of pairs that are the same from one record to another, or null.</summary>
    private List<PairLabel>? Chain(int from, int to)
    {
        var cameBy = new Dictionary<int, PairLabel> { [from] = default };
        var queue = new Queue<int>([from]);
        while (queue.TryDequeue(out var at) && at != to)
        {
            foreach (var label in _same.GetValueOrDefault(at) ?? [])
            {
                var next = label.Left == at ? label.Right : label.Left;
                if (cameBy.TryAdd(next, label))
                {
                    queue.Enqueue(next);
                }
            }
        }

        if (from == to || !cameBy.ContainsKey(to))
        {
            return null;
        }

        var chain = new List<PairLabel>();
        for (var at = to; at != from;)
        {
            var label = cameBy[at];
            chain.Add(label);
            at = label.Left == at ? label.Right : label.Left;
        }

        chain.Reverse();
        return chain;
    }

    private List<PairLabel> Neighbours(int record) =>
        _same.TryGetValue(record, out var labels) ? labels : _same[record] = [];
}
