using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register;

/// <summary>Puts two entries before the caseworkers that the program did not find to be alike. It decides nothing.</summary>
/// <param name="Left">An entry.</param>
/// <param name="Right">An entry of another line.</param>
/// <param name="Why">What speaks for it.</param>
public sealed record PairEntries(Guid Left, Guid Right, string Why) : Command
{
    internal override IReadOnlyList<Role> Roles => [Role.Caseworker];

    internal override async Task<Applied> Apply(CommandScope scope)
    {
        CommandScope.Required(Why, "why");
        var (left, right) = Matches.InOrder(await scope.Root(Left), await scope.Root(Right));
        if (left.Id == right.Id)
        {
            throw RefusedException.Invalid("right", "These are two rows of one line: their party says already that they are one person.");
        }

        if (await scope.Db.Matches.AnyAsync(m => m.Left == left.Id && m.Right == right.Id))
        {
            throw RefusedException.Conflict("These two are a match already. Decide on that.");
        }

        scope.Db.Add(new MatchRow
        {
            Id = Id,
            Left = left.Id,
            Right = right.Id,
            AcrossParties = left.Party != right.Party,
            Weight = 0,
            Probability = 0.5,
            Relation = "named_by_hand",
            State = MatchState.Open,
            Version = 0,
            Leaf = scope.Leaf,
        });
        return new(Id, null);
    }
}
