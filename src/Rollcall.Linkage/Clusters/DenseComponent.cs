namespace Rollcall.Linkage;

/// <summary>
/// A component of few records with the weight of every pair of them. Records that must be one are one atom; what is divided
/// into clusters are atoms.
/// </summary>
internal sealed partial class DenseComponent
{
    private const long Unseen = long.MinValue;

    private int _records;
    private long[] _pairWeights = [];

    private int _atoms;
    private int[] _atomOf = [];
    private int[] _sizes = [];
    private long[] _weights = [];

    private int[] _clusterOfAtom = [];
    private int[] _clusterOf = [];

    /// <summary>For each record the first record of its cluster.</summary>
    public ReadOnlySpan<int> ClusterOf => _clusterOf.AsSpan(0, _records);

    public void Clear(int records)
    {
        _records = records;
        Room(ref _pairWeights, records * records).Fill(Unseen);
    }

    /// <summary>Takes note of a pair; of one seen twice the larger weight counts.</summary>
    public void See(int left, int right, long weight)
    {
        ref var kept = ref _pairWeights[(left * _records) + right];
        kept = Math.Max(kept, weight);
        _pairWeights[(right * _records) + left] = kept;
    }

    public void Forbid(int left, int right) =>
        _pairWeights[(left * _records) + right] = _pairWeights[(right * _records) + left] = FixedBits.Forbidden;

    public bool Saw(int left, int right) => _pairWeights[(left * _records) + right] != Unseen;

    /// <summary>True where every pair was seen and speaks for one person.</summary>
    public bool IsOnePerson()
    {
        for (var i = 0; i < _records; i++)
        {
            foreach (var weight in _pairWeights.AsSpan((i * _records) + i + 1, _records - i - 1))
            {
                if (weight <= 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Makes atoms of records.</summary>
    /// <param name="firstOf">For each record the first record that it must be one with; null where none must.</param>
    public void Join(int[]? firstOf)
    {
        var atomOf = Room(ref _atomOf, _records);
        _atoms = 0;
        for (var i = 0; i < _records; i++)
        {
            atomOf[i] = firstOf is null || firstOf[i] == i ? _atoms++ : atomOf[firstOf[i]];
        }

        var sizes = Room(ref _sizes, _atoms);
        var weights = Room(ref _weights, _atoms * _atoms);
        sizes.Clear();
        weights.Clear();
        for (var i = 0; i < _records; i++)
        {
            sizes[atomOf[i]]++;
            for (var j = 0; j < _records; j++)
            {
                if (atomOf[i] != atomOf[j])
                {
                    weights[(atomOf[i] * _atoms) + atomOf[j]] += _pairWeights[(i * _records) + j];
                }
            }
        }
    }

    /// <summary>Divides the atoms into clusters.</summary>
    public void Divide(ClusteringMethod method)
    {
        Room(ref _clusterOfAtom, _atoms);
        if (method == ClusteringMethod.Correlation && _atoms <= ClusteringOptions.LargestExact)
        {
            FindBest();
        }
        else
        {
            Agglomerate();
            if (method == ClusteringMethod.Correlation)
            {
                Improve();
            }
        }

        Span<int> first = stackalloc int[_atoms];
        first.Fill(-1);
        Room(ref _clusterOf, _records);
        for (var i = 0; i < _records; i++)
        {
            ref var of = ref first[_clusterOfAtom[_atomOf[i]]];
            of = of < 0 ? i : of;
            _clusterOf[i] = of;
        }
    }

    /// <summary>The first elements of an array that is made larger where it is too small.</summary>
    private static Span<T> Room<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            array = new T[Math.Max(length, 64)];
        }

        return array.AsSpan(0, length);
    }
}
