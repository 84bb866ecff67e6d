using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register;

/// <summary>
/// Takes entries out as a table. Who took out which, and what for, is kept; with what is sealed, a reading is kept of each
/// entry.
/// </summary>
/// <param name="Purpose">What for, in words.</param>
/// <param name="Filter">Which entries; all that the author may see where it asks for nothing.</param>
/// <param name="WithSealed">With what they say of kin, health, held place and the like. A list officer gets it of the own party's entries only.</param>
public sealed record ExportEntries(string Purpose, EntryFilter Filter, bool WithSealed = false) : Command
{
    /// <summary>How many entries one export with sealed columns has at most: a reading is kept of each.</summary>
    public const int MostWithSealed = 100_000;

    internal override IReadOnlyList<Role> Roles => [Role.Caseworker, Role.ListOfficer];

    internal override async Task<Applied> Apply(CommandScope scope)
    {
        var purpose = CommandScope.Required(Purpose, "purpose", 1_000);
        if (Filter.List is { } list)
        {
            await scope.Find<ListRow>(l => l.Id == list, "list");
        }

        if (Filter.Submission is { } submission)
        {
            await scope.Find<SubmissionRow>(s => s.Id == submission, "submission");
        }

        if (WithSealed)
        {
            await Keep(scope, purpose);
        }

        return new(Id, scope.Viewer.Party);
    }

    /// <summary>One reading for each entry that is shown with what is sealed.</summary>
    private async Task Keep(CommandScope scope, string purpose)
    {
        var entries = Filter.Of(scope.Db).Where(e => e.Erased == null);
        if (scope.Viewer.Role == Role.ListOfficer)
        {
            entries = entries.Where(e => e.Party == scope.Viewer.Party);
        }

        var ids = await entries.OrderBy(e => e.Leaf).ThenBy(e => e.Row).Select(e => e.Id).Take(MostWithSealed + 1).ToListAsync();
        if (ids.Count > MostWithSealed)
        {
            throw RefusedException.Invalid("filter", $"More than {MostWithSealed:N0} entries are too many to be taken out with what is sealed. Name a list or a submission.");
        }

        scope.Db.Insert(ids.Select(entry => new ReadingRow
        {
            Id = SubmitList.Derived(Id, $"reading {entry:N}"),
            Entry = entry,
            By = scope.Viewer.Account,
            Purpose = purpose,
            At = scope.At,
            Leaf = scope.Leaf,
        }));
    }
}
