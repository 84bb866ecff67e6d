using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>Status axes, derived from claims by rules; each axis on its own, never one field.</summary>
internal static class Statuses
{
    /// <summary>One party seeks the person and another says that it holds them.</summary>
    public static bool SoughtAndHeld(IReadOnlyList<PersonRow> inForce) =>
        (from seeks in inForce
         from holds in inForce
         where seeks.Claim == Claim.WeSeek && holds.Claim == Claim.WeHold && seeks.Said.Party != holds.Said.Party
         select true).Any();

    /// <summary>The axes in their order.</summary>
    /// <param name="rows">All entries of the person.</param>
    /// <param name="contradictions">What contradicts what among those in force.</param>
    /// <param name="open">Places of the entries that have an open match.</param>
    public static IReadOnlyList<DescribedStatus> Of(
        IReadOnlyList<PersonRow> rows, IReadOnlyList<Contradiction> contradictions, IReadOnlyList<int> open) =>
    [
        Fate(rows), Whereabouts(rows), Evidence(rows), Reconciliation(rows, contradictions, open),
    ];

    private static DescribedStatus Fate(IReadOnlyList<PersonRow> rows) =>
        Claiming(rows, Claim.Died, Claim.Remains) is { Count: > 0 } dead ? new("fate", "dead", DescriptionRules.FateDead, dead)
        : Claiming(rows, Claim.WeHold, Claim.Returned) is { Count: > 0 } alive ? new("fate", "alive", DescriptionRules.FateAlive, alive)
        : new("fate", "unknown", DescriptionRules.FateUnknown, []);

    private static DescribedStatus Whereabouts(IReadOnlyList<PersonRow> rows) =>
        Claiming(rows, Claim.Returned) is { Count: > 0 } returned ? new("whereabouts", "repatriated", DescriptionRules.Repatriated, returned)
        : Claiming(rows, Claim.Remains) is { Count: > 0 } remains ? new("whereabouts", "remains_unidentified", DescriptionRules.Remains, remains)
        : Claiming(rows, Claim.WeHold) is { Count: > 0 } held ? new("whereabouts", "held", DescriptionRules.Held, held)
        : new("whereabouts", "unknown", DescriptionRules.WhereaboutsUnknown, []);

    private static DescribedStatus Evidence(IReadOnlyList<PersonRow> rows) =>
        Parties(rows) > 1
            ? new("evidence", "both_sides", DescriptionRules.BothSides, Places(rows))
            : new("evidence", "one_side", DescriptionRules.OneSide, Places(rows));

    private static DescribedStatus Reconciliation(
        IReadOnlyList<PersonRow> rows, IReadOnlyList<Contradiction> contradictions, IReadOnlyList<int> open)
    {
        const string Axis = "reconciliation";
        return !rows.Any(r => r.Said.InForce) ? new(Axis, "withdrawn", DescriptionRules.Withdrawn, Places(rows))
            : contradictions.Count > 0
                ? new(Axis, "disputed", DescriptionRules.Disputed, [.. contradictions.SelectMany(c => c.Claims).Select(c => c.Entry).Distinct().Order()])
            : Parties(rows) > 1 ? new(Axis, "matched", DescriptionRules.Matched, Places(rows))
            : open.Count > 0 ? new(Axis, "candidate", DescriptionRules.Candidate, [.. open.Distinct().Order()])
            : new(Axis, "unmatched", DescriptionRules.Unmatched, Places(rows));
    }

    private static List<int> Claiming(IReadOnlyList<PersonRow> rows, params ReadOnlySpan<Claim> claims)
    {
        var places = new List<int>();
        foreach (var row in rows)
        {
            if (row.Said.InForce && claims.Contains(row.Claim))
            {
                places.Add(row.Place);
            }
        }

        return places;
    }

    private static int Parties(IReadOnlyList<PersonRow> rows) => rows.Select(r => r.Said.Party).Distinct().Count();

    private static IReadOnlyList<int> Places(IReadOnlyList<PersonRow> rows) => [.. rows.Select(r => r.Place)];
}
