using Rollcall.Lists;

namespace Rollcall.Reconciliation;

public sealed partial class GrowingReconciliation
{
    private void TakeIn(IReadOnlyList<Arrival> arrivals, CandidateLists? candidates, List<Revision> revisions, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        foreach (var arrival in arrivals)
        {
            for (var from = 0; from < arrival.Entries.Count; from += Portion)
            {
                var rows = Prepared(arrival.Entries, from, Math.Min(arrival.Entries.Count, from + Portion));
                Writing(() =>
                {
                    var list = ListOf(arrival);
                    foreach (var row in rows)
                    {
                        TakeIn(row, list, candidates, revisions);
                    }
                });
            }
        }

        Writing(Settle);
    }

    private ArrivingEntry?[] Prepared(IReadOnlyList<Entry?> entries, int from, int to)
    {
        var rows = new ArrivingEntry?[to - from];
        Parallel.For(0, rows.Length, new ParallelOptions { MaxDegreeOfParallelism = _options.Threads }, i =>
            rows[i] = entries[from + i] is { } entry ? ArrivingEntry.Of(entry) : null);
        return rows;
    }

    private int ListOf(Arrival arrival)
    {
        var known = _lists.Count;
        var list = _lists.Number(arrival.Party, arrival.StandingList);
        if (_lists.Count > known && Model is { } model)
        {
            Use(model);
        }

        return list;
    }

    private void TakeIn(ArrivingEntry? row, int list, CandidateLists? candidates, List<Revision> revisions)
    {
        var number = Count;
        var found = new List<int>();
        _listOf.Add(list);
        if (row is null)
        {
            _entries.Add(new PreparedEntry { StandingList = list });
            _inForce.Next(false);
        }
        else
        {
            _entries.Add(_pool.Pooled(row.Prepared) with { StandingList = list });
            var before = row.Reference is { } reference ? _revisions.Note(list, reference, number, row.HasOwnRef) : -1;
            if (before >= 0)
            {
                revisions.Add(new Revision(before, number));
                TakeOut(before);
            }

            _postings.Add(number, [.. row.Names.Select(p => _pool.Pooled(p)!)]);
            Index(row, number, isTied: before >= 0, found);
        }

        candidates?.Add(found);
    }

    private void Index(ArrivingEntry row, int number, bool isTied, List<int> found)
    {
        var withdraws = row.Action == RowAction.Withdraw;
        _inForce.Next(!withdraws);
        if (!withdraws)
        {
            _keys.FindAndAdd(row.Keys, number, found);
        }
        else if (!isTied)
        {
            // Which row it takes back its list doesn't say: whoever decides has to see whom it may mean.
            _keys.Find(row.Keys, found);
        }
    }

    private void TakeOut(int entry, bool forget) => Writing(() =>
    {
        TakeOut(entry);
        if (forget)
        {
            _entries.Remove(entry);
            _postings.Remove(entry);
            Settle();
        }
    });

    private void TakeOut(int entry)
    {
        if (_inForce[entry])
        {
            _inForce.Remove(entry);
            _keys.Remove(KeysOf(entry), entry);
        }
    }

    private ReadOnlySpan<ulong> KeysOf(int entry)
    {
        var keys = new KeyBuilder(256);
        BlockingRules.Add(keys, 0, _entries.All[entry]);
        return keys.Keys;
    }

    private void Settle() => _entries.Settle();
}
