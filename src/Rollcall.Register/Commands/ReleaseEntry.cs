using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register;

/// <summary>Lets a party see another's entry, but nothing that is sealed from everyday view.</summary>
/// <param name="Entry">Any entry of the line.</param>
/// <param name="ToParty">Who may see it from now on.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Risk">What it may do to the person or their kin, as it was weighed.</param>
public sealed record ReleaseEntry(Guid Entry, Guid ToParty, string Purpose, string Risk) : Command
{
    internal override IReadOnlyList<Role> Roles => [Role.Caseworker];

    internal override async Task<Applied> Apply(CommandScope scope)
    {
        var root = await scope.Root(Entry);
        await scope.Find<PartyRow>(p => p.Id == ToParty, "party");
        if (root.Party == ToParty)
        {
            throw RefusedException.Invalid("to_party", "The entry is that party's own.");
        }

        if (await scope.Db.Releases.AnyAsync(r => r.Entry == root.Id && r.ToParty == ToParty && r.Ended == null))
        {
            throw RefusedException.Conflict("The entry is released to that party already.");
        }

        scope.Db.Add(new ReleaseRow
        {
            Id = Id,
            Entry = root.Id,
            ToParty = ToParty,
            Purpose = CommandScope.Required(Purpose, "purpose", 1_000),
            Risk = CommandScope.Required(Risk, "risk", 1_000),
            By = scope.Viewer.Account,
            Leaf = scope.Leaf,
        });
        return new(root.Id, null);
    }
}
