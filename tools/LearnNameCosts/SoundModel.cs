using Rollcall.Names;

namespace LearnNameCosts;

/// <summary>
/// A memoryless stochastic transducer (Ristad and Yianilos 1998): the joint probability of reading a sound of one
/// script beside a sound of another, or beside none. Learned by expectation-maximisation over all alignments.
/// </summary>
internal sealed class SoundModel
{
    public const int Width = 64;

    // Joint probabilities; row or column 0 (Sound.None) is a sound that nothing answers.
    private readonly double[] _joint = new double[Width * Width];

    /// <summary>What we would assume without data: sounds of one class are read for each other more often.</summary>
    public static SoundModel Assumed()
    {
        var model = new SoundModel();
        Sound[] sounds = [.. Enum.GetValues<Sound>().Where(s => s != Sound.None)];
        foreach (Sound a in sounds)
        {
            foreach (Sound b in sounds)
            {
                bool vowels = SoundClass.IsVowel(a) && SoundClass.IsVowel(b);
                double bits = a == b ? 0 : SoundClass.Of(a) == SoundClass.Of(b) ? 2 : vowels ? 3 : 8;
                model._joint[(int)a * Width + (int)b] = Math.Pow(2, -bits);
            }

            double drop = Math.Pow(2, SoundClass.IsVowel(a) ? -3 : -6);
            model._joint[(int)a * Width] = model._joint[(int)a] = drop;
        }

        model.Normalise();
        return model;
    }

    public double this[Sound a, Sound b] => _joint[(int)a * Width + (int)b];

    /// <summary>One step of expectation-maximisation, with the pairs' counts joined by a share of the prior's.</summary>
    public SoundModel Improve(IReadOnlyList<(Sound[] A, Sound[] B, double Weight)[]> pairs, SoundModel prior, bool symmetric)
    {
        double[] counts = new double[Width * Width];
        foreach (var readings in pairs)
        {
            var best = readings.MaxBy(r => Probability(r.A, r.B) * r.Weight);
            Count(best.A, best.B, counts);
        }

        if (symmetric)
        {
            for (int a = 0; a < Width; a++)
            {
                for (int b = 0; b < a; b++)
                {
                    counts[a * Width + b] = counts[b * Width + a] = (counts[a * Width + b] + counts[b * Width + a]) / 2;
                }
            }
        }

        var next = new SoundModel();
        for (int a = 0; a < Width; a++)
        {
            double rowCount = Row(counts, a);
            double priorRow = Row(prior._joint, a);
            for (int b = 0; b < Width; b++)
            {
                double smoothing = priorRow > 0 ? (4 + rowCount * 0.01) * prior._joint[a * Width + b] / priorRow : 0;
                next._joint[a * Width + b] = counts[a * Width + b] + smoothing;
            }
        }

        next.Normalise();
        return next;
    }

    /// <summary>What reading a as b costs in bits, seen from both sides alike.</summary>
    public double Cost(Sound a, Sound b)
    {
        double joint = this[a, b];
        double ofA = Row(_joint, (int)a);
        double ofB = Column((int)b);
        return a == Sound.None ? -Math.Log2(joint / ofB)
            : b == Sound.None ? -Math.Log2(joint / ofA)
            : -(Math.Log2(joint / ofA) + Math.Log2(joint / ofB)) / 2;
    }

    private static double Row(double[] joint, int a) => joint.AsSpan(a * Width, Width).ToArray().Sum();

    private double Column(int b) => Enumerable.Range(0, Width).Sum(a => _joint[a * Width + b]);

    private void Normalise()
    {
        _joint[0] = 0;
        double sum = _joint.Sum();
        for (int i = 0; i < _joint.Length; i++)
        {
            _joint[i] /= sum;
        }
    }

    private double Probability(Sound[] a, Sound[] b) => Forward(a, b)[^1] * Math.Pow(40, Math.Max(a.Length, b.Length));

    private double[] Forward(Sound[] a, Sound[] b)
    {
        int wide = b.Length + 1;
        double[] forward = new double[(a.Length + 1) * wide];
        forward[0] = 1;
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                double sum = forward[i * wide + j];
                sum += i > 0 ? forward[(i - 1) * wide + j] * this[a[i - 1], Sound.None] : 0;
                sum += j > 0 ? forward[i * wide + j - 1] * this[Sound.None, b[j - 1]] : 0;
                sum += i > 0 && j > 0 ? forward[(i - 1) * wide + j - 1] * this[a[i - 1], b[j - 1]] : 0;
                forward[i * wide + j] = sum;
            }
        }

        return forward;
    }

    private void Count(Sound[] a, Sound[] b, double[] counts)
    {
        int wide = b.Length + 1;
        double[] forward = Forward(a, b);
        double[] backward = new double[forward.Length];
        backward[^1] = 1;
        double total = forward[^1];
        if (total <= 0)
        {
            return;
        }

        for (int i = a.Length; i >= 0; i--)
        {
            for (int j = b.Length; j >= 0; j--)
            {
                int at = i * wide + j;
                double onA = i < a.Length ? this[a[i], Sound.None] * backward[at + wide] : 0;
                double onB = j < b.Length ? this[Sound.None, b[j]] * backward[at + 1] : 0;
                double onBoth = i < a.Length && j < b.Length ? this[a[i], b[j]] * backward[at + wide + 1] : 0;
                backward[at] += onA + onB + onBoth;
                double share = forward[at] / total;
                if (i < a.Length)
                {
                    counts[(int)a[i] * Width] += share * onA;
                }

                if (j < b.Length)
                {
                    counts[(int)b[j]] += share * onB;
                }

                if (onBoth > 0)
                {
                    counts[(int)a[i] * Width + (int)b[j]] += share * onBoth;
                }
            }
        }
    }
}
