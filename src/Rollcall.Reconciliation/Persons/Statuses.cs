using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>Status axes, derived from claims by the rules below; each axis on its own, never one field.</summary>
internal static class Statuses
{
    /// <summary>One party seeks the person and another says that it holds them.</summary>
    public static bool SoughtAndHeld(EntryRegister register, IReadOnlyList<int> inForce) =>
        (from seeks in inForce
         from holds in inForce
         where register.Entries[seeks].Claim == Claim.WeSeek && register.Entries[holds].Claim == Claim.WeHold
             && register.List(seeks).Party != register.List(holds).Party
         select true).Any();

    public static IReadOnlyDictionary<string, string> Of(
        EntryRegister register, IReadOnlyList<int> entries, IReadOnlyList<int> inForce, bool contradicted, bool open)
    {
        var claims = inForce.Select(i => register.Entries[i].Claim).ToHashSet();
        var parties = entries.Select(i => register.List(i).Party).Distinct().Count();
        return new Dictionary<string, string>
        {
            ["fate"] = claims.Contains(Claim.Died) || claims.Contains(Claim.Remains) ? "dead"
                : claims.Contains(Claim.WeHold) || claims.Contains(Claim.Returned) ? "alive" : "unknown",
            ["whereabouts"] = claims.Contains(Claim.Returned) ? "repatriated"
                : claims.Contains(Claim.Remains) ? "remains_unidentified"
                : claims.Contains(Claim.WeHold) ? "held" : "unknown",
            ["evidence"] = parties > 1 ? "both_sides" : "one_side",
            ["reconciliation"] = inForce.Count == 0 ? "withdrawn"
                : contradicted ? "disputed"
                : parties > 1 ? "matched"
                : open ? "candidate" : "unmatched",
        };
    }
}
