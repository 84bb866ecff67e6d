namespace Rollcall.Linkage;

internal sealed partial class DenseComponent
{
    // It ends by itself, as every step gains; seldom after more than three rounds.
    private const int MostRounds = 20;

    private long[] _gains = [];
    private int[] _moved = [];
    private bool[] _held = [];

    /// <summary>
    /// Improves the clusters as long as that gains: by moving an atom to another cluster or out of all, and by exchanging
    /// any number of atoms between two clusters, or between one and an empty one, which splits it (Kernighan and Lin 1970).
    /// </summary>
    private void Improve()
    {
        FindGains();
        for (var round = 0; round < MostRounds; round++)
        {
            var better = MoveEach();
            for (var a = 0; a < _atoms; a++)
            {
                for (var b = 0; b < _atoms; b++)
                {
                    better |= a != b && Touch(a, b) && Exchange(a, b);
                }

                better |= Empty() is >= 0 and var empty && empty != a && Exchange(a, empty);
            }

            if (!better)
            {
                break;
            }
        }
    }

    /// <summary>For each atom and cluster the sum of weights between them.</summary>
    private void FindGains()
    {
        Room(ref _gains, _atoms * _atoms).Clear();
        Room(ref _moved, _atoms);
        Room(ref _held, _atoms);
        for (var i = 0; i < _atoms; i++)
        {
            for (var j = 0; j < _atoms; j++)
            {
                _gains[(i * _atoms) + _clusterOfAtom[j]] += _weights[(i * _atoms) + j];
            }
        }
    }

    private bool MoveEach()
    {
        var better = false;
        for (var i = 0; i < _atoms; i++)
        {
            var from = _clusterOfAtom[i];
            var gains = _gains.AsSpan(i * _atoms, _atoms);
            var to = from;
            for (var cluster = 0; cluster < _atoms; cluster++)
            {
                to = gains[cluster] > gains[to] ? cluster : to;
            }

            // An atom that no cluster wants goes to one without atoms, which weighs nothing.
            if (to != from)
            {
                Move(i, to);
                better = true;
            }
        }

        return better;
    }

    private void Move(int atom, int to)
    {
        var from = _clusterOfAtom[atom];
        for (var i = 0; i < _atoms; i++)
        {
            var weight = _weights[(i * _atoms) + atom];
            _gains[(i * _atoms) + from] -= weight;
            _gains[(i * _atoms) + to] += weight;
        }

        _clusterOfAtom[atom] = to;
    }

    /// <summary>
    /// Moves every atom of two clusters once to the other one, the best first, whether it gains or not; then keeps the first
    /// so many moves that gain most together.
    /// </summary>
    private bool Exchange(int a, int b)
    {
        var (count, kept, gain, most) = (0, 0, 0L, 0L);
        _held.AsSpan(0, _atoms).Clear();
        while (BestOf(a, b) is >= 0 and var atom)
        {
            var (from, to) = _clusterOfAtom[atom] == a ? (a, b) : (b, a);
            gain += _gains[(atom * _atoms) + to] - _gains[(atom * _atoms) + from];
            Move(atom, to);
            _held[atom] = true;
            _moved[count++] = atom;
            if (gain > most)
            {
                (kept, most) = (count, gain);
            }
        }

        while (count > kept)
        {
            var atom = _moved[--count];
            Move(atom, _clusterOfAtom[atom] == a ? b : a);
        }

        return kept > 0;
    }

    /// <summary>The atom of two clusters that is best moved to the other one, of those not yet moved.</summary>
    private int BestOf(int a, int b)
    {
        var (best, most) = (-1, long.MinValue);
        for (var i = 0; i < _atoms; i++)
        {
            if (!_held[i] && (_clusterOfAtom[i] == a || _clusterOfAtom[i] == b))
            {
                var (from, to) = _clusterOfAtom[i] == a ? (a, b) : (b, a);
                if (_gains[(i * _atoms) + to] - _gains[(i * _atoms) + from] is var gain && gain > most)
                {
                    (best, most) = (i, gain);
                }
            }
        }

        return best;
    }

    /// <summary>True where some atom of the one cluster would rather like the other.</summary>
    private bool Touch(int a, int b)
    {
        for (var i = 0; i < _atoms; i++)
        {
            if (_clusterOfAtom[i] == a && _gains[(i * _atoms) + b] > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first cluster without atoms; −1 where every atom is on its own.</summary>
    private int Empty()
    {
        Span<bool> taken = stackalloc bool[_atoms];
        taken.Clear();
        for (var i = 0; i < _atoms; i++)
        {
            taken[_clusterOfAtom[i]] = true;
        }

        return taken.IndexOf(false);
    }
}
