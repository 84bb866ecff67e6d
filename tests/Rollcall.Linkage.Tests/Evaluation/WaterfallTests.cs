using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class WaterfallTests
{
    [Fact]
    public void The_steps_add_up_to_the_weight_that_the_model_gives() =>
        Gen.Select(Gen.Byte[0, 2], Gen.Byte[0, 3], Gen.Double[-3, 8], Gen.Bool).Sample((name, born, rarity, kin) =>
        {
            var model = Model(kin);
            var pattern = Pattern.Pack([name, born]);
            var waterfall = Waterfall.Of(model, pattern, 0, [rarity, 0], [("a", "b"), ("c", "d")]);
            Assert.Equal(model.Weight(pattern, 0, rarity), waterfall.Weight, 1e-9);
            Assert.Equal(LinkModel.Probability(model.Weight(pattern, 0, rarity)), waterfall.Probability, 1e-12);
            Assert.All(waterfall.Steps.Zip(waterfall.Steps.Skip(1)), s => Assert.Equal(s.First.To, s.Second.From));
            Assert.Equal(kin, waterfall.Steps.Any(s => s.Part == WaterfallPart.Confounder));
        });

    [Fact]
    public void Each_step_says_in_words_what_it_weighs()
    {
        var waterfall = Waterfall.Of(Model(), Pattern.Pack([1, 0]), 0, [2, 0], [("Ara", "Ara"), ("1990", "")], 0.4);
        Assert.Equal(
            [
                "Before looking: one pair in 1,000 is the same.",
                "Seen in 90 % of the pairs that are the same and in one in 200 of the others: 180 times as likely the same.",
                "The value is rarer than most, so that agreeing on it says more: 4.0 times as likely the same.",
                "Not said on one side or both: no evidence.",
            ],
            waterfall.Steps.Select(s => s.Sentence));
        Assert.Equal(0.4, waterfall.Calibrated);
        Assert.Equal(["", "name", "name", "born"], waterfall.Steps.Select(s => s.Comparison));
    }

    [Fact]
    public void The_evidence_of_each_level_is_listed()
    {
        var chart = MuChart.Of(Model());
        Assert.Equal(["name 1 same", "name 2 other", "born 1 same day", "born 2 same year", "born 3 other"], chart.Levels.Select(l => $"{l.Comparison} {l.Level} {l.Words}"));
        Assert.Equal(Math.Log2(0.9 / 0.005), chart.Levels[0].Bits, 12);
        Assert.Equal(180, chart.Levels[0].Times, 9);
        Assert.Equal(Math.Log2(180) + Math.Log2(0.8 / 0.001), chart.MostBits, 9);
        Assert.Empty(chart.Remarks);
    }

    [Fact]
    public void What_an_expert_would_ask_about_a_model_is_said()
    {
        Comparison[] comparisons = [new("sex", ["missing", "same", "other"], [0, 0.5, 0.5]), new("place", ["missing", "same", "near", "other"], [0, 0.6, 0.2, 0.2])];
        var model = new LinkModel(comparisons, [[0, 0.52, 0.48], [0, 0.3, 0.65, 0.05]], [[0, 0.5, 0.5], [0, 0.1, 0.01, 0.89]], [0.01]);
        Assert.Collection(
            MuChart.Of(model).Remarks,
            r => Assert.StartsWith("“sex” hardly tells anything", r),
            r => Assert.StartsWith("In “place”, “near” counts for more than “same”", r),
            r => Assert.StartsWith("In “place”, only 30 % of the pairs that are the same agree fully.", r));
    }

    internal static LinkModel Model(bool kin = false) => new(
        [new("name", ["missing", "same", "other"], [0, 0.9, 0.1]), new("born", ["missing", "same day", "same year", "other"], [0, 0.8, 0.1, 0.1])],
        [[0, 0.9, 0.1], [0, 0.8, 0.1, 0.1]],
        [[0, 0.005, 0.995], [0, 0.001, 0.03, 0.969]],
        [0.001],
        kin ? [new Confounder("siblings", [[0, 0.5, 0.5], [0, 0.05, 0.05, 0.9]], [true, true], 0.01)] : null);
}
