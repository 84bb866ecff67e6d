using Rollcall.Lists;

namespace Rollcall.Register;

/// <summary>Records what somebody said in public, with the figures that were asserted.</summary>
/// <param name="Speaker">Who spoke, by name or office.</param>
/// <param name="SaidOn">The day.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="Text">What was said.</param>
/// <param name="Figures">The figures in it.</param>
/// <param name="ForParty">The party that the speaker speaks for; null where none.</param>
public sealed record RecordStatement(
    string Speaker, DateOnly SaidOn, string Source, string Text, IReadOnlyList<StatedFigure> Figures, Guid? ForParty = null) : Command
{
    internal override IReadOnlyList<Role> Roles => [Role.Caseworker, Role.Publisher];

    internal override async Task<Applied> Apply(CommandScope scope)
    {
        foreach (var party in Figures.Select(f => f.OfParty).Append(ForParty).OfType<Guid>().Distinct())
        {
            await scope.Find<PartyRow>(p => p.Id == party, "party");
        }

        scope.Db.Add(new StatementRow
        {
            Id = Id,
            Speaker = CommandScope.Required(Speaker, "speaker", 500),
            ForParty = ForParty,
            SaidOn = SaidOn,
            Source = CommandScope.Required(Source, "source", 2_000),
            Text = CommandScope.Required(Text, "text", 100_000),
            By = scope.Viewer.Account,
            Leaf = scope.Leaf,
        });
        scope.Db.AddRange(Figures.Select((figure, i) => new FigureRow
        {
            Statement = Id,
            Number = i + 1,
            Claim = figure.Claim == Claim.Unknown ? throw RefusedException.Invalid("figures", "Say of each figure whom it counts: we_hold, returned, …") : figure.Claim,
            OfParty = figure.OfParty,
            Bound = figure.Bound,
            Count = figure.Count >= 0 ? figure.Count : throw RefusedException.Invalid("figures", "A figure cannot be below zero."),
            Words = CommandScope.Required(figure.Words, "figures", 1_000),
            Leaf = scope.Leaf,
        }));
        return new(Id, null);
    }
}

/// <summary>A figure that a statement asserts.</summary>
/// <param name="Claim">Whom it counts: <c>we_hold</c>, <c>returned</c>, …</param>
/// <param name="Bound">How it is meant.</param>
/// <param name="Count">How many.</param>
/// <param name="Words">The words in which it was said.</param>
/// <param name="OfParty">Of which party's list; null where it doesn't say.</param>
public sealed record StatedFigure(Claim Claim, FigureBound Bound, int Count, string Words, Guid? OfParty = null);
