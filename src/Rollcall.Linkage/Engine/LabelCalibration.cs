namespace Rollcall.Linkage;

/// <summary>
/// What labels say of match weights: a pair of weight w is one person with log-odds <c>w + a + (b − 1)·clamp(w, −8, 8)</c>, in
/// bits (Platt 1999). Labels are mostly drawn where weights leave doubt, so that beyond eight bits they move weights but do not
/// stretch them. a and b maximise the labels' likelihood times a normal prior about a = 0 and b = 1, so that few labels
/// change little. Which pairs were labelled does not matter, as long as they were not chosen by what the weight does not see.
/// </summary>
/// <param name="Shift">a, in bits.</param>
/// <param name="Slope">b; below 1 where weights are too sure.</param>
internal readonly record struct LabelCalibration(double Shift, double Slope)
{
    private const double Reach = 8, ShiftDeviation = 2, SlopeDeviation = 0.25, LongestStep = 1;
    private const int Rounds = 100;

    private static readonly double Nat = Math.Log(2);

    /// <summary>Weights as they are.</summary>
    public static LabelCalibration None { get; } = new(0, 1);

    /// <summary>The log-odds of a pair in bits.</summary>
    public double Bits(double weight) => weight + Shift + ((Slope - 1) * Math.Clamp(weight, -Reach, Reach));

    /// <summary>Fits both numbers to labelled pairs, by Newton's method.</summary>
    /// <param name="weights">Match weights in bits.</param>
    /// <param name="same">For each whether it is one person.</param>
    /// <param name="stretch">False to leave b at 1.</param>
    public static LabelCalibration Fit(IReadOnlyList<double> weights, IReadOnlyList<bool> same, bool stretch = true)
    {
        var found = None;
        for (var round = 0; round < Rounds; round++)
        {
            var (shift, slope) = found.Step(weights, same, stretch);

            // The likelihood is concave, and its peak flat on one side: a bounded step does not overshoot.
            var scale = Math.Min(1, LongestStep / Math.Max(Math.Abs(shift), Reach * Math.Abs(slope)));
            found = new LabelCalibration(found.Shift + (scale * shift), found.Slope + (scale * slope));
            if (Math.Abs(shift) + Math.Abs(slope) < 1e-10)
            {
                break;
            }
        }

        return found;
    }

    private (double Shift, double Slope) Step(IReadOnlyList<double> weights, IReadOnlyList<bool> same, bool stretch)
    {
        const double OfShift = 1 / (ShiftDeviation * ShiftDeviation), OfSlope = 1 / (SlopeDeviation * SlopeDeviation);
        var (upShift, upSlope) = (-Shift * OfShift, (1 - Slope) * OfSlope);
        var (shifts, both, slopes) = (OfShift, 0.0, OfSlope);
        for (var i = 0; i < weights.Count; i++)
        {
            var x = Math.Clamp(weights[i], -Reach, Reach);
            var probability = LinkModel.Probability(Bits(weights[i]));
            var error = ((same[i] ? 1 : 0) - probability) * Nat;
            var curve = probability * (1 - probability) * Nat * Nat;
            upShift += error;
            upSlope += error * x;
            shifts += curve;
            both += curve * x;
            slopes += curve * x * x;
        }

        if (!stretch)
        {
            return (upShift / shifts, 0);
        }

        var determinant = (shifts * slopes) - (both * both);
        return (((slopes * upShift) - (both * upSlope)) / determinant, ((shifts * upSlope) - (both * upShift)) / determinant);
    }
}
