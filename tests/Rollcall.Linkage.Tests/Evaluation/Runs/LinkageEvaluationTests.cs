namespace Rollcall.Linkage.Tests;

public sealed class LinkageEvaluationTests
{
    private static readonly Table Table = InventedTable.Make();

    [Fact]
    public void Every_pair_is_counted_as_a_look_at_all_pairs_would()
    {
        var data = LinkageEvaluation.Run(Table, InventedTable.Model, new EvaluationOptions { TruthColumn = "person" });
        var result = Linker.Run(Table, InventedTable.Model, new LinkOptions());
        double right = 0, wrong = 0, same = 0, neverCompared = 0, compared = 0;
        for (var left = 0; left < Table.Records; left++)
        {
            for (var right2 = left + 1; right2 < Table.Records; right2++)
            {
                var isSame = Value("person", left) == Value("person", right2);
                var found = Found(left, right2);
                var link = found && result.Weight(left, right2) >= data.Threshold;
                compared += found ? 1 : 0;
                same += isSame ? 1 : 0;
                neverCompared += isSame && !found ? 1 : 0;
                right += isSame && link ? 1 : 0;
                wrong += !isSame && link ? 1 : 0;
            }
        }

        var at = ThresholdChart.FromLabels(data.Judged!).At(data.Threshold);
        Assert.Equal((right, wrong, same - right), (at.Right, at.Wrong, at.Missed));
        Assert.Equal((neverCompared, (double)data.Pairs.Pairs), (data.Judged!.NeverCompared, compared));
        Assert.Equal(((long)same, (long)neverCompared), (data.Misses!.Same, data.Misses.Missed));
        Assert.InRange(at.Precision, 0.8, 1);
        Assert.InRange(neverCompared, 1, same);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_thread_or_two_give_the_same_bytes_in_every_file(bool linkOnly)
    {
        List<(string Name, byte[] Bytes)> Files(int threads) => [.. EvaluationPage.Files(LinkageEvaluation.Run(
            Table, InventedTable.Model,
            new EvaluationOptions { TruthColumn = "person", Link = new LinkOptions { Threads = threads, LinkOnly = linkOnly } })).Select(f => (f.Name, PageFiles.Bytes(f.Write)))];
        foreach (var (one, two) in Files(1).Zip(Files(2)))
        {
            Assert.Equal(one.Name, two.Name);
            Assert.True(one.Bytes.AsSpan().SequenceEqual(two.Bytes), one.Name);
        }
    }

    [Fact]
    public void The_truth_is_neither_compared_nor_shown_to_who_labels()
    {
        var data = LinkageEvaluation.Run(Table, InventedTable.Model, new EvaluationOptions { TruthColumn = "person" });
        Assert.DoesNotContain("person", data.Columns);
        var refused = Assert.Throws<LinkageException>(() => LinkageEvaluation.Run(Table, InventedTable.Model, new EvaluationOptions { TruthColumn = "born" }));
        Assert.Equal("The model compares born, which holds the truth: what it says would be measured by itself. Take born out of the model.", refused.Message);
    }

    [Fact]
    public void A_sample_that_comes_back_labelled_gives_estimates_near_the_truth()
    {
        var truth = LinkageEvaluation.Run(Table, InventedTable.Model, new EvaluationOptions { TruthColumn = "person", ToLabel = 150 });
        using var file = new StringWriter();
        LabelFile.Write(file, truth.ToLabel!, truth.Columns, truth.Record);
        var lines = file.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var labelled = lines.Skip(1).Zip(truth.ToLabel!.Pairs, (line, pair) =>
            Labelled(line, Value("person", pair.Left) == Value("person", pair.Right) ? "same" : "different")).Prepend(lines[0]);
        var data = LinkageEvaluation.Run(Table, InventedTable.Model, new EvaluationOptions { Labels = LabelFile.Read(new StringReader(string.Join('\n', labelled))), LabelsName = "to-label.csv" });
        Assert.Equal(150, data.LabelledSample!.Count);
        var estimate = SampleEstimates.Of(data.LabelledSample, data.Threshold);
        var at = ThresholdChart.FromLabels(truth.Judged!).At(truth.Threshold);
        Assert.InRange(at.Precision, estimate.Precision.Low, estimate.Precision.High);
        Assert.InRange(at.Right / (at.Right + at.Missed - truth.Judged!.NeverCompared), estimate.Recall.Low, estimate.Recall.High);
    }

    [Fact]
    public void Labels_of_any_pairs_are_counted_and_contradictions_named()
    {
        var pairs = KnownClusters.Of([.. Enumerable.Range(0, Table.Records).Select(r => (string?)Value("person", r))]).PairsThatAreSame().Take(20).ToList();
        var rows = pairs.Select((p, i) => Row(i + 2, p.Left, p.Right, LabelAnswer.Same)).Append(Row(99, pairs[0].Left, pairs[0].Right, LabelAnswer.Different)).ToList();
        var data = LinkageEvaluation.Run(Table, InventedTable.Model, new EvaluationOptions { Labels = rows });
        Assert.Null(data.LabelledSample);
        Assert.Equal(20, data.Judged!.Same);
        Assert.Equal(pairs.Count(p => !Found(p.Left, p.Right)), data.Judged.NeverCompared);
        Assert.Contains("Lines 2 and 99", Assert.Single(data.Conflicts).Sentence);

        static LabelRow Row(int line, int left, int right, LabelAnswer answer) => new(
            line, Table.Groups[Table.GroupOf(left)].Name, Table.Reference(left), Table.Groups[Table.GroupOf(right)].Name, Table.Reference(right), answer, 0, 0);
    }

    [Fact]
    public void An_explained_pair_weighs_what_the_linkage_gives_it()
    {
        var result = Linker.Run(Table, InventedTable.Model, new LinkOptions());
        foreach (var (left, right) in new[] { (0, 1), (0, Table.Records - 1), (3, Table.Records - 40) })
        {
            var pair = LinkageEvaluation.Explain(Table, InventedTable.Model, new LinkOptions(), left, right);
            Assert.Equal(result.Weight(left, right), pair.Waterfall.Weight, 1e-4);
            Assert.Equal(Found(left, right), pair.FoundBy!.Count > 0);
            Assert.Equal(Table.Reference(left), pair.Left.Reference);
        }
    }

    [Fact]
    public void A_row_is_found_by_its_name_and_what_is_wrong_with_one_is_said()
    {
        var names = RecordNames.Of(Table);
        Assert.Equal(1, names.Find("north.csv:2"));
        Assert.Equal(Table.Groups[1].First, names.Find("south.csv", "1"));
        Assert.Equal("Several rows are called 1. Say of which file: north.csv:1.", Assert.Throws<LinkageException>(() => names.Find("1")).Message);
        Assert.StartsWith("There is no row 999999 in north.csv.", Assert.Throws<LinkageException>(() => names.Find("north.csv:999999")).Message);
    }

    [Fact]
    public void A_trained_model_is_shown_without_a_table_and_an_untrained_one_is_refused()
    {
        var result = Linker.Run(Table, InventedTable.Model, new LinkOptions());
        var shown = TrainedModel.Of(ModelJson.Parse(ModelJson.ToJson(result.Model)));
        Assert.Equal(MuChart.Of(result.Fitted).Levels.Select(l => (l.Words, Math.Round(l.Bits, 6))), MuChart.Of(shown).Levels.Select(l => (l.Words, Math.Round(l.Bits, 6))));
        Assert.StartsWith("The model says what to compare, but not what was learnt", Assert.Throws<LinkageException>(() => TrainedModel.Of(InventedTable.Model)).Message);
    }

    /// <summary>The label stands in the second column.</summary>
    private static string Labelled(string line, string label)
    {
        var at = line.IndexOf(',', StringComparison.Ordinal) + 1;
        return line[..at] + label + line[at..];
    }

    private static string Value(string column, int record)
    {
        var values = Table.Column(column);
        return values[values.Codes[record]];
    }

    private static bool Found(int left, int right)
    {
        bool Agree(string column) => Value(column, left).Length > 0 && Value(column, left) == Value(column, right);
        return (Agree("given") && Agree("family")) || Agree("born") || (Agree("place") && Agree("family"));
    }
}
