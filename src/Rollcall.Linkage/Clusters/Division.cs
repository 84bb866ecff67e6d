namespace Rollcall.Linkage;

/// <summary>Components found, ready to be divided into clusters; components are independent of each other.</summary>
internal sealed class Division
{
    private readonly ReadOnlyMemory<WeightedPair> _pairs;
    private readonly ClusteringOptions _options;
    private readonly BindingConstraints _constraints;
    private readonly ComponentTable _table;

    private Division(
        int[] smallest, ReadOnlyMemory<WeightedPair> pairs, ClusteringOptions options, BindingConstraints constraints)
    {
        (ClusterOf, _pairs, _options, _constraints) = (smallest, pairs, options, constraints);
        _table = ComponentTable.Of(smallest, pairs, constraints.CannotLink, options.Threads);
    }

    /// <summary>For each record the smallest record of its component; once that is divided, of its cluster.</summary>
    public int[] ClusterOf { get; }

    public IReadOnlyList<Contradiction> Contradictions => _constraints.Contradictions;

    public static Division Of(int records, ReadOnlyMemory<WeightedPair> pairs, ClusteringOptions options, CancellationToken cancel)
    {
        if (!(options.UnseenWeight <= options.Threshold))
        {
            throw new ArgumentException("The weight of a pair never compared must not be above the threshold: everything would be one person.", nameof(options));
        }

        var constraints = BindingConstraints.Of(records, options.Constraints);
        var components = new ConnectedComponents(records);
        components.Join(pairs, options.Threshold, options.Threads, cancel);
        for (var record = 0; record < constraints.AtomOf?.Length; record++)
        {
            components.Join(record, constraints.AtomOf[record]);
        }

        return new Division(components.Smallest(), pairs, options, constraints);
    }

    /// <summary>Components that were found already, which are divided in place.</summary>
    /// <param name="smallest">For each record the smallest record of its component.</param>
    /// <param name="pairs">Pairs, among them all within the components to divide.</param>
    /// <param name="options">How to cluster.</param>
    /// <param name="constraints">What is declared.</param>
    public static Division Of(int[] smallest, ReadOnlyMemory<WeightedPair> pairs, ClusteringOptions options, BindingConstraints constraints) =>
        new(smallest, pairs, options, constraints);

    /// <summary>Divides components.</summary>
    /// <param name="wanted">Told a component's smallest record, says whether to divide it; null for all.</param>
    /// <param name="cancel">Stops between components.</param>
    public void Divide(Func<int, bool>? wanted, CancellationToken cancel)
    {
        var parts = _table.Parts();
        Parallel.For(
            0, parts.Count, new ParallelOptions { MaxDegreeOfParallelism = _options.Threads, CancellationToken = cancel },
            () => new ComponentDivider(_table, _pairs, _options, _constraints, ClusterOf, cancel),
            (part, _, divider) =>
            {
                for (var component = parts[part].From; component < parts[part].To; component++)
                {
                    if (wanted?.Invoke(_table.Members(component)[0]) != false)
                    {
                        divider.Divide(component);
                    }
                }

                return divider;
            },
            _ => { });
    }
}
