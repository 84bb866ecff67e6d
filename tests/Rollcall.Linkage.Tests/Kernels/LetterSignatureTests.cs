using System.Numerics;
using CsCheck;

namespace Rollcall.Linkage.Tests;

public sealed class LetterSignatureTests
{
    /// <summary>A ladder of one rung for each limit: what one rejects, that limit is out of reach.</summary>
    private static readonly Ladder[] Ladders =
    [
        .. ((double[])[0.3, 0.5, 0.7, 0.72, 0.8, 0.88, 0.92, 0.95, 1]).Select(t => new Ladder(Rung.JaroWinkler(t))),
        .. Enumerable.Range(0, 6).Select(k => new Ladder(Rung.Levenshtein(k))),
        .. Enumerable.Range(0, 6).Select(k => new Ladder(Rung.Damerau(k))),
    ];

    [Fact]
    public void A_rejected_pair_of_bytes_never_qualifies() => Strings.Column.Sample(c => Check(c), iter: 120);

    [Fact]
    public void A_rejected_pair_of_UTF_16_units_never_qualifies() => Strings.Column.Sample(c => Check(c.Select(v => v.Wide()).ToArray()), iter: 120);

    [Fact]
    public void The_bits_that_differ_are_at_most_the_units_that_find_no_equal() => Strings.Column.Sample(
        c =>
        {
            var signature = new LetterSignature<byte>(c.SelectMany(v => v).ToArray(), Offsets(c));
            return c.Zip(c.Skip(1)).All(p =>
                BitOperations.PopCount(signature.Of(p.First) ^ signature.Of(p.Second)) <= Alone(p.First, p.Second) + Alone(p.Second, p.First));
        },
        iter: 500);

    [Fact]
    public void Most_pairs_of_unlike_names_are_rejected()
    {
        string[] names = ["baldwin", "okonkwo", "schmitz", "pereira", "yilmaz", "nguyen", "haddad", "larsen", "kovacs", "fuchs"];
        var store = ValueStore.Of(names);
        var ladder = new Ladder(Rung.JaroWinkler(0.88));
        var pairs = from l in Enumerable.Range(1, names.Length) from r in Enumerable.Range(1, l - 1) select store.MayHold(l, r, ladder);
        Assert.All(pairs, Assert.False);
    }

    private static void Check<T>(T[][] values)
        where T : unmanaged, IBinaryInteger<T>
    {
        var store = new ValueStore<T>(values.SelectMany(v => v).ToArray(), Offsets(values));
        foreach (var ladder in Ladders)
        {
            for (var v = 1; v < values.Length; v++)
            {
                if (!store.MayHold(v, v + 1, ladder))
                {
                    Assert.Equal(ladder.Else, PlainDistances.Level(values[v - 1], values[v], ladder));
                }
            }
        }
    }

    private static int Alone(byte[] a, byte[] b) =>
        a.CountBy(u => u).Sum(u => Math.Max(0, u.Value - b.Count(o => o == u.Key)));

    private static int[] Offsets<T>(T[][] values) => [0, .. values.Select((_, v) => values.Take(v + 1).Sum(x => x.Length))];
}
