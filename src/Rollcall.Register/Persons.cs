using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register;

/// <summary>
/// Who is one person: the lines that confirmed matches connect. A person's id is the one that its first line had when it was
/// handed in, so that joining keeps an id, and parting gives the other its own back.
/// </summary>
internal static class Persons
{
    /// <summary>The lines that confirmed matches connect with one.</summary>
    /// <param name="db">The tables.</param>
    /// <param name="root">The root of the line.</param>
    /// <param name="except">A match that does not count.</param>
    /// <param name="asOf">The leaf after which nothing counts; null for now.</param>
    public static async Task<HashSet<Guid>> Members(RegisterContext db, Guid root, Guid? except = null, long? asOf = null)
    {
        var members = new HashSet<Guid> { root };
        for (HashSet<Guid> edge = [root]; edge.Count > 0;)
        {
            var next = new HashSet<Guid>();
            foreach (var part in edge.Chunk(500))
            {
                var touching = db.Matches.IgnoreQueryFilters().Where(m => m.Id != except && (part.Contains(m.Left) || part.Contains(m.Right)));
                var pairs = asOf is { } leaf
                    ? await ConfirmedAt(db, touching, leaf)
                    : await touching.Where(m => m.State == MatchState.Confirmed).Select(m => new { m.Left, m.Right }).ToListAsync()
                        is { } now ? [.. now.Select(m => (m.Left, m.Right))] : [];
                foreach (var (left, right) in pairs)
                {
                    next.UnionWith([left, right]);
                }
            }

            next.ExceptWith(members);
            members.UnionWith(next);
            edge = next;
        }

        return members;
    }

    /// <summary>Whether somebody decided that a line of the one and a line of the other are different people.</summary>
    public static Task<bool> Contradicted(RegisterContext db, HashSet<Guid> left, HashSet<Guid> right) =>
        db.Matches.IgnoreQueryFilters().AnyAsync(m => m.State == MatchState.Refused
            && ((left.Contains(m.Left) && right.Contains(m.Right)) || (left.Contains(m.Right) && right.Contains(m.Left))));

    /// <summary>Gives all entries of these lines the id of the person that they are together.</summary>
    public static async Task Name(RegisterContext db, HashSet<Guid> roots)
    {
        var entries = db.Entries.IgnoreQueryFilters();
        var own = await entries.Where(e => roots.Contains(e.Id)).OrderBy(e => e.Leaf).ThenBy(e => e.Row).Select(e => e.OwnPerson).FirstAsync();
        foreach (var entry in await entries.AsTracking().Where(e => roots.Contains(e.Root)).ToListAsync())
        {
            entry.Person = own;
        }
    }

    private static async Task<List<(Guid, Guid)>> ConfirmedAt(RegisterContext db, IQueryable<MatchRow> matches, long leaf)
    {
        var confirmed = new List<(Guid, Guid)>();
        var there = await matches.Where(m => m.Leaf <= leaf).ToListAsync();
        var ids = there.Select(m => m.Id).ToList();
        var rulings = (await db.Decisions.IgnoreQueryFilters()
            .Where(d => ids.Contains(d.Match) && d.Leaf <= leaf && (d.Retracted == null || d.Retracted > leaf)).OrderBy(d => d.Leaf).ToListAsync())
            .ToLookup(d => d.Match, d => new Ruling(d.By, d.Verdict));
        foreach (var match in there)
        {
            if (Matches.StateOf(rulings[match.Id], match.AcrossParties) == MatchState.Confirmed)
            {
                confirmed.Add((match.Left, match.Right));
            }
        }

        return confirmed;
    }
}
