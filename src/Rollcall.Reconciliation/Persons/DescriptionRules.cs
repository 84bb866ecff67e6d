namespace Rollcall.Reconciliation;

/// <summary>
/// The rules by which a person is described, in the order in which they are tried. The same hold wherever persons are shown.
/// </summary>
public static class DescriptionRules
{
    internal const string OnlyValue = "only_value", MostLists = "most_lists", MostExact = "most_exact", LastHandedIn = "last_handed_in",
        FirstStated = "first_stated", OneEntrysName = "one_entrys_name";

    internal const string FateDead = "fate_dead", FateAlive = "fate_alive", FateUnknown = "fate_unknown";

    internal const string Repatriated = "whereabouts_repatriated", Remains = "whereabouts_remains", Held = "whereabouts_held",
        WhereaboutsUnknown = "whereabouts_unknown";

    internal const string BothSides = "evidence_both_sides", OneSide = "evidence_one_side";

    internal const string Withdrawn = "reconciliation_withdrawn", Disputed = "reconciliation_disputed", Matched = "reconciliation_matched",
        Candidate = "reconciliation_candidate", Unmatched = "reconciliation_unmatched";

    /// <summary>All rules.</summary>
    public static IReadOnlyList<DescriptionRule> All { get; } =
    [
        new(OneEntrysName, "value", "A name is shown as one entry wrote it, never put together from several: the entry that gives more than one part, whose parts most entries share, that gives most parts; then one that seeks the person, then one with a column for the family name, then the first."),
        new(OnlyValue, "value", "All entries in force that fill the column say the same; it is shown as the party that seeks the person wrote it, else as the first entry did."),
        new(MostLists, "value", "The value that most standing lists support is shown, in whatever spelling they give it."),
        new(MostExact, "value", "Of values that as many lists support the most exact date is shown: day before month before year before a span."),
        new(LastHandedIn, "value", "Of values that are supported as well and as exact the one that was handed in last is shown."),
        new(FirstStated, "value", "Of values between which nothing decides the one of the first entry is shown."),
        new(FateDead, "fate", "Dead: an entry in force says that the person died, or that remains are there."),
        new(FateAlive, "fate", "Alive: an entry in force says that the person is held or was returned, and none says otherwise."),
        new(FateUnknown, "fate", "Unknown: no entry in force says whether the person is alive."),
        new(Repatriated, "whereabouts", "Repatriated: an entry in force says that the person was returned."),
        new(Remains, "whereabouts", "Remains, unidentified: an entry in force says that remains are there, and none that the person was returned."),
        new(Held, "whereabouts", "Held: an entry in force says that the person is held, and none that they were returned or that remains are there."),
        new(WhereaboutsUnknown, "whereabouts", "Unknown: no entry in force says where the person is."),
        new(BothSides, "evidence", "Both sides: entries of more than one party, in force or not, name the person."),
        new(OneSide, "evidence", "One side: all entries are of one party."),
        new(Withdrawn, "reconciliation", "Withdrawn: no entry is in force any more."),
        new(Disputed, "reconciliation", "Disputed: entries in force say what cannot all be true."),
        new(Matched, "reconciliation", "Matched: entries of more than one party are held to be this person, and nothing contradicts."),
        new(Candidate, "reconciliation", "Candidate: an entry may be somebody else's too, and nobody has decided yet."),
        new(Unmatched, "reconciliation", "Unmatched: nothing above holds."),
    ];

    /// <summary>The rule of that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static DescriptionRule Named(string name) =>
        All.FirstOrDefault(r => r.Name == name) ?? throw new ArgumentException($"There is no rule {name}.", nameof(name));
}
