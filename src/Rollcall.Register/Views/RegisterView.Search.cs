using Microsoft.EntityFrameworkCore;
using Rollcall.Reconciliation;

namespace Rollcall.Register;

public sealed partial class RegisterView
{
    /// <summary>Is this person on any list? The entries that may be the person, the likeliest first, of those that the viewer may see.</summary>
    /// <param name="query">Who is looked for.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="RefusedException">There is nothing to look for, or too much.</exception>
    public async Task<IReadOnlyList<FoundEntry>> Search(SearchQuery query, CancellationToken cancel = default)
    {
        var asked = query.ToPersonQuery();
        var pool = await _arrivals.Loaded.WaitAsync(cancel);
        var (most, (own, released)) = (Math.Clamp(query.Most, 1, 100), await Sees(cancel));
        var hits = pool.Find(asked, own, most);
        if (released is not null && asked.Name is not null)
        {
            // A released entry does not show its numbers: whoever could ask for one would learn whether it is right.
            hits = [.. hits.Concat(pool.Find(asked with { Number = null }, released, most)).OrderByDescending(h => h.Weight).Take(most)];
        }

        var ids = hits.Select(h => h.Id).ToList();
        var rows = await _db.Entries.Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancel);
        return [.. from hit in hits
                   where rows.ContainsKey(hit.Id)
                   select new FoundEntry(Show(rows[hit.Id]), hit.Weight, hit.Probability, hit.Evidence)];
    }

    /// <summary>
    /// Which entries in memory the viewer may see, as their own and as released to them: the same as the tables show, asked before
    /// anything is looked at or counted.
    /// </summary>
    private async Task<(Func<PooledEntry, bool> Own, Func<PooledEntry, bool>? Released)> Sees(CancellationToken cancel)
    {
        if (_db.Sight.All)
        {
            return (_ => true, null);
        }

        var party = _db.Sight.Party;
        if (party == Guid.Empty)
        {
            return (_ => false, null);
        }

        var released = (await _db.Releases.Where(r => r.ToParty == party && r.Ended == null).Select(r => r.Entry).ToListAsync(cancel)).ToHashSet();
        return (entry => entry.Party == party, released.Count == 0 ? null : entry => released.Contains(entry.Root));
    }
}

/// <summary>An entry that may be the person who is looked for.</summary>
/// <param name="Entry">The entry, as the viewer may see it.</param>
/// <param name="Weight">How much speaks for it, in bits.</param>
/// <param name="Probability">The probability that it is the person, in 0..1.</param>
/// <param name="Evidence">What was matched and why, attribute by attribute.</param>
public sealed record FoundEntry(EntryView Entry, double Weight, double Probability, IReadOnlyList<Evidence> Evidence);
