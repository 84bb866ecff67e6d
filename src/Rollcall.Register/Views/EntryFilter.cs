using Rollcall.Lists;

namespace Rollcall.Register;

/// <summary>Which entries are asked for; what is null asks for nothing. It never shows more than the viewer may see.</summary>
/// <param name="Party">Of one party.</param>
/// <param name="List">Of one standing list. An entry that was released to the viewer belongs to no list that they know of.</param>
/// <param name="Submission">Of one submission; likewise.</param>
/// <param name="Claim">With one claim.</param>
/// <param name="InForce">Only those in force, or only those that are not.</param>
public sealed record EntryFilter(Guid? Party = null, Guid? List = null, Guid? Submission = null, Claim? Claim = null, bool? InForce = null)
{
    /// <summary>What of the entries is asked for. A list or submission that is not seen has none.</summary>
    internal IQueryable<EntryRow> Of(RegisterContext db)
    {
        var entries = db.Entries.AsQueryable();
        if (Party is { } party)
        {
            entries = entries.Where(e => e.Party == party);
        }

        if (List is { } list)
        {
            entries = entries.Where(e => e.List == list && db.Lists.Any(l => l.Id == list));
        }

        if (Submission is { } submission)
        {
            entries = entries.Where(e => e.Submission == submission && db.Submissions.Any(s => s.Id == submission));
        }

        if (Claim is { } claim)
        {
            entries = entries.Where(e => e.Claim == claim);
        }

        return InForce switch
        {
            true => entries.Where(e => e.Superseded == null && e.Erased == null),
            false => entries.Where(e => e.Superseded != null || e.Erased != null),
            null => entries,
        };
    }
}
