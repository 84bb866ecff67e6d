namespace Rollcall.Reconciliation;

/// <summary>A part of a <see cref="KeyTable"/>: open addressing in the order of the hashes, with blocks of several entries beside.</summary>
internal sealed class KeyShard
{
    // What stands in a slot: an entry; Closed; Empty; or, below these, the place of a block.
    private const int Closed = -1, Empty = -2, FirstBlock = -3;

    private const double Growth = 1.3, Fullest = 0.85;

    private uint[] _hashes = [];
    private int[] _values = [];
    private int _used;
    private readonly KeyBlocks _blocks = new();

    public int Count => _used;

    public long Bytes => (8L * _hashes.Length) + _blocks.Bytes;

    public void Find(uint hash, List<int> found)
    {
        if (_used > 0 && _values[Slot(hash)] is var value && value != Empty)
        {
            Collect(value, found);
        }
    }

    public void FindAndAdd(uint hash, int entry, List<int> found)
    {
        if (_used >= _hashes.Length * Fullest)
        {
            Grow();
        }

        var slot = Slot(hash);
        switch (_values[slot])
        {
            case Empty:
                (_hashes[slot], _values[slot]) = (hash, entry);
                _used++;
                break;
            case Closed:
                break;
            case >= 0 and var other when other != entry:
                found.Add(other);
                _values[slot] = FirstBlock - _blocks.Of(other, entry);
                break;
            case <= FirstBlock and var value:
                Extend(slot, FirstBlock - value, entry, found);
                break;
        }
    }

    public void Remove(uint hash, int entry)
    {
        if (_used == 0)
        {
            return;
        }

        var slot = Slot(hash);
        if (_values[slot] == entry)
        {
            Vacate(slot);
        }
        else if (_values[slot] <= FirstBlock)
        {
            _blocks.Remove(FirstBlock - _values[slot], entry);
        }
    }

    private void Collect(int value, List<int> found)
    {
        if (value >= 0)
        {
            found.Add(value);
        }
        else if (value <= FirstBlock)
        {
            found.AddRange(_blocks[FirstBlock - value]);
        }
    }

    private void Extend(int slot, int block, int entry, List<int> found)
    {
        var members = _blocks[block];
        if (members is [.., var last] && last == entry)
        {
            return;
        }

        if (members.Length == BlockingRules.LargestBlock)
        {
            _blocks.Free(block);
            _values[slot] = Closed;
            return;
        }

        found.AddRange(members);
        _values[slot] = FirstBlock - _blocks.Add(block, entry);
    }

    // The slot that has the hash, else the empty one where it would stand.
    private int Slot(uint hash)
    {
        var slot = Home(hash, _hashes.Length);
        while (_values[slot] != Empty && _hashes[slot] != hash)
        {
            slot = slot + 1 == _hashes.Length ? 0 : slot + 1;
        }

        return slot;
    }

    // Moves back what stands behind, so that no mark of a removal is needed.
    private void Vacate(int slot)
    {
        _used--;
        var next = slot;
        while (true)
        {
            _values[slot] = Empty;
            do
            {
                next = next + 1 == _hashes.Length ? 0 : next + 1;
                if (_values[next] == Empty)
                {
                    return;
                }
            }
            while (IsBetween(Home(_hashes[next], _hashes.Length), slot, next));

            (_hashes[slot], _values[slot]) = (_hashes[next], _values[next]);
            slot = next;
        }
    }

    // Whether a home lies behind the vacated slot on the way to where its key stands, so that the key may stay.
    private static bool IsBetween(int home, int vacated, int stands) =>
        vacated <= stands ? vacated < home && home <= stands : vacated < home || home <= stands;

    private void Grow()
    {
        var (hashes, values) = (_hashes, _values);
        var size = Math.Max(16, (int)(hashes.Length * Growth));
        (_hashes, _values) = (new uint[size], new int[size]);
        Array.Fill(_values, Empty);
        for (var i = 0; i < hashes.Length; i++)
        {
            if (values[i] != Empty)
            {
                var slot = Slot(hashes[i]);
                (_hashes[slot], _values[slot]) = (hashes[i], values[i]);
            }
        }
    }

    private static int Home(uint hash, int slots) => (int)(((ulong)hash * (uint)slots) >> 32);
}
