using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class AccuracyCurvesTests
{
    private static readonly Gen<(double Weight, bool Same)[]> Pairs =
        Gen.Select(Gen.Int[-8, 8], Gen.Bool, (w, same) => (w / 2.0, same)).Array[1, 60];

    // Published: the example of scikit-learn's documentation of roc_auc_score and average_precision_score.
    [Fact]
    public void The_areas_of_a_published_example()
    {
        var curves = AccuracyCurves.Of(Judged((0.1, false), (0.4, false), (0.35, true), (0.8, true)));
        Assert.Equal(0.75, curves.RocArea, 12);
        Assert.Equal((0.5 * 1) + (0.5 * 2 / 3), curves.AveragePrecision, 12);
        Assert.Equal([(0, 0), (0, 0.5), (0.5, 0.5), (0.5, 1), (1, 1)], curves.Roc.Select(p => (p.X, p.Y)));
        Assert.Equal([(0.5, 1), (0.5, 0.5), (1, 2 / 3.0), (1, 0.5)], curves.PrecisionRecall.Select(p => (p.X, p.Y)));
    }

    // By hand: 3 same (5, 3, 3), 3 different (4, 3, 1). Wins: 3 + 1.5 + 1.5 = 6 of 9.
    [Fact]
    public void Pairs_of_one_weight_count_half_each() =>
        Assert.Equal(6 / 9.0, AccuracyCurves.Of(Judged((5, true), (3, true), (3, true), (4, false), (3, false), (1, false))).RocArea, 12);

    [Fact]
    public void The_area_is_the_share_of_pairs_of_pairs_in_the_right_order() => Pairs.Sample(pairs =>
    {
        var same = pairs.Where(p => p.Same).ToList();
        var different = pairs.Where(p => !p.Same).ToList();
        var wins = (from s in same from d in different select s.Weight > d.Weight ? 1 : s.Weight == d.Weight ? 0.5 : 0).Sum();
        Assert.Equal(wins / (same.Count * different.Count), AccuracyCurves.Of(Judged(pairs)).RocArea, 1e-9);
    });

    [Fact]
    public void A_pair_never_compared_takes_from_every_recall()
    {
        var judged = Judged((5, true), (4, false), (3, true));
        judged.AddNeverCompared(2);
        var curves = AccuracyCurves.Of(judged);
        Assert.Equal(0.5, curves.Roc[^1].Y);
        Assert.Equal(0.5, curves.PrecisionRecall[^1].X);
        // Of four pairs that are the same, the first wins over the different one, and the three below it lose.
        Assert.Equal(0.25, curves.RocArea, 12);
        Assert.Equal((0.25 * 1) + (0.25 * 2 / 3), curves.AveragePrecision, 12);
    }

    [Fact]
    public void Recall_never_falls_as_the_threshold_does() => Pairs.Sample(pairs =>
    {
        var curves = AccuracyCurves.Of(Judged(pairs));
        Assert.Equal(curves.PrecisionRecall.Select(p => p.X).Order(), curves.PrecisionRecall.Select(p => p.X));
        Assert.Equal(curves.Roc.Select(p => p.X).Order(), curves.Roc.Select(p => p.X));
        Assert.All(curves.PrecisionRecall, p => Assert.InRange(p.Y, 0, 1));
    });

    [Fact]
    public void The_order_of_the_pairs_does_not_matter() => Pairs.Sample(pairs => Assert.Equal(
        AccuracyCurves.Of(Judged(pairs)).Roc, AccuracyCurves.Of(Judged([.. pairs.Reverse()])).Roc));

    [Fact]
    public void Labels_of_one_kind_have_no_area()
    {
        Assert.True(double.IsNaN(AccuracyCurves.Of(Judged((1, true))).RocArea));
        Assert.True(double.IsNaN(AccuracyCurves.Of(Judged((1, false))).AveragePrecision));
    }

    [Fact]
    public void A_thinned_curve_keeps_its_ends_and_stays_near()
    {
        var curve = Enumerable.Range(0, 10_000).Select(i => new CurvePoint(-i, i / 9999.0, Math.Sqrt(i / 9999.0))).ToList();
        var thin = AccuracyCurves.Thinned(curve);
        Assert.InRange(thin.Count, 50, 500);
        Assert.Equal((curve[0], curve[^1]), (thin[0], thin[^1]));
        Assert.All(thin.Zip(thin.Skip(1)).SkipLast(1), p => Assert.True(p.Second.X - p.First.X < 0.011));
    }

    internal static JudgedPairs Judged(params (double Weight, bool Same)[] pairs)
    {
        var judged = new JudgedPairs();
        foreach (var (weight, same) in pairs)
        {
            judged.Add(weight, LinkModel.Probability(weight), same);
        }

        return judged;
    }
}
