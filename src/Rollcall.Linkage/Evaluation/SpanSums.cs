namespace Rollcall.Linkage;

/// <summary>Sums over parts of arrays.</summary>
internal static class SpanSums
{
    public static long Sum(this Span<long> numbers)
    {
        var sum = 0L;
        foreach (var n in numbers)
        {
            sum += n;
        }

        return sum;
    }
}
