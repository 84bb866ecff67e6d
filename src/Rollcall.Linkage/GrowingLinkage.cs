namespace Rollcall.Linkage;

/// <summary>
/// A linkage to which records are added: only pairs with a new record are compared, and only clusters that they touch are
/// divided anew. By a trained model whose term frequencies are stated (<see cref="ComparisonDefinition.PopulationFrequencies"/>)
/// the result is the same as of a linkage of all records at once; where they are not, values count as rare as they were in the
/// records there were when a pair was compared. A block that grows beyond its rule's bound keeps the pairs that it had. Not for
/// use by several threads at once.
/// </summary>
public sealed class GrowingLinkage
{
    private readonly LinkageModel _model;
    private readonly LinkOptions _options;
    private readonly GrowingClusters _clusters;
    private readonly List<WeightedPair> _pairs = [];
    private Scoring? _scoring;
    private int _records;

    /// <summary>Starts without records.</summary>
    /// <param name="model">A trained model, whose clusters are by average linkage or correlation.</param>
    /// <param name="options">How to link; the same throughout.</param>
    /// <exception cref="LinkageException">The model is not trained.</exception>
    public GrowingLinkage(LinkageModel model, LinkOptions options)
    {
        if (!model.IsTrained || model.Clusters == ClusterMethod.ConnectedComponents)
        {
            throw new LinkageException("A linkage that grows needs a trained model (one that states m, u and lambda) whose clusters are average_linkage or correlation.");
        }

        (_model, _options) = (model, options);
        _clusters = new GrowingClusters(Linker.Clusters(model, options, (left, right) => _scoring!.Weight(left, right), constraints: null));
    }

    /// <summary>For each record the smallest record of its cluster.</summary>
    public IReadOnlyList<int> ClusterOf => _clusters.ClusterOf;

    /// <summary>The pairs that were kept, with their match weights in bits.</summary>
    public IReadOnlyList<WeightedPair> Pairs => _pairs;

    /// <summary>How many records the last addition touched.</summary>
    public int Touched => _clusters.Touched;

    /// <summary>Adds records.</summary>
    /// <param name="table">All records: those there were, in the same order, then the new ones.</param>
    /// <param name="cancel">Stops; what was added before stays.</param>
    /// <returns>How many pairs were compared.</returns>
    /// <exception cref="LinkageException">The table lacks records that there were.</exception>
    public long Add(Table table, CancellationToken cancel = default)
    {
        if (table.Records < _records)
        {
            throw new LinkageException($"There were {_records:N0} records, and the table has {table.Records:N0}. It must begin with those there were.");
        }

        var (_, blocks, plain) = Linker.Prepare(table, _model, _options, since: _records);
        var scoring = new Scoring(plain.With([.. _model.Comparisons.Select(c => (double[])[0, .. c.U!])]), Training.Stated(_model, plain));
        using var found = scoring.Above(Linker.Bound(_model, _options), blocks, _options, progress: null, cancel);
        _scoring = scoring;
        var pairs = found.ToArray();
        _clusters.Add(table.Records - _records, pairs, _options.Constraints(table), cancel);
        _pairs.AddRange(pairs);
        _records = table.Records;
        return found.Compared;
    }
}
