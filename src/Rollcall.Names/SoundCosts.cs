using System.Globalization;

namespace Rollcall.Names;

/// <summary>
/// What it costs, in sixteenths of a bit, to read a sound of one script as a sound of another: learned from attested
/// spellings by <c>tools/LearnNameCosts</c> and read from <c>Learned/costs.tsv</c>. Whole numbers make a distance
/// the same from both sides.
/// </summary>
internal sealed class SoundCosts
{
    /// <summary>Costs are in units of 1 / this of a bit.</summary>
    public const int Unit = 16;

    /// <summary>Distance between rows of <see cref="Swaps"/>.</summary>
    public const int Width = 64;

    private const int Most = 8 * Unit;
    private static readonly SoundCosts[] s_pairs = ReadAll();

    private readonly byte[] _swaps = new byte[Width * Width];
    private readonly byte[] _dropsOfFirst = new byte[Width];
    private readonly byte[] _dropsOfSecond = new byte[Width];

    private SoundCosts(SoundCosts? pooled)
    {
        (pooled?._swaps ?? Filled(_swaps)).CopyTo(_swaps, 0);
        (pooled?._dropsOfFirst ?? Filled(_dropsOfFirst)).CopyTo(_dropsOfFirst, 0);
        (pooled?._dropsOfSecond ?? Filled(_dropsOfSecond)).CopyTo(_dropsOfSecond, 0);
    }

    /// <summary>Costs by sound of the first script times <see cref="Width"/> plus sound of the second.</summary>
    public ReadOnlySpan<byte> Swaps => _swaps;

    /// <summary>What it costs that a sound of the first script has none to answer it.</summary>
    public ReadOnlySpan<byte> DropsOfFirst => _dropsOfFirst;

    /// <summary>What it costs that a sound of the second script has none to answer it.</summary>
    public ReadOnlySpan<byte> DropsOfSecond => _dropsOfSecond;

    /// <summary>The costs of two scripts, of which <paramref name="first"/> is not after <paramref name="second"/>.</summary>
    public static SoundCosts Of(Script first, Script second) => s_pairs[(int)first * Scripts.Count + (int)second];

    private static byte[] Filled(byte[] costs)
    {
        Array.Fill(costs, (byte)Most);
        return costs;
    }

    private static SoundCosts[] ReadAll()
    {
        var pooled = new SoundCosts(null);
        SoundCosts[] pairs = [.. Enumerable.Repeat(pooled, Scripts.Count * Scripts.Count)];
        foreach (string[] row in LearnedFile.Rows("costs.tsv"))
        {
            // Script.Unknown twice is the pool of all pairs, which comes first in the file.
            Script first = Enum.Parse<Script>(row[0]);
            Script second = Enum.Parse<Script>(row[1]);
            int at = (int)first * Scripts.Count + (int)second;
            if (at != 0 && ReferenceEquals(pairs[at], pooled))
            {
                pairs[at] = new SoundCosts(pooled);
            }

            pairs[at].Set(Enum.Parse<Sound>(row[2]), Enum.Parse<Sound>(row[3]), double.Parse(row[4], CultureInfo.InvariantCulture), first == second);
        }

        return pairs;
    }

    private void Set(Sound first, Sound second, double bits, bool bothWays)
    {
        byte cost = (byte)Math.Clamp(Math.Round(bits * Unit), 0, Most);
        if (second == Sound.None)
        {
            _dropsOfFirst[(int)first] = cost;
        }
        else if (first == Sound.None)
        {
            _dropsOfSecond[(int)second] = cost;
        }
        else
        {
            _swaps[(int)first * Width + (int)second] = cost;
        }

        if (bothWays && first != second)
        {
            Set(second, first, bits, false);
        }
    }
}
