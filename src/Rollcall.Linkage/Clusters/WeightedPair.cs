namespace Rollcall.Linkage;

/// <summary>A pair of records with its match weight in bits.</summary>
public readonly record struct WeightedPair(int Left, int Right, double Weight);
