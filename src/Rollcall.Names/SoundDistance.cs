namespace Rollcall.Names;

/// <summary>Weighted edit distance of two strings of sounds, with transposition.</summary>
internal static class SoundDistance
{
    private const float Transposition = 2f;

    /// <summary>The cheapest way from one to the other, in bits.</summary>
    public static float Between(ReadOnlySpan<Sound> a, ReadOnlySpan<Sound> b, SoundCosts costs)
    {
        Span<float> before = stackalloc float[Word.Limit + 1];
        Span<float> above = stackalloc float[Word.Limit + 1];
        Span<float> row = stackalloc float[Word.Limit + 1];
        above[0] = 0;
        for (int j = 0; j < b.Length; j++)
        {
            above[j + 1] = above[j] + costs.Drop(b[j]);
        }

        for (int i = 0; i < a.Length; i++)
        {
            row[0] = above[0] + costs.Drop(a[i]);
            for (int j = 0; j < b.Length; j++)
            {
                float best = above[j] + costs.Swap(a[i], b[j]);
                best = Math.Min(best, above[j + 1] + costs.Drop(a[i]));
                best = Math.Min(best, row[j] + costs.Drop(b[j]));
                if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j])
                {
                    best = Math.Min(best, before[j - 1] + Transposition);
                }

                row[j + 1] = best;
            }

            Span<float> spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return above[b.Length];
    }
}
