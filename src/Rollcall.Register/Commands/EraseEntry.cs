using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register;

/// <summary>
/// Erases on request what a line says of a person: its entries, what was asked and answered, why was decided, and the files that
/// it stands in. Ids, times and commitments stay, so that every receipt still verifies. It cannot be undone.
/// </summary>
/// <param name="Entry">Any entry of the line.</param>
/// <param name="Why">On whose request, and on what ground; say no name here.</param>
public sealed record EraseEntry(Guid Entry, string Why) : Command
{
    internal override IReadOnlyList<Role> Roles => [Role.Caseworker];

    internal override bool TouchesLog => true;

    internal override async Task<Applied> Apply(CommandScope scope)
    {
        CommandScope.Required(Why, "why", 1_000);
        var (db, leaf, root) = (scope.Db, scope.Leaf, (await scope.Root(Entry)).Id);
        var submissions = await db.Entries.Where(e => e.Root == root).Select(e => e.Submission).Distinct().ToListAsync();
        await db.Entries.Where(e => e.Root == root).ExecuteUpdateAsync(set => set
            .SetProperty(e => e.Facts, (byte[]?)null).SetProperty(e => e.Nonce, (byte[]?)null).SetProperty(e => e.Erased, leaf));
        await db.Clarifications.Where(c => c.Entry == root).ExecuteUpdateAsync(set => set.SetProperty(c => c.Question, (byte[]?)null));
        await db.Answers.Where(a => a.Entry == root).ExecuteUpdateAsync(set => set.SetProperty(a => a.Content, (byte[]?)null));
        var matches = db.Matches.Where(m => m.Left == root || m.Right == root).Select(m => m.Id);
        await db.Decisions.Where(d => matches.Contains(d.Match)).ExecuteUpdateAsync(set => set.SetProperty(d => d.Why, (byte[]?)null));
        await db.Submissions.Where(s => submissions.Contains(s.Id)).ExecuteUpdateAsync(set => set.SetProperty(s => s.FileErased, leaf));
        await db.Rejected.Where(r => submissions.Contains(r.Submission)).ExecuteUpdateAsync(set => set.SetProperty(r => r.Text, (byte[]?)null));

        // The log keeps its commitments; what opens them goes.
        var told = db.Clarifications.Where(c => c.Entry == root).Select(c => c.Id);
        await db.Log.Where(l => l.Kind != "submit_list" && l.Kind != "propose_matches"
                && (l.Subject == root || told.Contains(l.Subject) || matches.Contains(l.Subject) || db.Entries.Any(e => e.Root == root && e.Id == l.Subject)))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Payload, (byte[]?)null).SetProperty(l => l.Nonce, (byte[]?)null));
        scope.FilesToDestroy.AddRange(submissions);
        return new(root, null);
    }
}
