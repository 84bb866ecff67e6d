using System.Collections.Concurrent;

namespace Rollcall.Reconciliation;

public sealed partial class GrowingReconciliation
{
    private readonly ConcurrentBag<SearchSpace> _spaces = [];

    /// <summary>
    /// Finds a person: the entries in force that are most likely who is looked for. What is found, in what order, how it is
    /// counted and what its sentences say depend on the entries that may be seen alone, and on the model, which is a few
    /// hundred shares that are the same for every search.
    /// </summary>
    /// <param name="query">Whom to look for.</param>
    /// <param name="sees">
    /// Which entries may be seen; null for all. It is asked for every entry in force, from one thread and quickly one after
    /// another, and must not call back.
    /// </param>
    /// <param name="most">How many at most.</param>
    /// <returns>The most likely first; of equals the earlier entry. Empty before anything was learnt.</returns>
    /// <exception cref="ArgumentException">The query has neither a name nor a number.</exception>
    public IReadOnlyList<PersonHit> Find(PersonQuery query, Func<int, bool>? sees = null, int most = 20)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        if (string.IsNullOrWhiteSpace(query.Name) && string.IsNullOrWhiteSpace(query.FatherName) && string.IsNullOrWhiteSpace(query.Number))
        {
            throw new ArgumentException("Give a name or a number to look for.", nameof(query));
        }

        IReadOnlyList<PersonHit> hits = [];
        var space = _spaces.TryTake(out var kept) ? kept : new SearchSpace();
        try
        {
            Reading(() =>
            {
                if (Model is not null)
                {
                    space.Begin(_inForce, sees);
                    hits = new PersonSearch(_entries, _postings, _keys, _learnt, _scale.Model, space).Find(query, most);
                }
            });
        }
        finally
        {
            space.End();
            _spaces.Add(space);
        }

        return hits;
    }
}
