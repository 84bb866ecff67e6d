namespace Rollcall.Linkage.Tests;

public sealed class LabelledTrainingTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Labels_of_some_families_make_weights_truer_for_the_others(int seed)
    {
        // Without a class for brothers and sisters, they pass for one person: labels can tell.
        var (table, person) = InventedPersons.Of(seed, 3000, siblings: true);
        var model = Untaught(table);
        var options = new LinkOptions { KeepAbove = -10, Threads = 2 };
        var plain = Linked(table, model, options);
        var families = Families(table);
        bool Held(WeightedPair p) => families[p.Left] % 2 == 0 && families[p.Right] % 2 == 0;
        var labels = Labels(plain.Pairs.Where(p => families[p.Left] % 2 == 1 && families[p.Right] % 2 == 1), person, 200);
        var taught = Linked(table, model, options with { Labels = labels });
        var (before, after) = (Loss(plain, person, Held), Loss(taught, person, Held));
        Assert.True(after < 0.9 * before, $"{before:F4} {after:F4}");
        Assert.True(F1(taught, person, families) >= F1(plain, person, families), $"{F1(plain, person, families):F4} {F1(taught, person, families):F4}");
    }

    [Fact]
    public void Labels_do_no_harm_where_the_model_is_right()
    {
        var (table, person) = InventedPersons.Of(13, 2500);
        var model = Untaught(table);
        var options = new LinkOptions { KeepAbove = -10, Threads = 2 };
        var plain = Linked(table, model, options);
        var taught = Linked(table, model, options with { Labels = Labels(plain.Pairs.Where(p => person[p.Left] % 2 == 1 && person[p.Right] % 2 == 1), person, 100) });
        bool Held(WeightedPair p) => person[p.Left] % 2 == 0 && person[p.Right] % 2 == 0;
        Assert.True(Loss(taught, person, Held) < (1.1 * Loss(plain, person, Held)) + 0.002);
        Assert.True(F1(taught, person, person) > F1(plain, person, person) - 0.002);
    }

    [Fact]
    public void Lambda_is_moved_until_it_fits_the_labels_where_all_else_is_stated()
    {
        var (table, person) = InventedPersons.Of(14, 800);
        var trained = Linked(table, Untaught(table), new LinkOptions()).Model;
        var wrong = trained with { Lambda = trained.Lambda / 1000 };
        var weighed = Linked(table, trained, new LinkOptions { KeepAbove = -10 });
        var taught = Linked(table, wrong, new LinkOptions { Labels = Labels(weighed.Pairs, person, 300) }).Model;
        Assert.Equal(wrong.Comparisons.SelectMany(c => c.M!), taught.Comparisons.SelectMany(c => c.M!), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.InRange(taught.Lambda!.Value / trained.Lambda!.Value, 0.05, 20);
    }

    [Fact]
    public void A_label_counts_as_one_pair_that_is_what_it_says()
    {
        var comparison = new Comparison("name", ["not stated", "equal", "else"], [0, 0.5, 0.5]);
        var start = new LinkModel([comparison], [[0, 0.5, 0.5]], [[0, 0.1, 0.9]], [0.01]);
        LabelledPattern[] labels = [.. Enumerable.Repeat(new LabelledPattern(Pattern.Pack([1]), 0, true), 300), .. Enumerable.Repeat(new LabelledPattern(Pattern.Pack([2]), 0, false), 500)];
        var learnt = ExpectationMaximisation.Fit(start, [new PatternCount(Pattern.Pack([1]), 0, 300), new PatternCount(Pattern.Pack([2]), 0, 500)], [10_000], labels: labels);

        // Nothing is left but the labels, and a first guess of a hundred pairs.
        Assert.Equal((300 + 50) / 400.0, learnt.M[0][1], 9);
    }

    [Fact]
    public void Labels_that_contradict_each_other_are_named_by_their_lines()
    {
        var (table, _) = InventedPersons.Of(15, 100);
        PairLabel[] labels = [new(0, 1, LabelAnswer.Same, 2), new(1, 2, LabelAnswer.Same, 3), new(0, 2, LabelAnswer.Different, 9)];
        var refused = Assert.Throws<LinkageException>(() => Linked(table, Untaught(table), new LinkOptions { Labels = labels }));
        Assert.Equal("Lines 2, 3 of the labels make one of 3 records, but line 9 says that two of these are different. Look at these pairs again and correct one label.", refused.Message);
    }

    [Fact]
    public void One_thread_and_four_learn_the_same_from_labels()
    {
        var (table, person) = InventedPersons.Of(16, 1200, siblings: true);
        var labels = Labels(Linked(table, Untaught(table), new LinkOptions { KeepAbove = -10 }).Pairs, person, 150);
        var one = Linked(table, Untaught(table), new LinkOptions { Labels = labels, Threads = 1 });
        var four = Linked(table, Untaught(table), new LinkOptions { Labels = labels, Threads = 4 });
        Assert.Equal(ModelJson.ToJson(one.Model), ModelJson.ToJson(four.Model));
        Assert.Equal(one.ClusterOf, four.ClusterOf);
    }

    private static LinkageModel Untaught(Table table) =>
        ModelChoice.Of(table, new ChoiceOptions { Ignore = ["number"] }, TestContext.Current.CancellationToken).Model with { Training = new TrainingDefinition() };

    private static LinkageResult Linked(Table table, LinkageModel model, LinkOptions options) =>
        Linker.Run(table, model, options, TestContext.Current.CancellationToken);

    private static List<PairLabel> Labels(IEnumerable<WeightedPair> pairs, IReadOnlyList<int> person, int count)
    {
        var tally = new PairTally(7, drawn: count);
        foreach (var pair in pairs)
        {
            tally.Add(pair.Left, pair.Right, default, pair.Weight, LinkModel.Probability(pair.Weight));
        }

        return [.. LabelSample.Draw(tally, count, 0).Pairs.Select((p, i) => new PairLabel(p.Left, p.Right, person[p.Left] == person[p.Right] ? LabelAnswer.Same : LabelAnswer.Different, i + 2))];
    }

    /// <summary>A number for each record's family: those who share surname, father and place.</summary>
    private static int[] Families(Table table)
    {
        var family = new ConnectedComponents(table.Records);
        int[][] codes = [.. ((string[])["surname", "father", "place"]).Select(c => table.Column(c).Codes.ToArray())];
        foreach (var same in Enumerable.Range(0, table.Records).Where(r => codes.All(c => c[r] != 0)).GroupBy(r => (codes[0][r], codes[1][r], codes[2][r])))
        {
            foreach (var record in same.Skip(1))
            {
                family.Join(same.First(), record);
            }
        }

        return family.Smallest();
    }

    private static double Loss(LinkageResult result, IReadOnlyList<int> person, Func<WeightedPair, bool> held) =>
        result.Pairs.Where(held).Select(p => (P: LinkModel.Probability(p.Weight), Same: person[p.Left] == person[p.Right]))
            .Average(x => -Math.Log(Math.Max(1e-12, x.Same ? x.P : 1 - x.P)));

    /// <summary>F1 over the pairs of held-out records.</summary>
    private static double F1(LinkageResult result, IReadOnlyList<int> person, IReadOnlyList<int> families)
    {
        static double Pairs(IEnumerable<int> sizes) => sizes.Sum(n => n * (n - 1.0) / 2);
        var records = Enumerable.Range(0, person.Count).Where(r => families[r] % 2 == 0).ToList();
        var both = Pairs(records.GroupBy(r => (person[r], result.ClusterOf[r])).Select(g => g.Count()));
        return 2 * both / (Pairs(records.GroupBy(r => person[r]).Select(g => g.Count())) + Pairs(records.GroupBy(r => result.ClusterOf[r]).Select(g => g.Count())));
    }
}
