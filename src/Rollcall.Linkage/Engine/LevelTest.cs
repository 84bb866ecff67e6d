using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rollcall.Linkage;

/// <summary>Whether two records reach a level.</summary>
internal abstract class LevelTest
{
    /// <summary>True where the level's test holds; false where one of the two says nothing.</summary>
    public abstract bool Holds(int left, int right);

    /// <summary>The same test of a value that stands in no record, against the records of the table.</summary>
    /// <param name="values">What the tested expression makes of the one record: one value, or the members of a set.</param>
    public abstract Func<int, bool> Against(IReadOnlyList<string> values);

    /// <summary>Sets those of a batch's levels that are <paramref name="open"/> to a level where the test holds.</summary>
    public virtual void Apply(PairBatch batch, Span<byte> levels, byte open, byte level)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            if (levels[i] == open && Holds(batch.LeftRecord(i), batch.RightRecord(i)))
            {
                levels[i] = level;
            }
        }
    }

    /// <summary>The test of a level.</summary>
    /// <param name="level">The level; not <see cref="LevelKind.Else"/>.</param>
    /// <param name="on">What it is tested on.</param>
    /// <param name="table">The table.</param>
    /// <param name="rows">The codes of its records.</param>
    /// <param name="similarities">The caller's similarities by name.</param>
    public static LevelTest Of(
        LevelDefinition level, Expression on, Table table, RecordRows rows, IReadOnlyDictionary<string, Func<string, string, double>> similarities)
    {
        if (level.Kind == LevelKind.Rarity)
        {
            var words = on.HasMany ? on : Expression.Parse($"words({on})");
            return new RarityTest(table.Sets(words), table.Records, level.Bound, on.HasMany ? v => [v] : TextFunction.WordsOf);
        }

        if (level.Kind is LevelKind.Common or LevelKind.Share or LevelKind.Within || on.HasMany)
        {
            return on.HasMany ? new SetTest(level, table.Sets(on), v => [v]) : new SetTest(level, table.Sets(Expression.Parse($"words({on})")), TextFunction.WordsOf);
        }

        var column = table.Column(on);
        var slot = rows.SlotOf(on);
        return level.Kind switch
        {
            LevelKind.Exact => new EqualTest(rows, slot, column),
            LevelKind.Days or LevelKind.Years or LevelKind.Swapped => new DateTest(level, rows, slot, column),
            LevelKind.Difference or LevelKind.Percent => new NumberTest(level, rows, slot, column),
            LevelKind.Own => new SimilarityTest(rows, slot, column, level.Bound, similarities.TryGetValue(level.Own!, out var own)
                ? own
                : throw new LinkageException($"The level {level} asks for a similarity {level.Own}, and there is none of that name.")),
            LevelKind.Jaccard => new SimilarityTest(rows, slot, column, level.Bound, static (a, b) =>
                Jaccard.OfGrams(MemoryMarshal.Cast<char, ushort>(a), MemoryMarshal.Cast<char, ushort>(b), 2)),
            _ => new StringTest(rows, slot, column, new Ladder(RungOf(level) ?? throw new ArgumentException(level.ToString(), nameof(level)))),
        };
    }

    /// <summary>The rung of a ladder that tests a level of string similarity; null for other levels.</summary>
    public static Rung? RungOf(LevelDefinition level) => level.Kind switch
    {
        LevelKind.JaroWinkler => Rung.JaroWinkler(level.Bound),
        LevelKind.Levenshtein => Rung.Levenshtein((int)level.Bound),
        LevelKind.DamerauLevenshtein => Rung.Damerau((int)level.Bound),
        _ => null,
    };

    private sealed class EqualTest(RecordRows rows, int slot, TextColumn column) : LevelTest
    {
        public override Func<int, bool> Against(IReadOnlyList<string> values)
        {
            var code = column.Lookup[values[0]];
            return record => code != 0 && rows.Code(record, slot) == code;
        }

        public override bool Holds(int left, int right) => rows.Code(left, slot) is > 0 and var code && code == rows.Code(right, slot);

        [SkipLocalsInit]
        public override void Apply(PairBatch batch, Span<byte> levels, byte open, byte level)
        {
            Span<int> codes = stackalloc int[PairBatch.MostRecords];
            rows.Gather(batch.Records, slot, codes);
            CodeLevels.Equal(codes, batch.Left, batch.Right, levels, open, level);
        }
    }

    private sealed class StringTest(RecordRows rows, int slot, TextColumn column, Ladder ladder) : LevelTest
    {
        private readonly ValueStore _values = column.Values;

        public override Func<int, bool> Against(IReadOnlyList<string> values) => record =>
            rows.Code(record, slot) is > 0 and var code && _values.LevelOf(values[0], code, ladder) < ladder.Else;

        public override bool Holds(int left, int right)
        {
            var level = _values.Level(rows.Code(left, slot), rows.Code(right, slot), ladder);
            return level > 0 && level < ladder.Else;
        }
    }
}
