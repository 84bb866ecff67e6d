using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Rollcall.Linkage;

/// <summary>Distinct values as UTF-8, numbered from 1 in the order of arrival; open addressing over one buffer of bytes.</summary>
internal sealed class ValueDictionary
{
    // Room behind the last value, so that hashing may read whole words.
    private const int Padding = 16;

    private byte[] _text = new byte[1 << 10];
    private int[] _starts = new int[256];
    private ulong[] _slots = new ulong[512];
    private int _used;

    public ValueDictionary() => Count = 0;

    /// <summary>How many distinct values there are.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int code] => _text.AsSpan(_starts[code].._starts[code + 1]);

    public int Add(string value)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(value.Length) + Padding];
        var length = Encoding.UTF8.GetBytes(value, bytes);
        return Add(bytes.AsSpan(0, length), Hash(bytes, 0, length));
    }

    /// <summary>The code of a value brought into the form in which values are compared; 0 where it says nothing.</summary>
    public int AddFolded(string value)
    {
        var folded = ValueFolding.Fold(Encoding.UTF8.GetBytes(value));
        return folded.IsEmpty ? 0 : Add(folded);
    }

    public int Add(ReadOnlySpan<byte> value)
    {
        Span<byte> padded = value.Length <= 496 ? stackalloc byte[512] : new byte[value.Length + Padding];
        value.CopyTo(padded);
        return Add(value, Hash(padded, 0, value.Length));
    }

    /// <summary>The code of a value, new or known.</summary>
    /// <param name="value">At least one byte.</param>
    /// <param name="hash">Its <see cref="Hash"/>.</param>
    public int Add(ReadOnlySpan<byte> value, ulong hash)
    {
        var mask = _slots.Length - 1;
        var tag = hash & 0xFFFFFFFF00000000;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var entry = _slots[slot];
            if (entry == 0)
            {
                _slots[slot] = tag | (uint)Append(value);
                if (Count * 2 > _slots.Length)
                {
                    Grow();
                }

                return Count;
            }

            if ((entry & 0xFFFFFFFF00000000) == tag && this[(int)entry].SequenceEqual(value))
            {
                return (int)entry;
            }
        }
    }

    /// <summary>A hash of bytes that may be followed by sixteen more, whatever they are; the same on every machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash(ReadOnlySpan<byte> buffer, int start, int length)
    {
        ref var at = ref Unsafe.Add(ref MemoryMarshal.GetReference(buffer), start);
        var hash = (ulong)length * 0x9E3779B97F4A7C15;
        while (length > 8)
        {
            hash = (hash ^ Word(ref at)) * 0xBF58476D1CE4E5B9;
            hash ^= hash >> 29;
            at = ref Unsafe.Add(ref at, 8);
            length -= 8;
        }

        if (length > 0)
        {
            hash = (hash ^ (Word(ref at) & (ulong.MaxValue >> (64 - (8 * length))))) * 0xBF58476D1CE4E5B9;
        }

        hash ^= hash >> 32;
        hash *= 0x94D049BB133111EB;
        return hash ^ (hash >> 29);

        static ulong Word(ref byte at)
        {
            var word = Unsafe.ReadUnaligned<ulong>(ref at);
            return BitConverter.IsLittleEndian ? word : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word);
        }
    }

    /// <summary>
    /// The column of these values: codes are renumbered by how often a value is stated, the commonest first, and equal ones by
    /// their hashes and bytes, so that they do not depend on the order of the records. Values that nobody states are left out.
    /// </summary>
    /// <param name="name">The column's name.</param>
    /// <param name="codes">Each record's code by this dictionary; rewritten.</param>
    public TextColumn ToColumn(string name, int[] codes)
    {
        var counts = new int[Count + 1];
        foreach (var code in codes)
        {
            counts[code]++;
        }

        counts[0] = 0;
        var order = Order(counts);
        var renumbered = new int[Count + 1];
        var starts = new int[order.Length + 2];
        var sorted = new int[order.Length + 1];
        var text = new byte[order.Sum(code => this[code].Length) + Padding];
        for (var i = 0; i < order.Length; i++)
        {
            renumbered[order[i]] = i + 1;
            sorted[i + 1] = counts[order[i]];
            this[order[i]].CopyTo(text.AsSpan(starts[i + 1]));
            starts[i + 2] = starts[i + 1] + this[order[i]].Length;
        }

        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = renumbered[codes[i]];
        }

        return new TextColumn(name, codes, text, starts, sorted);
    }

    private int[] Order(int[] counts)
    {
        var order = new List<int>(Count);
        for (var code = 1; code <= Count; code++)
        {
            if (counts[code] > 0)
            {
                order.Add(code);
            }
        }

        var codes = order.ToArray();
        var keys = codes.Select(code => ((ulong)(uint)~counts[code] << 32) | (Hash(_text, _starts[code], this[code].Length) >> 32)).ToArray();
        Array.Sort(keys, codes);
        for (var i = 1; i < codes.Length; i++)
        {
            // Two hashes alike: by the bytes themselves.
            for (var j = i; j > 0 && keys[j] == keys[j - 1] && this[codes[j]].SequenceCompareTo(this[codes[j - 1]]) < 0; j--)
            {
                (codes[j], codes[j - 1]) = (codes[j - 1], codes[j]);
            }
        }

        return codes;
    }

    private int Append(ReadOnlySpan<byte> value)
    {
        Count++;
        if (_used + value.Length + Padding > _text.Length)
        {
            Array.Resize(ref _text, (int)Math.Min(Array.MaxLength, Math.Max((long)_text.Length * 2, _used + value.Length + Padding)));
        }

        if (Count + 2 > _starts.Length)
        {
            Array.Resize(ref _starts, _starts.Length * 2);
        }

        value.CopyTo(_text.AsSpan(_used));
        _starts[Count] = _used;
        _used += value.Length;
        _starts[Count + 1] = _used;
        return Count;
    }

    private void Grow()
    {
        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)_slots.Length * 2)];
        var mask = _slots.Length - 1;
        for (var code = 1; code <= Count; code++)
        {
            var hash = Hash(_text, _starts[code], _starts[code + 1] - _starts[code]);
            var slot = (int)hash & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = (hash & 0xFFFFFFFF00000000) | (uint)code;
        }
    }
}
