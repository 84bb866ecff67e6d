using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class RuleCaptureTests
{
    // Two rules: Lincoln and Petersen. 60 by the first alone, 30 by the second alone, 90 by both: 60·30/90 = 20 by none.
    [Fact]
    public void Two_rules_give_Lincoln_and_Petersens_estimate()
    {
        var estimate = Captured((0b01, 60), (0b10, 30), (0b11, 90)).Estimate()!;
        Assert.Equal(180, estimate.Found, 6);
        Assert.Equal(20, estimate.AtLeast, 6);
        Assert.Equal(20, estimate.Independent, 1e-5);
        Assert.Equal(0.9, estimate.FoundShareAtMost, 9);
    }

    // By hand: z = 20, 10, 30; f1 = 60, f2 = 40: (3600 − 400 − 100 − 900)/80 = 27.5.
    [Fact]
    public void Three_rules_give_Chaos_lower_bound() =>
        Assert.Equal(27.5, Captured((0b001, 20), (0b010, 10), (0b100, 30), (0b011, 15), (0b110, 25), (0b111, 8)).Estimate()!.AtLeast, 6);

    [Fact]
    public void Nothing_is_said_where_no_pair_was_found_twice()
    {
        Assert.Null(new RuleCapture([1, 2]).Estimate());
        Assert.Null(Captured((1, 10)).Estimate());
        Assert.Null(Captured((1, 10), (2, 10)).Estimate());
    }

    [Fact]
    public void What_independent_rules_missed_is_found_again()
    {
        double sum = 0, independent = 0, truth = 0;
        var held = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var (capture, missed) = Simulate(seed, _ => 1);
            var estimate = capture.Estimate()!;
            sum += estimate.AtLeast / 200;
            independent += estimate.Independent / 200;
            truth += missed / 200.0;
            held += estimate.Low <= missed && missed <= estimate.High ? 1 : 0;
        }

        Assert.Equal(truth, sum, 0.03 * truth);
        Assert.Equal(truth, independent, 0.03 * truth);
        Assert.InRange(held / 200.0, 0.9, 1);
    }

    [Fact]
    public void Where_some_pairs_are_hard_for_every_rule_it_stays_a_lower_bound_nearer_than_independence()
    {
        double sum = 0, independent = 0, truth = 0;
        for (var seed = 0; seed < 50; seed++)
        {
            var (capture, missed) = Simulate(seed, random => random.NextDouble() < 0.2 ? 0.4 : 1);
            var estimate = capture.Estimate()!;
            sum += estimate.AtLeast;
            independent += estimate.Independent;
            truth += missed;
        }

        Assert.InRange(sum, 0.5 * truth, truth);
        Assert.True(independent < sum);
    }

    // Three columns, three rules of two: who agrees on two rules agrees on the third, so exactly two of them never meet. Only
    // the fourth, on columns of its own, makes a list beside one of them.
    [Fact]
    public void Rules_with_a_common_column_are_no_lists_of_their_own()
    {
        var random = new Random(3);
        var (capture, missed) = (new RuleCapture([0b00011, 0b00110, 0b00101, 0b11000]), 0);
        for (var i = 0; i < 40_000; i++)
        {
            var agrees = Enumerable.Range(0, 5).Select(_ => random.NextDouble() < 0.7).ToArray();
            var rules = (agrees[0] && agrees[1] ? 1UL : 0) | (agrees[1] && agrees[2] ? 2UL : 0) | (agrees[0] && agrees[2] ? 4UL : 0) | (agrees[3] && agrees[4] ? 8UL : 0);
            missed += rules == 0 ? 1 : 0;
            if (rules != 0)
            {
                capture.Add(rules, 1);
            }
        }

        var estimate = capture.Estimate()!;
        Assert.Equal(missed, estimate.AtLeast, 0.05 * missed);
        Assert.InRange(missed, estimate.Low, estimate.High);
        Assert.Null(new RuleCapture([0b011, 0b110, 0b101]).Estimate());
    }

    [Fact]
    public void The_order_of_pairs_does_not_matter() => Gen.Select(Gen.ULong[1, 7], Gen.Double[0, 1]).Array[0, 50].Sample(pairs =>
    {
        RuleCapture there = new([1, 2, 4]), half = new([1, 2, 4]), back = new([1, 2, 4]);
        foreach (var (rules, probability) in pairs)
        {
            there.Add(rules, probability);
        }

        foreach (var (i, (rules, probability)) in pairs.Reverse().Index())
        {
            (i % 2 == 0 ? half : back).Add(rules, probability);
        }

        back.Merge(half);
        Assert.Equal(there.Estimate(), back.Estimate());
    });

    private static (RuleCapture Capture, int Missed) Simulate(int seed, Func<Random, double> ease)
    {
        var random = new Random(seed);
        double[] reach = [0.8, 0.6, 0.5, 0.7];
        var (capture, missed) = (new RuleCapture([1, 2, 4, 8]), 0);
        for (var i = 0; i < 5000; i++)
        {
            var easy = ease(random);
            var rules = reach.Select((r, k) => random.NextDouble() < r * easy ? 1UL << k : 0).Aggregate((a, b) => a | b);
            if (rules == 0)
            {
                missed++;
            }
            else
            {
                capture.Add(rules, 1);
            }
        }

        return (capture, missed);
    }

    private static RuleCapture Captured(params (ulong Rules, int Pairs)[] cells)
    {
        var capture = new RuleCapture([1, 2, 4]);
        foreach (var (rules, pairs) in cells)
        {
            for (var i = 0; i < pairs; i++)
            {
                capture.Add(rules, 1);
            }
        }

        return capture;
    }
}
