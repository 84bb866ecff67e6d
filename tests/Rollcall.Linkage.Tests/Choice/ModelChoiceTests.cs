namespace Rollcall.Linkage.Tests;

public sealed class ModelChoiceTests
{
    [Fact]
    public void Persons_listed_several_times_are_found_by_what_was_chosen()
    {
        var (table, person) = InventedPersons.Of(1, 1500);
        var chosen = Chosen(table, new ChoiceOptions());
        var result = Linked(table, chosen.Model, new LinkOptions());
        Assert.Equal(InventedPersons.Columns, chosen.Model.Comparisons.Select(c => c.Name));
        Assert.True(F1(result.ClusterOf, person) > 0.99, $"{F1(result.ClusterOf, person):F4}");
    }

    [Fact]
    public void Brothers_and_sisters_are_a_class_of_their_own()
    {
        var (table, person) = InventedPersons.Of(2, 3000, siblings: true);
        var model = Chosen(table, new ChoiceOptions { Ignore = ["number"] }).Model;
        var result = Linked(table, model, new LinkOptions());
        var plain = Linked(table, model with { Training = new TrainingDefinition() }, new LinkOptions());
        Assert.Single(result.Model.Related);
        Assert.True(F1(result.ClusterOf, person) > Math.Max(0.95, F1(plain.ClusterOf, person)), $"{F1(plain.ClusterOf, person):F4} {F1(result.ClusterOf, person):F4}");
    }

    [Fact]
    public void Exchanged_names_are_no_reason_to_think_of_kin()
    {
        var (table, person) = InventedPersons.Of(3, 2000, exchanged: true);
        var result = Linked(table, Chosen(table, new ChoiceOptions()).Model, new LinkOptions());
        Assert.Empty(result.Model.Related);
        Assert.True(F1(result.ClusterOf, person) > 0.98, $"{F1(result.ClusterOf, person):F4}");
    }

    [Fact]
    public void One_thread_and_four_choose_the_same()
    {
        var (table, _) = InventedPersons.Of(4, 800);
        var one = Chosen(table, new ChoiceOptions { Threads = 1 });
        var four = Chosen(table, new ChoiceOptions { Threads = 4 });
        Assert.Equal(ModelJson.ToJson(one.Model), ModelJson.ToJson(four.Model));
        Assert.Equal(one.Reasons, four.Reasons);
        Assert.Equal(one.Rules, four.Rules);
    }

    [Fact]
    public void Pairs_are_told_about_as_many_as_are_made()
    {
        var (table, _) = InventedPersons.Of(5, 2000);
        var chosen = Chosen(table, new ChoiceOptions());
        foreach (var rule in chosen.Rules)
        {
            var made = Linked(table, chosen.Model with { Blocking = [rule.Rule] }, new LinkOptions()).PairsCompared;
            Assert.InRange(rule.Pairs, made * 0.999, (made * 1.3) + 5);
        }
    }

    [Fact]
    public void No_more_pairs_are_made_than_are_allowed()
    {
        var (table, _) = InventedPersons.Of(6, 3000);
        var chosen = Chosen(table, new ChoiceOptions { Pairs = 9000 });
        Assert.True(chosen.Rules.Sum(r => r.Pairs) <= 9000);
        Assert.True(Linked(table, chosen.Model, new LinkOptions()).PairsCompared <= 9000);
    }

    [Fact]
    public void Each_column_has_its_reason_and_each_rule_its_figures()
    {
        var (table, _) = InventedPersons.Of(7, 600);
        var chosen = Chosen(table, new ChoiceOptions { Ignore = ["place"] });
        Assert.DoesNotContain(chosen.Model.Columns, c => c == "place");
        Assert.All(chosen.Model.Comparisons, c => Assert.Contains(chosen.Reasons, r => r.StartsWith(c.Name + ": ", StringComparison.Ordinal)));
        Assert.Equal(chosen.Rules.Count, chosen.Reasons.Count(r => r.StartsWith("Compared are records equal in ", StringComparison.Ordinal)));
        Assert.All(chosen.Rules, r => Assert.InRange(r.Adds, 0, r.Finds));
    }

    [Fact]
    public void Rows_of_files_free_of_duplicates_are_compared_across_files_only()
    {
        var (table, _) = InventedPersons.Of(8, 500);
        IReadOnlyList<(string, IReadOnlyList<string?>)> rows = [.. Enumerable.Range(0, table.Records)
            .Select(r => ($"{r}", (IReadOnlyList<string?>)[.. table.Columns.Select(c => c[c.Codes[r]])]))];
        var two = Table.Of(InventedPersons.Columns, [("a.csv", [.. rows.Where((_, i) => i % 2 == 0)]), ("b.csv", [.. rows.Where((_, i) => i % 2 == 1)])]);
        var chosen = Chosen(two, new ChoiceOptions { LinkOnly = true });
        var result = Linked(two, chosen.Model, new LinkOptions { LinkOnly = true });
        Assert.NotEmpty(result.Pairs);
        Assert.All(result.Pairs, p => Assert.NotEqual(two.GroupOf(p.Left), two.GroupOf(p.Right)));
    }

    [Theory]
    [InlineData("red shoe, leather, size 40|red shoe leather size 40|blue hat of wool|blue hat, wool|green scarf", "product")]
    [InlineData("a long remark that says in many words what was seen there|a long remark that says in many words what was seen here|nothing else of all this was ever said by any of them in those days", "remark")]
    [InlineData("1.5|1.5|2.25|7.75|100.5|100.4", "price")]
    [InlineData("ann|ann", "name")]
    public void A_short_table_of_one_column_is_linked_too(string cells, string column)
    {
        var table = InventedPersons.TableOf(cells.Split('|').Select(c => (IReadOnlyList<string?>)[c]), [column]);
        try
        {
            var chosen = Chosen(table, new ChoiceOptions());
            Assert.Equal(table.Records, Linked(table, chosen.Model, new LinkOptions()).ClusterOf.Count);
        }
        catch (LinkageException refused)
        {
            Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_table_that_tells_nobody_apart_is_refused_with_what_to_do()
    {
        var same = InventedPersons.TableOf(Enumerable.Range(0, 20).Select(_ => (IReadOnlyList<string?>)["x"]), ["country"]);
        Assert.Contains("Add columns", Assert.Throws<LinkageException>(() => Chosen(same, new ChoiceOptions())).Message, StringComparison.Ordinal);
        Assert.Contains("no column town", Assert.Throws<LinkageException>(() => Chosen(same, new ChoiceOptions { Ignore = ["town"] })).Message, StringComparison.Ordinal);
    }

    private static ChosenModel Chosen(Table table, ChoiceOptions options) => ModelChoice.Of(table, options, TestContext.Current.CancellationToken);

    private static LinkageResult Linked(Table table, LinkageModel model, LinkOptions options) =>
        Linker.Run(table, model, options, TestContext.Current.CancellationToken);

    private static double F1(IReadOnlyList<int> clusters, IReadOnlyList<int> person)
    {
        static double Pairs(IEnumerable<int> sizes) => sizes.Sum(n => n * (n - 1.0) / 2);
        var both = Pairs(clusters.Zip(person).GroupBy(x => x).Select(g => g.Count()));
        return 2 * both / (Pairs(clusters.GroupBy(x => x).Select(g => g.Count())) + Pairs(person.GroupBy(x => x).Select(g => g.Count())));
    }
}
