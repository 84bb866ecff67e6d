namespace Rollcall.Estimation;

/// <summary>What may be said in public of a stratum, what may not, and what all of it rests on, in plain words.</summary>
public static class Statements
{
    /// <summary>What every estimate here assumes. None of it can be tested from the lists.</summary>
    public static IReadOnlyList<string> Assumptions { get; } =
    [
        "Everybody who should be counted could have got onto a list. Persons whom no list could ever reach are in no estimate.",
        "While the lists were made, nobody joined or left the group that is counted.",
        "Entries of one person were recognised as one person, and entries of two as two. A missed link makes the estimate too high, a false one too low.",
        "Nobody on the lists was invented, and nobody is there who does not belong to the group.",
        "What ties lists to each other (being on one makes it more or less likely to be on another) is of the kind that the method can see. "
        + "A tie that binds all lists at once can never be seen.",
        "Persons differ in how easily they get onto a list no more than the method allows for.",
    ];

    /// <summary>Sentences that may be said in public, each with what must be said with it.</summary>
    /// <param name="stratum">The stratum.</param>
    public static IReadOnlyList<string> MaySay(StratumEstimates stratum)
    {
        ArgumentNullException.ThrowIfNull(stratum);
        var said = new List<string> { $"“{Known(stratum)} on at least one of {stratum.Table.Lists.Count} lists.”" };
        if (stratum.AtLeast is { } bound && bound.Persons > stratum.Table.Observed)
        {
            said.Add($"“There are at least {Words.Number(bound.Persons)} persons, if no list keeps persons off another.” {AtLeast.Assumption}");
        }

        var compared = stratum.Compared.ToList();
        if (compared.Count >= 2 && !stratum.MethodsDisagree)
        {
            said.Add($"“By {compared.Count} methods that assume different things, there are between {Words.Number(compared.Min(e => e.Lower))} and {Words.Number(compared.Max(e => e.Upper))} persons.” Name the methods and the assumptions below with it.");
        }

        return said;
    }

    /// <summary>What must not be said in public, and why.</summary>
    /// <param name="stratum">The stratum.</param>
    public static IReadOnlyList<string> MayNotSay(StratumEstimates stratum)
    {
        ArgumentNullException.ThrowIfNull(stratum);
        if (stratum.Gates.Count > 0)
        {
            return
            [
                $"Any number of persons on no list. The lists can't bear one: {stratum.Gates[0].Sentence}",
                "“Nobody is missing beyond the lists.” That no estimate can be made does not mean that nobody is left.",
            ];
        }

        var compared = stratum.Compared.ToList();
        var said = new List<string>();
        if (stratum.MethodsDisagree)
        {
            said.Add($"Any total, nor a range. The methods contradict each other: {Words.Number(compared.Min(e => e.Median))} by one, {Words.Number(compared.Max(e => e.Median))} by another. The lists depend on each other in a way that these methods read differently.");
        }
        else if (compared.Count > 0)
        {
            said.Add($"A single number, such as “there are {Words.Number(compared[^1].Median)} persons”. Every number here depends on its method; the spread is the result.");
        }

        said.Add("“So many are dead”, or “so many are held”. The number says how many persons are on no list, and nothing of their fate or of who holds them.");
        said.Add("“This side has left so many off its list.” No list was made to hold everybody, and a person on no list is missing from all of them.");
        said.Add("The estimate less the known as a count of names. Persons on no list have no names yet.");
        return said;
    }

    private static string Known(StratumEstimates stratum) => stratum.Pooled.Count > 0 && stratum.Draws.Count > 0
        && (stratum.Draws.Min(d => d[0].Observed), stratum.Draws.Max(d => d[0].Observed)) is var (low, high) && low < high
        ? $"Between {Words.Number(Math.Min(low, stratum.Table.Observed))} and {Words.Number(Math.Max(high, stratum.Table.Observed))} persons are"
        : $"{Words.Number(stratum.Table.Observed)} persons are";
}
