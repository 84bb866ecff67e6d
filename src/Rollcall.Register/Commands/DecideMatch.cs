namespace Rollcall.Register;

/// <summary>
/// Rules on a match. Within a party one person's "same" confirms it, across parties two different persons' are needed; one
/// person's "different" parts the two at once.
/// </summary>
/// <param name="Match">The match.</param>
/// <param name="Verdict">Same, different, or cannot tell.</param>
/// <param name="Why">Why, in words.</param>
/// <param name="Version">The match's version that was looked at: if somebody decided meanwhile, this is refused.</param>
public sealed record DecideMatch(Guid Match, DecisionVerdict Verdict, string Why, int Version) : Command
{
    internal override IReadOnlyList<Role> Roles => [Role.Caseworker];

    internal override async Task<Applied> Apply(CommandScope scope)
    {
        var match = await scope.Find<MatchRow>(m => m.Id == Match, "match");
        Matches.CheckVersion(match, Version);
        scope.Db.Add(new DecisionRow
        {
            Id = Id,
            Match = match.Id,
            Verdict = Verdict,
            Why = scope.Seal(CommandScope.Required(Why, "why"), Id, Places.Why),
            By = scope.Viewer.Account,
            At = scope.At,
            Leaf = scope.Leaf,
        });
        await Matches.Settle(scope, match, new(scope.Viewer.Account, Verdict));
        return new(match.Id, null);
    }
}
