using System.Numerics;
using Rollcall.Names;

namespace Rollcall.Reconciliation;

/// <summary>
/// The agreement of name parts, each distinct part numbered. The same two parts meet in many pairs of entries, so what was
/// found is kept in a table of fixed size: a slot holds both numbers and the result in one word, so that threads can share
/// it without locks and a lost write costs nothing but time.
/// </summary>
internal sealed class NamePairs
{
    /// <summary>As many slots as large lists need.</summary>
    public const int Usual = 1 << 22;

    private const float Steps = 8;

    private readonly int _shift;

    private readonly Dictionary<(string, NameRole), int> _numbers = [];
    private readonly List<NamePart> _parts = [];
    private readonly ulong[] _table;

    /// <param name="slots">How many pairs are remembered, a power of 2.</param>
    public NamePairs(int slots = Usual)
    {
        _table = new ulong[Math.Max(2, slots)];
        _shift = BitOperations.LeadingZeroCount((ulong)_table.Length - 1);
    }

    /// <summary>The number of a part; −1 for none. Numbers are given before comparing starts.</summary>
    public int Number(NamePart? part)
    {
        if (part is null)
        {
            return -1;
        }

        if (!_numbers.TryGetValue((part.Text, part.Role), out var number))
        {
            _numbers[(part.Text, part.Role)] = number = _parts.Count;
            _parts.Add(part);
        }

        return number;
    }

    public NamePart this[int number] => _parts[number];

    /// <summary>The bits of agreement in steps of an eighth; 0 where one is missing.</summary>
    public float Bits(int left, int right)
    {
        if (left < 0 || right < 0)
        {
            return 0;
        }

        var (a, b) = left < right ? (left, right) : (right, left);
        var key = ((ulong)(uint)(a + 1) << 36) | ((ulong)(uint)b << 8);
        ref var slot = ref _table[(int)((key * 0x9E3779B97F4A7C15UL) >> _shift)];
        var kept = Volatile.Read(ref slot);
        if ((kept & ~0xFFUL) == key)
        {
            return (sbyte)(kept & 0xFF) / Steps;
        }

        var (x, y) = (_parts[a], _parts[b]);
        var steps = NameAgreement.Apart(x, y) ? (sbyte)-96 : (sbyte)MathF.Round(NameAgreement.Bits(x, y) * Steps);
        Volatile.Write(ref slot, key | (byte)steps);
        return steps / Steps;
    }
}
