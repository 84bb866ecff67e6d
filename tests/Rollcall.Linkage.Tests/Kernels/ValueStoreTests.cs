using System.Numerics;
using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class ValueStoreTests
{
    private static readonly Ladder[] Ladders =
    [
        new(Rung.JaroWinkler(0.92), Rung.JaroWinkler(0.88), Rung.JaroWinkler(0.7)),
        new(Rung.Damerau(1), Rung.Damerau(2), Rung.Damerau(3)),
        new(Rung.Damerau(1), Rung.Damerau(2)),
        new(Rung.Levenshtein(1), Rung.Levenshtein(2)),
        new(Rung.Damerau(7), Rung.Levenshtein(13)),
        new(Rung.Levenshtein(20)),
        new(Rung.Damerau(1), Rung.JaroWinkler(0.9)),
        new(Rung.JaroWinkler(0.95), Rung.Levenshtein(3), Rung.Damerau(3), Rung.JaroWinkler(0.6)),
    ];

    [Fact]
    public void Every_pair_of_bytes_gets_the_level_of_the_definitions() => Strings.Column.Sample(c => Check(c), iter: 80);

    [Fact]
    public void Every_pair_of_UTF_16_units_gets_the_level_of_the_definitions() =>
        Strings.Column.Sample(c => Check(c.Select(v => v.Wide()).ToArray()), iter: 80);

    [Fact]
    public void Values_of_text_are_compared_by_their_letters()
    {
        var store = ValueStore.Of(["Иванов", "Иваонв", "Петров"]);
        var ladder = new Ladder(Rung.Damerau(1), Rung.JaroWinkler(0.5));
        var levels = new byte[5];
        store.Levels([1, 1, 1, 0, 2], [1, 2, 3, 2, 0], ladder, levels);
        Assert.Equal([1, 2, 3, 0, 0], levels);
    }

    [Fact]
    public void Threads_get_the_levels_that_one_gets()
    {
        var random = new Random(1);
        var names = Enumerable.Range(0, 500).Select(_ => new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => (char)random.Next('a', 'g'))])).Distinct().ToArray();
        var store = ValueStore.Of(names);
        var left = Enumerable.Range(0, 20_000).Select(_ => random.Next(store.Count)).ToArray();
        var right = Enumerable.Range(0, 20_000).Select(_ => random.Next(store.Count)).ToArray();
        foreach (var rungs in Ladders.Select(l => l.Rungs.ToArray()))
        {
            var ladder = new Ladder(rungs);
            var results = new byte[6][];
            Parallel.For(0, results.Length, t => store.Levels(left, right, ladder, results[t] = new byte[left.Length]));
            var expected = left.Zip(right).Select(p => store.Level(p.First, p.Second, ladder)).ToArray();
            Assert.All(results, r => Assert.Equal(expected, r));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Pairs_in_runs_get_the_levels_of_pairs_one_by_one(int seed)
    {
        var random = new Random(seed);
        string[] names = [.. Enumerable.Range(0, 300).Select(_ => new string([.. Enumerable.Range(0, random.Next(34)).Select(_ => (char)random.Next('a', 'e'))])).Distinct()];
        var store = ValueStore.Of(names);
        int[] numbers = [.. Enumerable.Range(0, 400).Select(_ => random.Next(store.Count))];
        var pairs = new List<(int Left, int Right)>();
        for (var i = 0; i < 60; i++)
        {
            // One with those that follow, two rows side by side, and pairs in no order, in lengths that are no multiple of any.
            var (from, other, length) = (random.Next(200), random.Next(200), random.Next(1, 150));
            pairs.AddRange(Enumerable.Range(0, length).Select(k => (from, other + k)));
            pairs.AddRange(Enumerable.Range(0, length).Select(k => (from + k, other + k)));
            pairs.AddRange(Enumerable.Range(0, random.Next(5)).Select(_ => (random.Next(400), random.Next(400))));
        }

        ushort[] left = [.. pairs.Select(p => (ushort)p.Left)], right = [.. pairs.Select(p => (ushort)p.Right)];
        var levels = new byte[left.Length];
        foreach (var ladder in Ladders)
        {
            store.Levels(numbers, left, right, ladder, levels);
            Assert.Equal(pairs.Select(p => store.Level(numbers[p.Left], numbers[p.Right], ladder)), levels);
        }
    }

    [Fact]
    public void Pieces_of_a_batch_get_the_levels_of_the_whole() => Gen.Int[0, 700].Array[1, 4].Sample(
        cuts =>
        {
            var store = ValueStore.Of(["", "a", "ab", "ba", "abc", "cab", "abcdefghijklmnopqrstuvwxyzabcdefghij", "abcdefghijklmnopqrstuvwxyzabcdefghji"]);
            var left = Enumerable.Range(0, 700).Select(i => i * 5 % store.Count).ToArray();
            var right = Enumerable.Range(0, 700).Select(i => i * i % store.Count).ToArray();
            var whole = new byte[left.Length];
            var pieces = new byte[left.Length];
            store.Levels(left, right, Ladders[3], whole);
            int[] ends = [0, .. cuts.Order(), left.Length];
            foreach (var (from, to) in ends.Zip(ends.Skip(1)))
            {
                store.Levels(left.AsSpan(from..to), right.AsSpan(from..to), Ladders[3], pieces.AsSpan(from..to));
            }

            return whole.AsSpan().SequenceEqual(pieces);
        },
        iter: 200);

    [Fact]
    public void A_rung_without_sense_and_a_letter_without_number_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Ladder());
        Assert.Throws<ArgumentException>(() => new Ladder(Rung.JaroWinkler(0)));
        Assert.Throws<ArgumentException>(() => new Ladder(Rung.JaroWinkler(1.1)));
        Assert.Throws<ArgumentException>(() => new Ladder(new Rung(Measure.Levenshtein, 1.5)));
        Assert.Throws<ArgumentException>(() => new ValueStore<byte>([1, 0], [0, 2]));
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
