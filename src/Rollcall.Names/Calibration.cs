using System.Globalization;

namespace Rollcall.Names;

/// <summary>
/// Turns a distance into bits of evidence, by the length of the words and their scripts: histograms of pairs of one
/// name against pairs of different names, learned by <c>tools/LearnNameCosts</c>, made monotone.
/// </summary>
internal sealed class Calibration
{
    /// <summary>Where the histograms are known, in units of <see cref="SoundCosts"/>; in between is a straight line.</summary>
    public static ReadOnlySpan<int> Knots => [0, 8, 16, 24, 32, 48, 64, 80, 96, 128, 160, 192, 240, 320, 400, 480];

    /// <summary>Lengths are told apart up to this many sounds, both words together halved.</summary>
    public const int Lengths = 6;

    /// <summary>With so few bits a word is not worth a search's while.</summary>
    public const float HopelessBits = -4;

    private const int Resolution = 4;
    private static readonly Calibration[] s_pairs = ReadAll();

    // By length, then by distance in steps of Resolution: a look-up instead of a search.
    private readonly float[] _bits = new float[Lengths * Steps];
    private readonly int[] _hopeless = new int[Lengths];

    private Calibration(ReadOnlySpan<float> knots, Calibration? others, int length)
    {
        others?._bits.CopyTo(_bits, 0);
        others?._hopeless.CopyTo(_hopeless, 0);
        Fill(length, knots);
    }

    private static int Steps => Knots[^1] / Resolution + 1;

    /// <summary>The calibration of two scripts, in any order.</summary>
    public static Calibration Of(Script a, Script b) => s_pairs[(int)a * Scripts.Count + (int)b];

    /// <summary>Which of the length classes two words are in.</summary>
    public static int LengthOf(int a, int b) => Math.Clamp((a + b + 1) / 2, 2, Lengths + 1) - 2;

    /// <summary>The evidence of a distance between words of these many sounds.</summary>
    public float Bits(int distance, int lengthOfA, int lengthOfB) =>
        _bits[LengthOf(lengthOfA, lengthOfB) * Steps + Math.Min(distance / Resolution, Steps - 1)];

    /// <summary>The distance from which words of these many sounds have no more than <see cref="HopelessBits"/>.</summary>
    public int Hopeless(int lengthOfA, int lengthOfB) => _hopeless[LengthOf(lengthOfA, lengthOfB)];

    private static Calibration[] ReadAll()
    {
        var pairs = new Calibration[Scripts.Count * Scripts.Count];
        var plain = new Calibration([6, 5, 4, 3, 2, 1, 0, -1, -2, -4, -6, -8, -9, -10, -11, -12], null, 0);
        for (int length = 1; length < Lengths; length++)
        {
            plain = new Calibration([6, 5, 4, 3, 2, 1, 0, -1, -2, -4, -6, -8, -9, -10, -11, -12], plain, length);
        }

        Array.Fill(pairs, plain);
        foreach (string[] row in LearnedFile.Rows("bits.tsv"))
        {
            Script first = Enum.Parse<Script>(row[0]);
            Script second = Enum.Parse<Script>(row[1]);
            int length = int.Parse(row[2], CultureInfo.InvariantCulture);
            float[] knots = [.. row[3].Split(' ').Select(k => float.Parse(k, CultureInfo.InvariantCulture))];
            foreach (int at in (int[])[(int)first * Scripts.Count + (int)second, (int)second * Scripts.Count + (int)first])
            {
                if (first == Script.Unknown)
                {
                    Array.Fill(pairs, new Calibration(knots, pairs[0], length));
                    break;
                }

                pairs[at] = new Calibration(knots, pairs[at], length);
            }
        }

        return pairs;
    }

    private void Fill(int length, ReadOnlySpan<float> values)
    {
        int knot = 0;
        for (int step = 0; step < Steps; step++)
        {
            int distance = step * Resolution;
            while (knot + 2 < Knots.Length && distance > Knots[knot + 1])
            {
                knot++;
            }

            float along = (float)(distance - Knots[knot]) / (Knots[knot + 1] - Knots[knot]);
            _bits[length * Steps + step] = values[knot] + Math.Clamp(along, 0, 1) * (values[knot + 1] - values[knot]);
        }

        int hopeless = 0;
        while (hopeless < Steps && _bits[length * Steps + hopeless] > HopelessBits)
        {
            hopeless++;
        }

        _hopeless[length] = hopeless * Resolution;
    }
}
