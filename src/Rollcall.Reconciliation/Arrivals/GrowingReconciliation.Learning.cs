using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

public sealed partial class GrowingReconciliation
{
    // From so many entries the model learns at most; more teach it nothing that shows.
    private const int LearntFrom = 10_000;

    // How many entries there must be to one when the model was last learnt.
    private const double DueAt = 1.5;

    /// <summary>Learns the model anew from the entries in force, whether or not that is due.</summary>
    /// <param name="cancel">Stops; the model stays what it was.</param>
    /// <returns>The pairs that are otherwise now, as in <see cref="Arrived.Reweighed"/>; none with fewer than two entries.</returns>
    public IReadOnlyList<Match> Learn(CancellationToken cancel = default)
    {
        lock (_arriving)
        {
            if (_inForce.Count < 2)
            {
                return [];
            }

            LearnNow(cancel);
            return Reweighed();
        }
    }

    private List<Match>? LearnIfDue(CancellationToken cancel)
    {
        if (_inForce.Count < 2 || (Model is { } model && _inForce.Count < DueAt * model.Entries))
        {
            return null;
        }

        LearnNow(cancel);
        return Reweighed();
    }

    /// <summary>Weighs the pairs held again; gives those that are otherwise now.</summary>
    private List<Match> Reweighed()
    {
        var (caution, evidence) = (new Caution(_scale), Evidence(counts: false));
        var parts = new List<Match>[(_held.Count + 4095) / 4096];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = _options.Threads }, part =>
        {
            var changed = new List<Match>();
            for (var i = part * 4096; i < Math.Min(_held.Count, (part + 1) * 4096); i++)
            {
                var (left, right, before) = _held[i];
                if (_inForce[left] && _inForce[right])
                {
                    var pair = _scale.Compare(left, right);
                    var now = Judged(pair, caution, evidence);
                    _held[i] = (left, right, (float)now.Weight);
                    var was = LinkModel.Probability(before);
                    if (Math.Abs(was - now.Probability) >= 0.01 || VerdictOf(pair, before, caution) != now.Verdict)
                    {
                        changed.Add(now);
                    }
                }
            }

            parts[part] = changed;
        });
        return [.. parts.SelectMany(p => p).OrderBy(m => m.Left).ThenBy(m => m.Right)];
    }

    /// <summary>Pairs that are surely one person and are of no entry that the model is learnt from.</summary>
    private IEnumerable<(int Left, int Right, double Probability)> SurelyOne(LearningSample sample)
    {
        for (var i = 0; i < _held.Count; i++)
        {
            var (left, right, weight) = _held[i];
            if (LinkModel.Probability(weight) > Linking.Confident && !sample.Contains(left) && !sample.Contains(right) && _inForce[left] && _inForce[right])
            {
                yield return (left, right, LinkModel.Probability(weight));
            }
        }
    }

    private void LearnNow(CancellationToken cancel)
    {
        var sample = LearningSample.Of(_inForce, LearntFrom);
        var groups = new Groups(_listOf);
        var looked = sample.Pairs(_listOf, _inForce, _lists.Count);
        var linking = Linking.Learn(_entries, groups, looked, scale => Candidates(sample, scale, cancel), [.. SurelyOne(sample)], _options.Threads, cancel);
        var model = new ReconciliationModel(
            _inForce.Count,
            new LinkModel(linking.Model.Comparisons, Arrays(linking.Model.M), Arrays(linking.Model.U), [], linking.Model.Confounders),
            PriorShares.Of(_lists, linking.Model.Lambda, looked),
            [.. linking.Comparers.OfType<AssociatedComparer>().Select(c => c.Learnt())]);
        Writing(() =>
        {
            Model = model;
            Use(model);
        });
    }

    private List<CandidatePair> Candidates(LearningSample sample, Scale scale, CancellationToken cancel)
    {
        var parts = new List<CandidatePair>[(sample.Entries.Count + 255) / 256];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = _options.Threads, CancellationToken = cancel }, part =>
        {
            var pairs = new List<CandidatePair>();
            var found = new List<int>();
            var lists = new CandidateLists();
            for (var i = part * 256; i < Math.Min(sample.Entries.Count, (part + 1) * 256); i++)
            {
                var entry = sample.Entries[i];
                found.Clear();
                _keys.Find(KeysOf(entry), found);
                lists.Add(found);
                foreach (var other in lists[lists.Count - 1])
                {
                    if (other != entry && (other < entry || !sample.Contains(other))
                        && scale.MayWeigh(Linking.Hopeless, entry, other, out var pair, out _))
                    {
                        pairs.Add(pair);
                    }
                }
            }

            parts[part] = pairs;
        });
        return [.. parts.SelectMany(p => p).OrderBy(p => p.Left).ThenBy(p => p.Right)];
    }

    /// <summary>Weighs by a model from now on.</summary>
    private void Use(ReconciliationModel model)
    {
        ValueAssociation[] learnt = [.. _entries.Associated.Zip(model.Associations, (values, pairs) =>
        {
            var association = new ValueAssociation();
            foreach (var (left, right, weight) in pairs)
            {
                association.Add(values.Number(left), values.Number(right), weight);
            }

            return association;
        })];
        _learnt = learnt;
        var shares = model.Shares;
        _scale = new Scale(
            _entries.Comparers(learnt),
            new LinkModel(shares.Comparisons, Arrays(shares.M), Arrays(shares.U), _lists.Lambda(model.Priors), shares.Confounders),
            new Groups(_listOf, []));
    }

    private static double[][] Arrays(IReadOnlyList<IReadOnlyList<double>> shares) => [.. shares.Select(s => s.ToArray())];
}
