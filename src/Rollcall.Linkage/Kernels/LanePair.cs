namespace Rollcall.Linkage;

/// <summary>A pair that waits for a group to be full.</summary>
/// <param name="Index">Its place in the batch.</param>
/// <param name="Longer">Where the units of the longer string start.</param>
/// <param name="Shorter">Where those of the shorter start.</param>
/// <param name="ShorterLength">Units of the shorter string.</param>
internal readonly record struct LanePair(int Index, int Longer, int Shorter, int ShorterLength);
