namespace Rollcall.Linkage;

/// <summary>Pairs of records on their way through the engine, so many at a time that what they touch stays in the cache.</summary>
internal sealed class PairBatch
{
    public const int Capacity = 1024;

    /// <summary>The one record of each pair.</summary>
    public int[] Left { get; } = new int[Capacity];

    /// <summary>The other record of each pair.</summary>
    public int[] Right { get; } = new int[Capacity];

    /// <summary>How many pairs there are.</summary>
    public int Count { get; set; }

    /// <summary>Room for one level a pair for each of so many comparisons.</summary>
    public static byte[] Levels(int comparisons) => new byte[comparisons * Capacity];
}
