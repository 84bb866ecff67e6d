namespace Rollcall.Linkage;

/// <summary>A pair that was compared: its levels, and what its values add to their evidence, in bits.</summary>
public readonly record struct CandidatePair(int Left, int Right, Pattern Pattern, float Rarity);
