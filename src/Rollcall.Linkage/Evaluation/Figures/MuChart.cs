namespace Rollcall.Linkage;

/// <summary>What a level of a comparison says.</summary>
/// <param name="Comparison">The comparison's name.</param>
/// <param name="Level">The level's number, from 1 on.</param>
/// <param name="Words">The level in words.</param>
/// <param name="M">Its share among pairs that are the same.</param>
/// <param name="U">Its share among pairs that are not.</param>
/// <param name="Bits">The evidence: <c>log2(m/u)</c>.</param>
public sealed record LevelEvidence(string Comparison, int Level, string Words, double M, double U, double Bits)
{
    /// <summary>How many times as frequent the level is between records that are the same as between others.</summary>
    public double Times => M / U;
}

/// <summary>How a model sees evidence: m, u and bits of each level, and what in it deserves a second look.</summary>
public sealed class MuChart
{
    private MuChart(LinkModel model)
    {
        Levels =
        [
            .. from c in Enumerable.Range(0, model.Comparisons.Count)
               from l in Enumerable.Range(1, model.Comparisons[c].Levels.Count - 1)
               select new LevelEvidence(model.Comparisons[c].Name, l, model.Comparisons[c].Levels[l], model.M[c][l], model.U[c][l], model.Bits(c, l)),
        ];
        Remarks = [.. Levels.GroupBy(l => l.Comparison).SelectMany(g => Look([.. g]))];
    }

    /// <summary>Each level but the missing one, in the model's order.</summary>
    public IReadOnlyList<LevelEvidence> Levels { get; }

    /// <summary>What an expert would ask about the model, each in a sentence or two.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>The chart of a model.</summary>
    public static MuChart Of(LinkModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new MuChart(model);
    }

    /// <summary>The bits that all comparisons together give at most.</summary>
    public double MostBits => Levels.GroupBy(l => l.Comparison).Sum(g => g.Max(l => l.Bits));

    private static IEnumerable<string> Look(IReadOnlyList<LevelEvidence> levels)
    {
        var name = levels[0].Comparison;
        if (levels.All(l => Math.Abs(l.Bits) < 0.5))
        {
            yield return $"“{name}” hardly tells anything: each of its levels is about as frequent between different records as between the same. It could be left out.";
            yield break;
        }

        // Levels stand from the closest agreement to the least; a later one with clearly more bits is out of order.
        for (var l = 1; l < levels.Count; l++)
        {
            if (levels[l].Bits > levels[l - 1].Bits + 1 && levels[l].M > 0.001)
            {
                yield return $"In “{name}”, “{levels[l].Words}” counts for more than “{levels[l - 1].Words}”, which should be the closer agreement. Look at example pairs of both levels: the order of the levels may be wrong, or one of them too rare to learn from.";
            }
        }

        if (levels[0].M < 0.5)
        {
            yield return FormattableString.Invariant($"In “{name}”, only {100 * levels[0].M:0} % of the pairs that are the same agree fully. Either the column is written in many ways, or the model has learnt from pairs that are different.");
        }

        if (levels[^1].Bits > 0)
        {
            yield return $"In “{name}”, the last level, “{levels[^1].Words}”, speaks for a link. Values that differ should not; the model may have learnt from too few pairs.";
        }
    }
}
