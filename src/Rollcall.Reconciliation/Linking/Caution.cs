using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>
/// What entries must weigh to be joined. To take one brother for the other does more harm than to ask once more: where given
/// names contradict and all else is what kin share, nine in ten sure is asked for instead of one in two. What falls between
/// is listed as possible, with its probability unchanged.
/// </summary>
internal sealed class Caution(Scale scale)
{
    /// <summary>log2(0.9 / 0.1).</summary>
    public const double NineInTen = 3.17;

    // Kin hundreds of times likelier than strangers. Below, a given name is rather misread than a brother's.
    private const double SurelyKin = 9;

    private readonly int _given = scale.Number("given_names");

    /// <summary>The match weight in bits, less what caution asks for.</summary>
    public double Weight(CandidatePair pair) => scale.Weight(pair) - Doubt(pair.Pattern, pair.Rarity);

    /// <summary>The same for any two entries.</summary>
    public double Weight(int left, int right) => Weight(scale.Compare(left, right));

    /// <summary>What caution asks for, in bits.</summary>
    public double Doubt(Pattern pattern, double rarity) =>
        scale.Model.Bits(_given, pattern[_given]) < 0 && scale.Model.Penalty(pattern, rarity) > SurelyKin ? NineInTen : 0;
}
