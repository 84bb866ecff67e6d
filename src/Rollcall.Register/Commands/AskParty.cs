namespace Rollcall.Register;

/// <summary>Asks a party about its own entry. The question must say nothing of what another party handed in.</summary>
/// <param name="Entry">The entry that is asked about; whoever handed it in is asked.</param>
/// <param name="About">What it is about: <c>missing_father_name</c>, <c>contradiction</c>, <c>possible_match</c>, …</param>
/// <param name="Question">The question.</param>
/// <param name="Due">When the answer is wanted.</param>
public sealed record AskParty(Guid Entry, string About, string Question, DateOnly? Due = null) : Command
{
    internal override IReadOnlyList<Role> Roles => [Role.Caseworker];

    internal override async Task<Applied> Apply(CommandScope scope)
    {
        var root = await scope.Root(Entry);
        scope.Db.Add(new ClarificationRow
        {
            Id = Id,
            Party = root.Party,
            Entry = root.Id,
            Kind = CommandScope.Required(About, "about", 100),
            Question = scope.Seal(CommandScope.Required(Question, "question"), Id, Places.Question),
            Due = Due,
            By = scope.Viewer.Account,
            At = scope.At,
            Leaf = scope.Leaf,
        });
        return new(Id, root.Party);
    }
}
