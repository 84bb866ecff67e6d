using System.Numerics;

namespace Rollcall.Reconciliation;

/// <summary>A set of entries, a bit for each number.</summary>
internal sealed class EntrySet
{
    private ulong[] _words = new ulong[16];

    /// <summary>How many entries are in the set.</summary>
    public int Count { get; private set; }

    /// <summary>The numbers from 0 up to but without this may be in the set.</summary>
    public int Bound { get; private set; }

    /// <summary>The bits, 64 a word, the lowest number lowest.</summary>
    public ReadOnlySpan<ulong> Words => _words.AsSpan(0, (Bound + 63) / 64);

    public bool this[int entry] => (_words[entry >> 6] >> (entry & 63) & 1) != 0;

    /// <summary>Takes the next number in or leaves it out.</summary>
    public void Next(bool isIn)
    {
        if (Bound == _words.Length * 64)
        {
            Array.Resize(ref _words, _words.Length * 2);
        }

        if (isIn)
        {
            _words[Bound >> 6] |= 1UL << (Bound & 63);
            Count++;
        }

        Bound++;
    }

    public void Remove(int entry)
    {
        Count -= this[entry] ? 1 : 0;
        _words[entry >> 6] &= ~(1UL << (entry & 63));
    }

    /// <summary>Makes this set the part of another that a test lets in; each of the other's entries is tested once.</summary>
    public void Become(EntrySet other, Func<int, bool>? test)
    {
        (Bound, Count) = (other.Bound, other.Count);
        if (_words.Length < other._words.Length)
        {
            _words = new ulong[other._words.Length];
        }

        other.Words.CopyTo(_words);
        for (var word = 0; test is not null && word < Words.Length; word++)
        {
            for (var left = _words[word]; left != 0; left &= left - 1)
            {
                if (!test((word << 6) + BitOperations.TrailingZeroCount(left)))
                {
                    _words[word] &= ~(left & (0 - left));
                    Count--;
                }
            }
        }
    }
}
