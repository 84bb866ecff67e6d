namespace Rollcall.Register;

/// <summary>Takes a decision back, as if it had not been made. It stays in the history.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Why">Why, in words.</param>
/// <param name="Version">The match's version that was looked at.</param>
public sealed record RetractDecision(Guid Decision, string Why, int Version) : Command
{
    internal override IReadOnlyList<Role> Roles => [Role.Caseworker];

    internal override async Task<Applied> Apply(CommandScope scope)
    {
        CommandScope.Required(Why, "why");
        var decision = await scope.Find<DecisionRow>(d => d.Id == Decision && d.Retracted == null, "decision");
        var match = await scope.Find<MatchRow>(m => m.Id == decision.Match, "match");
        Matches.CheckVersion(match, Version);
        decision.Retracted = scope.Leaf;
        await Matches.Settle(scope, match, added: null, without: decision.Id);
        return new(match.Id, null);
    }
}
