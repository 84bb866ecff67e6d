using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register;

/// <summary>Enters a party.</summary>
/// <param name="Name">What it is called here; no other has the name.</param>
/// <param name="Language">The two-letter language of letters to it; null for English.</param>
public sealed record DefineParty(string Name, string? Language = null) : Command
{
    internal override IReadOnlyList<Role> Roles => [Role.Administrator, Role.Caseworker];

    internal override async Task<Applied> Apply(CommandScope scope)
    {
        var name = CommandScope.Required(Name, "name", longest: 200);
        if (await scope.Db.Parties.AnyAsync(p => p.Name == name))
        {
            throw RefusedException.Conflict("A party of that name is there already. Choose another name, or use that party.");
        }

        if (Language is not null && (Language.Length != 2 || !Language.All(char.IsAsciiLetterLower)))
        {
            throw RefusedException.Invalid("language", "language has two small letters, such as hy or ru.");
        }

        scope.Db.Add(new PartyRow { Id = Id, Name = name, Language = Language, Leaf = scope.Leaf });
        return new(Id, Id);
    }
}
