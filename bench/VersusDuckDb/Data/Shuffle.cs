namespace Rollcall.VersusDuckDb;

/// <summary>
/// A permutation of 0..count−1 that needs no table: four rounds of a Feistel network over the next power of four, walked
/// until the result is in range (Black and Rogaway 2002). So ten million rows are shuffled without being held.
/// </summary>
internal sealed class Shuffle
{
    private readonly int _half, _count;
    private readonly ulong _seed, _mask;

    public Shuffle(int count, ulong seed)
    {
        (_count, _seed) = (count, seed);
        for (_half = 1; 1L << (2 * _half) < count; _half++)
        {
        }

        _mask = (1UL << _half) - 1;
    }

    public int this[int position]
    {
        get
        {
            var x = (ulong)position;
            do
            {
                x = Round(x);
            }
            while (x >= (ulong)_count);
            return (int)x;
        }
    }

    private ulong Round(ulong x)
    {
        var (left, right) = (x >> _half, x & _mask);
        for (ulong round = 1; round <= 4; round++)
        {
            (left, right) = (right, left ^ (Randomness.Mix(right + (round << 40) + _seed) & _mask));
        }

        return (left << _half) | right;
    }
}
