namespace Rollcall.Linkage;

/// <summary>
/// Whether two values are similar enough by a function that costs more than a look-up: what it said is kept in a table of
/// fixed size. A slot holds both codes and the answer in one word, so that threads share it without locks, and a lost write
/// costs nothing but time.
/// </summary>
internal sealed class SimilarityTest(RecordRows rows, int slot, TextColumn column, double bound, Func<string, string, double> similarity) : LevelTest
{
    private const int Slots = 1 << 18;

    private readonly ulong[] _kept = new ulong[Slots];

    public override Func<int, bool> Against(IReadOnlyList<string> values) => record =>
        rows.Code(record, slot) is > 0 and var code && similarity(values[0], column[code]) >= bound;

    public override bool Holds(int left, int right)
    {
        var (a, b) = (rows.Code(left, slot), rows.Code(right, slot));
        if (a == 0 || b == 0)
        {
            return false;
        }

        (a, b) = a < b ? (a, b) : (b, a);
        var key = ((ulong)(uint)a << 32) | ((ulong)(uint)b << 1);
        ref var entry = ref _kept[(int)((key * 0x9E3779B97F4A7C15) >> 46)];
        var seen = Volatile.Read(ref entry);
        if ((seen & ~1UL) == key)
        {
            return (seen & 1) == 1;
        }

        var holds = similarity(column[a], column[b]) >= bound;
        Volatile.Write(ref entry, key | (holds ? 1UL : 0));
        return holds;
    }
}
