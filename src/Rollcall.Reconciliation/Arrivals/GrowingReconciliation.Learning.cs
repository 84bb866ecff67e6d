using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

public sealed partial class GrowingReconciliation
{
    // From so many entries the model learns at most; more teach it nothing that shows.
    private const int LearntFrom = 30_000;

    // How many entries there must be to one when the model was last learnt.
    private const double DueAt = 1.5;

    /// <summary>Learns the model anew from the entries in force, whether or not that is due.</summary>
    /// <param name="cancel">Stops; the model stays what it was.</param>
    public void Learn(CancellationToken cancel = default)
    {
        lock (_arriving)
        {
            LearnNow(cancel);
        }
    }

    private bool LearnIfDue(CancellationToken cancel)
    {
        if (_candidates < 2 || (Model is { } model && _candidates < DueAt * model.Entries))
        {
            return false;
        }

        LearnNow(cancel);
        return true;
    }

    private void LearnNow(CancellationToken cancel)
    {
        var sample = LearningSample.Of(_inForce, _candidates, LearntFrom);
        var groups = new Groups(_listOf);
        var looked = sample.Pairs(_listOf, _inForce, _lists.Count);
        var linking = Linking.Learn(_entries, groups, looked, scale => Candidates(sample, scale, cancel), _options.Threads, cancel);
        var model = new ReconciliationModel(
            _candidates,
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
        var shares = model.Shares;
        _scale = new Scale(
            _entries.Comparers(learnt),
            new LinkModel(shares.Comparisons, Arrays(shares.M), Arrays(shares.U), _lists.Lambda(model.Priors), shares.Confounders),
            new Groups(_listOf, []));
    }

    private static double[][] Arrays(IReadOnlyList<IReadOnlyList<double>> shares) => [.. shares.Select(s => s.ToArray())];
}
