using CsCheck;
using static Rollcall.Linkage.LabelAnswer;

namespace Rollcall.Linkage.Tests;

public sealed class LabelTests
{
    [Fact]
    public void A_pair_labelled_both_ways_is_named()
    {
        var conflict = Assert.Single(LabelSet.Of([new(1, 2, Same, 2), new(2, 1, Different, 9)]).Conflicts);
        Assert.StartsWith("Lines 2 and 9 of the labels contradict each other", conflict.Sentence);
    }

    [Fact]
    public void A_chain_of_pairs_that_are_the_same_contradicts_a_pair_that_is_not()
    {
        var set = LabelSet.Of([new(1, 2, Same, 2), new(2, 3, Same, 3), new(3, 4, Same, 4), new(4, 1, Different, 5), new(5, 1, Different, 6), new(1, 9, CannotTell, 7)]);
        var conflict = Assert.Single(set.Conflicts);
        Assert.Equal([4, 3, 2], conflict.Chain.Select(l => l.Line));
        Assert.Equal("Lines 2, 3, 4 of the labels make one of 4 records, but line 5 says that two of these are different. Look at these pairs again and correct one label.", conflict.Sentence);
        Assert.Equal((5, 1), (set.Labels.Count, set.CannotTell));
    }

    [Fact]
    public void Labels_of_a_partition_never_contradict_each_other() =>
        Gen.Select(Gen.Int[0, 4].Array[10, 20], Gen.Int[0, 9].Array[2].Array[0, 60]).Sample((cluster, pairs) =>
        {
            var labels = pairs.Where(p => p[0] != p[1]).Select((p, i) => new PairLabel(p[0], p[1], cluster[p[0]] == cluster[p[1]] ? Same : Different, i));
            Assert.Empty(LabelSet.Of(labels).Conflicts);
        });

    [Fact]
    public void A_column_of_the_truth_counts_all_pairs_that_are_the_same() =>
        Gen.Select(Gen.Int[-1, 5].Array[0, 25], Gen.Bool).Sample((values, linkOnly) =>
        {
            var lists = values.Select((_, i) => i % 2).ToArray();
            var known = KnownClusters.Of([.. values.Select(v => v < 0 ? null : $"c{v}")], linkOnly ? lists : null);
            var pairs = (from l in Enumerable.Range(0, values.Length)
                         from r in Enumerable.Range(l + 1, values.Length - l - 1)
                         where values[l] >= 0 && values[l] == values[r] && (!linkOnly || lists[l] != lists[r])
                         select (l, r)).ToList();
            Assert.Equal(pairs.Count, known.CountSame());
            Assert.Equal(pairs, known.PairsThatAreSame());
            Assert.All(pairs, p => Assert.True(known.Same(p.l, p.r)));
            Assert.Equal(values.Count(v => v < 0), known.Unknown);
        });

    [Fact]
    public void A_sample_comes_back_as_it_was_sent_out_with_its_labels()
    {
        var tally = new PairTally();
        for (var i = 1; i <= 40; i++)
        {
            tally.Add(0, i, default, (i / 2.0) - 10, LinkModel.Probability((i / 2.0) - 10));
        }

        var sample = LabelSample.Draw(tally, 20, 0);
        using var file = new StringWriter();
        LabelFile.Write(file, sample, ["name"], r => new RecordText("=list,\"a\".csv", "+" + r, [r == 0 ? "=HYPERLINK(\"http://x\")\n" : "Հակոբ"]));
        Assert.DoesNotContain("\n=", file.ToString());
        Assert.DoesNotContain(",=", file.ToString());
        Assert.DoesNotContain(",+", file.ToString());
        var text = string.Join('\n', file.ToString().Replace("\"'=HYPERLINK(\"\"http://x\"\")\n\"", "x").Split('\n').Select((line, i) => i == 0 || line.Length == 0 ? line
            : $"{i},{(i % 3 == 0 ? "same" : i % 3 == 1 ? "Different" : "cannot tell")},{line.Split(',', 3)[2]}"));
        var rows = LabelFile.Read(new StringReader(text));
        Assert.Equal(20, rows.Count);
        Assert.Equal(sample.Pairs.Select(p => ("+" + p.Left, "+" + p.Right, p.Stratum)), rows.Select(r => (r.Left, r.Right, r.Stratum)));
        Assert.All(rows, r => Assert.Equal("=list,\"a\".csv", r.LeftList));
        Assert.Equal(sample.Pairs.Select(p => sample.Strata[p.Stratum - 1].Pairs), rows.Select(r => r.StratumPairs));
        Assert.Equal([Different, CannotTell, Same], rows.Take(3).Select(r => r.Answer));
    }

    [Fact]
    public void Any_table_of_pairs_and_labels_is_read()
    {
        var rows = LabelFile.Read(new StringReader("\uFEFFleft,right,label\r\na,b,same\r\n\r\nc,\"d \"\"x\"\"\r\ny\",0\r\ne,f,\r\n"));
        Assert.Equal([(2, "a", "b", Same), (4, "c", "d \"x\"\r\ny", Different)], rows.Select(r => (r.Line, r.Left, r.Right, r.Answer)));
    }

    [Theory]
    [InlineData("left,right\na,b\n", "The file of labels has no column “label”. It needs the columns left, right and label; the first line names them.")]
    [InlineData("left,right,label\na,b,maybe\n", "Line 2 of the labels says “maybe”. A label is same, different or cannot tell; leave the cell empty to pass the pair over.")]
    [InlineData("left,right,label\na,,same\n", "Line 2 of the labels does not say which records it is about. Fill in left and right, or delete the line.")]
    [InlineData("", "The file of labels is empty. Its first line names the columns: left, right, label.")]
    public void What_is_wrong_with_a_file_is_said_in_a_sentence(string file, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<FormatException>(() => LabelFile.Read(new StringReader(file))).Message);
}
