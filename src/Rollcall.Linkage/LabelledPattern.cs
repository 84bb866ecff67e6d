namespace Rollcall.Linkage;

/// <summary>A pair of which somebody said whether it is one person.</summary>
/// <param name="Pattern">Its levels.</param>
/// <param name="Groups">The pair of groups that it belongs to.</param>
/// <param name="Same">True where it is one person.</param>
/// <param name="Rarity">What its values add, in bits.</param>
public readonly record struct LabelledPattern(Pattern Pattern, int Groups, bool Same, double Rarity = 0)
{
    /// <summary>Its match weight by a model, in bits.</summary>
    internal double Weight(LinkModel model) => model.Weight(Pattern, Groups, Rarity);
}
