namespace Rollcall.Names.Bench;

/// <summary>How well one pair of languages is told apart.</summary>
/// <param name="Pairs">True pairs.</param>
/// <param name="Negatives">Hard negatives.</param>
/// <param name="Recall">Share of the true pairs above the score that 1 % of the negatives exceed.</param>
/// <param name="Right">Share of the true pairs with a probability of at least one half.</param>
/// <param name="FalseAlarms">Share of the negatives with a probability of at least one half.</param>
/// <param name="CalibrationError">Expected calibration error in ten bins, the prior set to the share of true pairs.</param>
internal sealed record Accuracy(int Pairs, int Negatives, double Recall, double Right, double FalseAlarms, double CalibrationError)
{
    public static Accuracy Of(PersonPair[] pairs, int perPair, List<(float, PersonPair)>? misses = null)
    {
        var comparer = new NameComparer();
        PersonPair[] negatives = [.. PersonPairs.HardNegatives(pairs, perPair, 1)];
        float[] positive = [.. pairs.Select(p => Bits(comparer, p))];
        float[] negative = [.. negatives.Select(p => Bits(comparer, p))];
        float[] falling = [.. negative.OrderDescending()];
        float threshold = falling.Length == 0 ? 0 : falling[falling.Length / 100];
        misses?.AddRange(positive.Zip(pairs).Where(x => x.First <= threshold));
        misses?.AddRange(negative.Zip(negatives).Where(x => x.First > 0).OrderByDescending(x => x.First).Select(x => (x.First, new PersonPair(x.Second.A + "@NEG", x.Second.B))));
        double prior = (double)pairs.Length / (pairs.Length + negatives.Length);
        return new(
            pairs.Length,
            negatives.Length,
            (double)positive.Count(p => p > threshold) / pairs.Length,
            (double)positive.Count(p => p >= 0) / pairs.Length,
            (double)negative.Count(p => p >= 0) / Math.Max(1, negative.Length),
            ErrorOf([.. positive.Select(p => (p, true)), .. negative.Select(p => (p, false))], prior));
    }

    private static float Bits(NameComparer comparer, PersonPair pair) =>
        comparer.Compare(PersonName.Read(pair.A), PersonName.Read(pair.B)).Bits;

    private static double ErrorOf((float Bits, bool Same)[] scores, double prior)
    {
        double error = 0;
        foreach (var bin in scores.GroupBy(s => Math.Min(9, (int)(Probability(s.Bits, prior) * 10))))
        {
            double said = bin.Average(s => Probability(s.Bits, prior));
            double was = bin.Average(s => s.Same ? 1.0 : 0.0);
            error += Math.Abs(said - was) * bin.Count() / scores.Length;
        }

        return error;
    }

    private static double Probability(float bits, double prior) => 1 / (1 + double.Exp2(-bits) * (1 - prior) / prior);
}
