using Microsoft.EntityFrameworkCore;
using Rollcall.Lists;

namespace Rollcall.Register;

/// <summary>Enters a standing list of a party. Instalments are handed in for it later.</summary>
/// <param name="Party">Whose list it is.</param>
/// <param name="Name">What it is called; the party has no other of the name.</param>
/// <param name="Claim">What the party claims of everybody on it.</param>
/// <param name="Purpose">What its persons' data is kept for.</param>
/// <param name="LegalBasis">What permits that.</param>
public sealed record DefineList(Guid Party, string Name, Claim Claim, string Purpose, string LegalBasis) : Command
{
    internal override IReadOnlyList<Role> Roles => [Role.Caseworker, Role.ListOfficer];

    internal override async Task<Applied> Apply(CommandScope scope)
    {
        await scope.Find<PartyRow>(p => p.Id == Party, "party");
        var name = CommandScope.Required(Name, "name", longest: 200);
        if (Claim == Claim.Unknown)
        {
            throw RefusedException.Invalid("claim", "claim is missing: we_seek, we_hold, returned, died or remains.");
        }

        if (await scope.Db.Lists.AnyAsync(l => l.Party == Party && l.Name == name))
        {
            throw RefusedException.Conflict("The party has a list of that name already. Choose another name, or hand in an instalment of that list.");
        }

        scope.Db.Add(new ListRow
        {
            Id = Id,
            Party = Party,
            Name = name,
            Claim = Claim,
            Purpose = CommandScope.Required(Purpose, "purpose", 1_000),
            LegalBasis = CommandScope.Required(LegalBasis, "legal_basis", 1_000),
            Leaf = scope.Leaf,
        });
        return new(Id, Party);
    }
}
