namespace Rollcall.Linkage;

/// <summary>A pair of records with everything that explains its weight.</summary>
public sealed record ExplainedPair
{
    /// <summary>The model that scored it.</summary>
    public required LinkModel Model { get; init; }

    /// <summary>The levels of its comparisons.</summary>
    public required Pattern Pattern { get; init; }

    /// <summary>Its weight, taken apart.</summary>
    public required Waterfall Waterfall { get; init; }

    /// <summary>The match weight in bits from which pairs are links.</summary>
    public required double Threshold { get; init; }

    /// <summary>The columns whose values are shown.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The record on the left, with a value for each of <see cref="Columns"/>.</summary>
    public required RecordText Left { get; init; }

    /// <summary>The record on the right.</summary>
    public required RecordText Right { get; init; }

    /// <summary>All pairs with the same pattern, if they were counted.</summary>
    public PatternRow? Alike { get; init; }

    /// <summary>The blocking rules that find the pair, in words; empty if none does, null if that was not looked at.</summary>
    public IReadOnlyList<string>? FoundBy { get; init; }

    /// <summary>What would change the verdict, or else help most, in a sentence or two.</summary>
    public string WouldChange()
    {
        var joined = Waterfall.Weight >= Threshold;
        var missing = Enumerable.Range(0, Model.Comparisons.Count).Where(c => Pattern[c] == 0)
            .Select(c => (Model.Comparisons[c].Name, Up: Waterfall.Weight + Reach(c).Max(), Down: Waterfall.Weight + Reach(c).Min()))
            .OrderByDescending(c => joined ? c.Down < Threshold : c.Up >= Threshold).ThenBy(c => joined ? c.Down : -c.Up)
            .ToList();
        if (missing.Count > 0)
        {
            var best = missing[0];
            var settles = joined ? best.Down < Threshold : best.Up >= Threshold;
            return $"What is missing in “{best.Name}” {(settles ? joined ? "could overturn this" : "could settle this" : "would help most, but would not change the verdict alone")}: if the two agree, the sum becomes {PlainWords.Bits(best.Up, 1)} bits; if they differ, {PlainWords.Bits(best.Down, 1)}.";
        }

        var (name, change) = Enumerable.Range(0, Model.Comparisons.Count)
            .Select(c => (Model.Comparisons[c].Name, Change: (joined ? Reach(c).Min() : Reach(c).Max()) - Model.Bits(c, Pattern[c])))
            .MaxBy(c => Math.Abs(c.Change));
        var after = Waterfall.Weight + change;
        var turns = joined ? after < Threshold : after >= Threshold;
        return $"Nothing is missing. Most rests on “{name}”: if it {(joined ? "differed" : "agreed")}, the sum would be {PlainWords.Bits(after, 1)} bits, {(turns ? "and the verdict another" : "and the verdict the same")}. Check that value in the source.";
    }

    private IEnumerable<double> Reach(int comparison) =>
        Enumerable.Range(1, Model.Comparisons[comparison].Levels.Count - 1).Select(l => Model.Bits(comparison, l));
}
