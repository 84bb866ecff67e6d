using System.Numerics;
using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class ValueStoreTests
{
    private static readonly Ladder[] Ladders =
    [
        new(Rung.JaroWinkler(0.92), Rung.JaroWinkler(0.88), Rung.JaroWinkler(0.7)),
        new(Rung.Damerau(1), Rung.Damerau(2), Rung.Damerau(3)),
        new(Rung.Levenshtein(1), Rung.Levenshtein(2)),
        new(Rung.Damerau(1), Rung.JaroWinkler(0.9)),
        new(Rung.JaroWinkler(0.95), Rung.Levenshtein(3), Rung.Damerau(3), Rung.JaroWinkler(0.6)),
    ];

    [Fact]
    public void Every_pair_of_bytes_gets_the_level_of_the_definitions() => Strings.Column.Sample(c => Check(c), iter: 150);

    [Fact]
    public void Every_pair_of_UTF_16_units_gets_the_level_of_the_definitions() =>
        Strings.Column.Sample(c => Check(c.Select(v => v.Wide()).ToArray()), iter: 150);

    [Fact]
    public void Values_of_text_are_compared_by_their_letters()
    {
        var store = ValueStore.Of(["Иванов", "Иваонв", "Петров"]);
        var ladder = new Ladder(Rung.Damerau(1), Rung.JaroWinkler(0.5));
        var levels = new byte[5];
        store.Levels([1, 1, 1, 0, 2], [1, 2, 3, 2, 0], ladder, levels);
        Assert.Equal([1, 2, 3, 0, 0], levels);
    }

    private static void Check<T>(T[][] values)
        where T : unmanaged, IBinaryInteger<T>
    {
        var offsets = new int[values.Length + 1];
        for (var v = 0; v < values.Length; v++)
        {
            offsets[v + 1] = offsets[v] + values[v].Length;
        }

        var units = values.SelectMany(v => v).ToArray();
        var store = new ValueStore<T>(units, offsets);
        var plain = new ValueStore<T>(units, offsets, lanes: false);
        var left = Enumerable.Range(0, 2000).Select(i => i * 7 % store.Count).ToArray();
        var right = left.Select((l, i) => Math.Clamp(l + i % 5 - 2, 0, store.Count - 1)).ToArray();
        var levels = new byte[left.Length];
        var plainLevels = new byte[left.Length];
        foreach (var ladder in Ladders)
        {
            store.Levels(left, right, ladder, levels);
            plain.Levels(left, right, ladder, plainLevels);
            Assert.Equal(plainLevels, levels);
            foreach (var i in Enumerable.Range(0, left.Length).DistinctBy(i => (left[i], right[i])))
            {
                var (l, r) = (left[i], right[i]);
                var expected = l == 0 || r == 0 ? 0 : l == r ? 1 : PlainDistances.Level(values[l - 1], values[r - 1], ladder);
                Assert.Equal(expected, levels[i]);
                Assert.Equal(expected, store.Level(l, r, ladder));
            }
        }
    }
}
