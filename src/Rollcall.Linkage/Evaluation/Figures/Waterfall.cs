namespace Rollcall.Linkage;

/// <summary>What a step of a waterfall is.</summary>
public enum WaterfallPart
{
    /// <summary>What is expected before looking at the pair.</summary>
    Prior,

    /// <summary>The level of a comparison.</summary>
    Level,

    /// <summary>How rare the values are that agree.</summary>
    Rarity,

    /// <summary>Another reason why two records may look alike, which takes evidence away.</summary>
    Confounder,
}

/// <summary>One piece of evidence about a pair.</summary>
/// <param name="Part">What it is.</param>
/// <param name="Comparison">The comparison's name; empty for the prior.</param>
/// <param name="Level">The level in words; empty where there is none.</param>
/// <param name="Left">The value on the left, as handed in; empty if there is none.</param>
/// <param name="Right">The value on the right.</param>
/// <param name="Bits">What it adds to the match weight, in bits.</param>
/// <param name="From">The sum before it.</param>
/// <param name="Sentence">The step in words.</param>
public sealed record WaterfallStep(
    WaterfallPart Part, string Comparison, string Level, string Left, string Right, double Bits, double From, string Sentence)
{
    /// <summary>The sum after it.</summary>
    public double To => From + Bits;
}

/// <summary>Why a pair has the weight it has: from the prior, through each comparison, to the sum.</summary>
public sealed class Waterfall
{
    private readonly List<WaterfallStep> _steps = [];

    private Waterfall(double probability) => Calibrated = probability;

    /// <summary>The steps in order; their bits add up to <see cref="Weight"/>.</summary>
    public IReadOnlyList<WaterfallStep> Steps => _steps;

    /// <summary>The match weight in bits.</summary>
    public double Weight => _steps[^1].To;

    /// <summary>The probability that belongs to it.</summary>
    public double Probability => LinkModel.Probability(Weight);

    /// <summary>The probability after calibration; the same as <see cref="Probability"/> if there is none.</summary>
    public double Calibrated { get; }

    /// <summary>Takes a pair's weight apart.</summary>
    /// <param name="model">The model.</param>
    /// <param name="pattern">The pair's levels.</param>
    /// <param name="groups">Its pair of groups.</param>
    /// <param name="rarity">For each comparison, what the values themselves add, in bits; empty if nothing.</param>
    /// <param name="values">For each comparison, what stands on the left and on the right.</param>
    /// <param name="calibrated">The calibrated probability, if there is a calibration.</param>
    public static Waterfall Of(
        LinkModel model, Pattern pattern, int groups, IReadOnlyList<double> rarity, IReadOnlyList<(string Left, string Right)> values,
        double? calibrated = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(rarity);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Count, model.Comparisons.Count, nameof(values));
        var waterfall = new Waterfall(calibrated ?? LinkModel.Probability(model.Weight(pattern, groups, rarity.Sum())));
        waterfall.Add(WaterfallPart.Prior, "", "", ("", ""), model.PriorBits(groups), Words.Prior(model.Lambda[groups]));
        for (var c = 0; c < values.Count; c++)
        {
            var (comparison, level) = (model.Comparisons[c], pattern[c]);
            waterfall.Add(
                WaterfallPart.Level, comparison.Name, comparison.Levels[level], values[c], model.Bits(c, level),
                level == 0 ? "Not said on one side or both: no evidence." : Words.Level(model.M[c][level], model.U[c][level]));
            if (rarity.Count > 0 && rarity[c] != 0)
            {
                waterfall.Add(WaterfallPart.Rarity, comparison.Name, "", values[c], rarity[c], Words.Rarity(rarity[c]));
            }
        }

        var penalty = model.Penalty(pattern, rarity.Sum());
        if (penalty > 0)
        {
            var reason = Enumerable.Range(0, model.Confounders.Count).MaxBy(k => model.ConfounderOdds(k, pattern, rarity.Sum()));
            waterfall.Add(WaterfallPart.Confounder, model.Confounders[reason].Name, "", ("", ""), -penalty, Words.Confounder(penalty));
        }

        return waterfall;
    }

    private void Add(WaterfallPart part, string comparison, string level, (string Left, string Right) values, double bits, string sentence) =>
        _steps.Add(new WaterfallStep(part, comparison, level, values.Left, values.Right, bits, _steps.Count == 0 ? 0 : _steps[^1].To, sentence));

    /// <summary>Evidence in sentences.</summary>
    private static class Words
    {
        public static string Prior(double lambda) => $"Before looking: one pair in {PlainWords.Round(1 / lambda)} is the same.";

        public static string Level(double m, double u) =>
            $"Seen in {PlainWords.Often(m)} pairs that are the same and in {PlainWords.Often(u)} others: " + Factor(m / u);

        public static string Rarity(double bits) => bits > 0
            ? $"The value is rarer than most, so that agreeing on it says more: {Factor(double.Exp2(bits))}"
            : $"The value is more frequent than most, so that agreeing on it says less: {Factor(double.Exp2(bits))}";

        public static string Confounder(double bits) =>
            $"The two may look alike for another reason: {Factor(double.Exp2(-bits))}";

        private static string Factor(double times) => times switch
        {
            >= 1.05 => $"{PlainWords.Times(times)} times as likely the same.",
            <= 0.95 => $"{PlainWords.Times(1 / times)} times as likely different.",
            _ => "it says nothing either way.",
        };
    }
}
