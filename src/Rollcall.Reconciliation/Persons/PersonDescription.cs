using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>
/// What several entries that are held to be one person say together, by the rules of <see cref="DescriptionRules"/>. It
/// depends on nothing but what it is made of. Entries are named by their places in what was given.
/// </summary>
public sealed record PersonDescription
{
    /// <summary>The best-supported value of each column that an entry fills, from the entries in force (from all where none is).</summary>
    public required IReadOnlyDictionary<Column, DescribedValue> Best { get; init; }

    /// <summary>The name in Latin letters, for a reader who cannot read the script; null if it is in Latin.</summary>
    public string? Reading { get; init; }

    /// <summary>What entries in force claim, each once.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>One party seeks the person and another says that it holds them.</summary>
    public bool SoughtAndHeld { get; init; }

    /// <summary>The status axes: fate, whereabouts, evidence, reconciliation.</summary>
    public required IReadOnlyList<DescribedStatus> Status { get; init; }

    /// <summary>What cannot all be true; <see cref="Contradiction.Person"/> is 0.</summary>
    public required IReadOnlyList<Contradiction> Contradictions { get; init; }

    /// <summary>What to ask whom, by party, most important first; <see cref="Question.Person"/> is 0.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>Describes a person.</summary>
    /// <param name="entries">At least one entry, in an order that does not change: where nothing else decides, the first counts.</param>
    /// <param name="open">Matches of these entries that nobody has decided yet.</param>
    /// <exception cref="ArgumentException">There is no entry, or an open match of an entry that is not there.</exception>
    public static PersonDescription Of(IReadOnlyList<DescribedEntry> entries, IReadOnlyList<OpenCandidate>? open = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentOutOfRangeException.ThrowIfZero(entries.Count, nameof(entries));
        if (open?.Any(o => o.Entry < 0 || o.Entry >= entries.Count) == true)
        {
            throw new ArgumentException("An open match is of an entry that is not there.", nameof(open));
        }

        return Of(
            0,
            [.. entries.Select((e, place) => new PersonRow(place, e, PreparedEntry.Of(e.Entry, 0)))],
            (open ?? []).ToLookup(o => o.Entry));
    }

    internal static PersonDescription Of(int person, IReadOnlyList<PersonRow> rows, ILookup<int, OpenCandidate> open)
    {
        IReadOnlyList<PersonRow> inForce = [.. rows.Where(r => r.Said.InForce)];
        var best = BestValues.Of(inForce.Count > 0 ? inForce : rows);
        var contradictions = Reconciliation.Contradictions.Of(person, rows);
        var soughtAndHeld = Statuses.SoughtAndHeld(inForce);
        return new()
        {
            Best = best.ToDictionary(b => b.Column, b => b.Value),
            Reading = BestValues.Reading(best),
            Claims = [.. inForce.Select(r => r.Claim).Where(c => c != Claim.Unknown).Distinct().Order()],
            SoughtAndHeld = soughtAndHeld,
            Status = Statuses.Of(rows, contradictions, [.. rows.Select(r => r.Place).Where(open.Contains)]),
            Contradictions = contradictions,
            Questions = Reconciliation.Questions.InOrder(new Questions(person, rows, soughtAndHeld).All(contradictions, open)),
        };
    }
}
