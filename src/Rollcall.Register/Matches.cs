using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register;

/// <summary>A ruling that counts: a person's last one on the match.</summary>
internal readonly record struct Ruling(Guid By, DecisionVerdict Verdict);

/// <summary>What decisions make of a match, and confirmed matches of persons.</summary>
internal static class Matches
{
    /// <summary>The one that was handed in first, first.</summary>
    public static (EntryRow Left, EntryRow Right) InOrder(EntryRow a, EntryRow b) =>
        (a.Leaf, a.Row).CompareTo((b.Leaf, b.Row)) <= 0 ? (a, b) : (b, a);

    /// <exception cref="RefusedException">Somebody decided since.</exception>
    public static void CheckVersion(MatchRow match, int version)
    {
        if (match.Version != version)
        {
            throw RefusedException.Conflict(
                $"Somebody else decided on this match meanwhile: it is {Word(match.State)} now (version {match.Version}). Look at it again, and decide then.");
        }
    }

    /// <summary>The state that rulings make, each account's last one counting.</summary>
    public static MatchState StateOf(IEnumerable<Ruling> rulings, bool acrossParties)
    {
        var last = new Dictionary<Guid, DecisionVerdict>();
        foreach (var ruling in rulings)
        {
            last[ruling.By] = ruling.Verdict;
        }

        var (same, different) = (last.Values.Count(v => v == DecisionVerdict.Same), last.Values.Count(v => v == DecisionVerdict.Different));
        return (same, different) switch
        {
            (0, > 0) => MatchState.Refused,
            ( > 0, > 0) => MatchState.Disputed,
            (0, 0) => last.Count > 0 ? MatchState.Unclear : MatchState.Open,
            _ => same >= (acrossParties ? 2 : 1) ? MatchState.Confirmed : MatchState.AwaitsSecond,
        };
    }

    /// <summary>Draws the consequence of a decision that was made or taken back: the match's state, and who is one person.</summary>
    public static async Task Settle(CommandScope scope, MatchRow match, Ruling? added, Guid? without = null)
    {
        var rulings = await scope.Db.Decisions.Where(d => d.Match == match.Id && d.Retracted == null && d.Id != without)
            .OrderBy(d => d.Leaf).Select(d => new Ruling(d.By, d.Verdict)).ToListAsync();
        if (added is { } ruling)
        {
            rulings.Add(ruling);
        }

        var (before, after) = (match.State, StateOf(rulings, match.AcrossParties));
        match.State = after;
        match.Version++;
        if (after == MatchState.Confirmed && before != MatchState.Confirmed)
        {
            await Join(scope, match);
        }
        else if (before == MatchState.Confirmed && after != MatchState.Confirmed)
        {
            await Part(scope, match);
        }
    }

    private static async Task Join(CommandScope scope, MatchRow match)
    {
        var left = await Persons.Members(scope.Db, match.Left, except: match.Id);
        var right = await Persons.Members(scope.Db, match.Right, except: match.Id);
        if (await Persons.Contradicted(scope.Db, left, right))
        {
            throw RefusedException.Conflict(
                "Somebody decided that an entry of the one person and an entry of the other are different people. Settle that match first.");
        }

        await Persons.Name(scope.Db, [.. left.Union(right)]);
    }

    private static async Task Part(CommandScope scope, MatchRow match)
    {
        var left = await Persons.Members(scope.Db, match.Left, except: match.Id);
        if (left.Contains(match.Right))
        {
            return;
        }

        await Persons.Name(scope.Db, left);
        await Persons.Name(scope.Db, await Persons.Members(scope.Db, match.Right, except: match.Id));
    }

    private static string Word(MatchState state) => state switch
    {
        MatchState.AwaitsSecond => "waiting for a second person",
        _ => state.ToString().ToLowerInvariant(),
    };
}
