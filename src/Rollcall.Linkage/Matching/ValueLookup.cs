using System.Text;

namespace Rollcall.Linkage;

/// <summary>Finds the code of a value of a column.</summary>
internal sealed class ValueLookup
{
    private readonly TextColumn _column;
    private readonly int[] _slots;

    public ValueLookup(TextColumn column)
    {
        _column = column;
        _slots = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, column.Distinct * 2))];
        for (var code = 1; code <= column.Distinct; code++)
        {
            var slot = SlotOf(column.Utf8(code));
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = code;
        }
    }

    /// <summary>The code of a value; 0 where no record states it.</summary>
    public int this[string value]
    {
        get
        {
            var bytes = Encoding.UTF8.GetBytes(value);
            for (var slot = SlotOf(bytes); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
            {
                if (_column.Utf8(_slots[slot]).SequenceEqual(bytes))
                {
                    return _slots[slot];
                }
            }

            return 0;
        }
    }

    private int SlotOf(ReadOnlySpan<byte> value)
    {
        Span<byte> padded = value.Length <= 240 ? stackalloc byte[256] : new byte[value.Length + 16];
        value.CopyTo(padded);
        return (int)ValueDictionary.Hash(padded, 0, value.Length) & (_slots.Length - 1);
    }
}
