namespace Rollcall.Linkage;

/// <summary>Divides components into clusters, one after the other. Each thread has one of its own, with its memory reused.</summary>
internal sealed class ComponentDivider(
    ComponentTable table, ReadOnlyMemory<WeightedPair> pairs, ClusteringOptions options, BindingConstraints constraints,
    int[] clusterOf, CancellationToken cancel)
{
    private readonly long _threshold = FixedBits.Of(options.Threshold);
    private readonly long _unseen = FixedBits.Of(options.UnseenWeight) - FixedBits.Of(options.Threshold);
    private readonly DenseComponent _dense = new();

    /// <summary>Writes each record's cluster, the smallest record of it.</summary>
    public void Divide(int component)
    {
        cancel.ThrowIfCancellationRequested();
        var members = table.Members(component);
        if (members.Length > ClusteringOptions.LargestDense)
        {
            var sparse = Sparse(component, members);
            sparse.Divide(options.Method, cancel);
            Write(members, sparse.ClusterOf);
            return;
        }

        _dense.Clear(members.Length);
        AddPairs(component);
        Forbid(component, members);
        if (_dense.IsOnePerson())
        {
            foreach (var member in members)
            {
                clusterOf[member] = members[0];
            }

            return;
        }

        AskForUnseen(members);
        _dense.Join(Atoms(members));
        _dense.Divide(options.Method);
        Write(members, _dense.ClusterOf);
    }

    private void AddPairs(int component)
    {
        var all = pairs.Span;
        foreach (var i in table.Pairs(component))
        {
            ref readonly var pair = ref all[i];
            _dense.See(table.Position[pair.Left], table.Position[pair.Right], FixedBits.Of(pair.Weight) - _threshold);
        }
    }

    private void Forbid(int component, ReadOnlySpan<int> members)
    {
        foreach (var (_, left, right) in table.CannotLink(component))
        {
            _dense.Forbid(table.Position[left], table.Position[right]);
        }

        if (constraints.Exclusive is { } exclusive)
        {
            for (var i = 0; i < members.Length; i++)
            {
                for (var j = i + 1; j < members.Length; j++)
                {
                    if (exclusive[members[i]] >= 0 && exclusive[members[i]] == exclusive[members[j]])
                    {
                        _dense.Forbid(i, j);
                    }
                }
            }
        }
    }

    private void AskForUnseen(ReadOnlySpan<int> members)
    {
        for (var i = 0; i < members.Length; i++)
        {
            for (var j = i + 1; j < members.Length; j++)
            {
                if (!_dense.Saw(i, j))
                {
                    _dense.See(i, j, options.Weight is { } weight ? FixedBits.Of(weight(members[i], members[j])) - _threshold : _unseen);
                }
            }
        }
    }

    /// <summary>For each member the place of the first member that must-links join it with.</summary>
    private int[]? Atoms(ReadOnlySpan<int> members)
    {
        if (constraints.AtomOf is not { } atomOf)
        {
            return null;
        }

        var atoms = new int[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            atoms[i] = table.Position[atomOf[members[i]]];
        }

        return atoms;
    }

    private SparseComponent Sparse(int component, ReadOnlySpan<int> members)
    {
        var sparse = new SparseComponent(Atoms(members) ?? [.. Enumerable.Range(0, members.Length)], _unseen);
        foreach (var i in table.Pairs(component))
        {
            ref readonly var pair = ref pairs.Span[i];
            sparse.See(table.Position[pair.Left], table.Position[pair.Right], FixedBits.Of(pair.Weight) - _threshold);
        }

        foreach (var (_, left, right) in table.CannotLink(component))
        {
            sparse.Forbid(table.Position[left], table.Position[right]);
        }

        for (var i = 0; i < members.Length && constraints.Exclusive is not null; i++)
        {
            if (constraints.Exclusive[members[i]] is >= 0 and var list)
            {
                sparse.Enlist(i, list);
            }
        }

        return sparse;
    }

    private void Write(ReadOnlySpan<int> members, ReadOnlySpan<int> clusters)
    {
        for (var i = 0; i < members.Length; i++)
        {
            clusterOf[members[i]] = members[clusters[i]];
        }
    }
}
