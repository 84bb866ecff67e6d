namespace Rollcall.Register;

/// <summary>Reads what an entry says of kin, health, held place and identity numbers. That it was read, by whom and what for, is kept.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Purpose">What for, in words.</param>
public sealed record ReadSealed(Guid Entry, string Purpose) : Command
{
    internal override IReadOnlyList<Role> Roles => [Role.Caseworker, Role.ListOfficer];

    internal override async Task<Applied> Apply(CommandScope scope)
    {
        var entry = await scope.Find<EntryRow>(e => e.Id == Entry, "entry");
        if (scope.Viewer.Role == Role.ListOfficer && entry.Party != scope.Viewer.Party)
        {
            throw new RefusedException(Refusal.Forbidden, "This entry was released to you without what is sealed. Ask the intermediary.");
        }

        scope.Db.Add(new ReadingRow
        {
            Id = Id,
            Entry = entry.Id,
            By = scope.Viewer.Account,
            Purpose = CommandScope.Required(Purpose, "purpose", 1_000),
            At = scope.At,
            Leaf = scope.Leaf,
        });
        return new(entry.Id, null);
    }
}
