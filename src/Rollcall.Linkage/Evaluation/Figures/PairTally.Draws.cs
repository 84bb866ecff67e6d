namespace Rollcall.Linkage;

/// <summary>
/// Draws pairs at random from each interval of weight while they pass by. The pairs with the smallest hashes of a cell are
/// a simple random sample of it without replacement, whatever the order in which they came (bottom-k sampling; Cohen and
/// Kaplan 2007), and the smallest of two cells together are one of both.
/// </summary>
public sealed partial class PairTally
{
    /// <summary>Cells to draw from have this part of a bit.</summary>
    internal const int CellsPerBit = 2;

    private readonly DrawCell?[] _cells;
    private readonly int _drawn;

    /// <summary>How many pairs can be drawn from each interval of weight.</summary>
    internal int MostDrawn => _drawn;

    /// <summary>The weight at which a cell begins, in bits.</summary>
    internal static double CellFrom(int cell) => (cell / (double)CellsPerBit) - MostBits;

    /// <summary>The cell that begins nearest to a weight.</summary>
    internal static int CellAt(double weight) =>
        (int)Math.Clamp(Math.Round((weight + MostBits) * CellsPerBit), 0, 2 * MostBits * CellsPerBit);

    /// <summary>The pairs of cells, how many of them are expected to be the same, and those drawn from them, smallest hash first.</summary>
    internal (long Pairs, double Expected, IReadOnlyList<DrawnPair> Drawn) Cells(int from, int to)
    {
        const int StepsPerCell = StepsPerBit / CellsPerBit;
        var pairs = _pairs.AsSpan((from * StepsPerCell)..(to * StepsPerCell)).Sum();
        var matches = _matches.AsSpan((from * StepsPerCell)..(to * StepsPerCell)).Sum();
        var drawn = _cells[from..to].Where(c => c is not null).SelectMany(c => c!.Smallest(_drawn)).Order().Take(_drawn).ToList();
        return (pairs, matches / ProbabilityUnit, drawn);
    }

    private void Draw(in DrawnPair pair)
    {
        if (_drawn > 0)
        {
            var cell = Math.Clamp((int)Math.Floor(pair.Weight * CellsPerBit) + (MostBits * CellsPerBit), 0, _cells.Length - 1);
            (_cells[cell] ??= new DrawCell()).Add(pair, _drawn);
        }
    }

    private void MergeDraws(PairTally other)
    {
        for (var i = 0; i < _cells.Length; i++)
        {
            foreach (var pair in other._cells[i]?.Smallest(_drawn) ?? [])
            {
                Draw(pair);
            }
        }
    }

    /// <summary>Mixes a pair and the seed into 64 bits that look random (the finaliser of SplitMix64; Steele et al. 2014).</summary>
    private ulong Hash(int left, int right)
    {
        unchecked
        {
            var (a, b) = left < right ? (left, right) : (right, left);
            return Mix(Mix(((ulong)(uint)a << 32 | (uint)b) + 0x9E3779B97F4A7C15) ^ Mix(_seed));
        }
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>The pairs with the smallest hashes, cut back whenever twice as many have gathered.</summary>
    private sealed class DrawCell
    {
        private readonly List<DrawnPair> _pairs = [];
        private ulong _limit = ulong.MaxValue;

        public void Add(in DrawnPair pair, int most)
        {
            if (pair.Hash > _limit)
            {
                return;
            }

            _pairs.Add(pair);
            if (_pairs.Count >= 2 * most)
            {
                Cut(most);
            }
        }

        public List<DrawnPair> Smallest(int most)
        {
            Cut(most);
            return _pairs;
        }

        private void Cut(int most)
        {
            _pairs.Sort();
            if (_pairs.Count > most)
            {
                _pairs.RemoveRange(most, _pairs.Count - most);
                _limit = _pairs[^1].Hash;
            }
        }
    }

    /// <summary>A pair with its hash, by which it is drawn.</summary>
    internal readonly record struct DrawnPair(ulong Hash, int Left, int Right, Pattern Pattern, double Weight, double Probability) : IComparable<DrawnPair>
    {
        public int CompareTo(DrawnPair other)
        {
            var order = Hash.CompareTo(other.Hash);
            return order != 0 ? order : (Left, Right).CompareTo((other.Left, other.Right));
        }

        public static bool operator <(DrawnPair a, DrawnPair b) => a.CompareTo(b) < 0;

        public static bool operator >(DrawnPair a, DrawnPair b) => a.CompareTo(b) > 0;

        public static bool operator <=(DrawnPair a, DrawnPair b) => a.CompareTo(b) <= 0;

        public static bool operator >=(DrawnPair a, DrawnPair b) => a.CompareTo(b) >= 0;
    }
}
