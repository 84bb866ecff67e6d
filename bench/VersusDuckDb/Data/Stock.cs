namespace Rollcall.VersusDuckDb;

/// <summary>
/// Words that are drawn unevenly, as names are: the word of rank r has the weight <c>(r + shift)^-(quarters/4)</c> (Zipf and
/// Mandelbrot). The power is made of square roots alone, whose last bit is the same on every machine.
/// </summary>
internal sealed class Stock
{
    private readonly double[] _upTo;

    public Stock(IReadOnlyList<string> words, double shift, int quarters)
    {
        Words = words;
        _upTo = new double[words.Count];
        var sum = 0.0;
        for (var rank = 0; rank < _upTo.Length; rank++)
        {
            _upTo[rank] = sum += 1 / Power(rank + 1 + shift, quarters);
        }
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>The rank of a word, drawn by its weight.</summary>
    public int Draw(ref Randomness random)
    {
        var at = Array.BinarySearch(_upTo, random.Unit() * _upTo[^1]);
        return Math.Min(at < 0 ? ~at : at + 1, _upTo.Length - 1);
    }

    private static double Power(double x, int quarters)
    {
        var root = Math.Sqrt(Math.Sqrt(x));
        var product = 1.0;
        for (var i = 0; i < quarters; i++)
        {
            product *= root;
        }

        return product;
    }
}
