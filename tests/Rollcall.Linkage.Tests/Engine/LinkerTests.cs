namespace Rollcall.Linkage.Tests;

public sealed class LinkerTests
{
    private const string Stated = """
        {
          "comparisons": [
            { "name": "given", "levels": [{ "test": "exact", "term_frequency_weight": 1, "m": 0.8, "u": 0.1 }, { "test": "jaro_winkler >= 0.88", "term_frequency_weight": 0.5, "m": 0.1, "u": 0.05 },
              { "test": "damerau_levenshtein <= 2", "m": 0.06, "u": 0.1 }, { "test": "else", "m": 0.04, "u": 0.75 }] },
            { "name": "family", "levels": [{ "test": "exact", "m": 0.8, "u": 0.1 }, { "test": "common >= 1", "m": 0.1, "u": 0.2 }, { "test": "jaccard >= 0.5", "m": 0.05, "u": 0.2 }, { "test": "else", "m": 0.05, "u": 0.5 }] },
            { "name": "born", "levels": [{ "test": "exact", "m": 0.7, "u": 0.03 }, { "test": "swapped", "m": 0.05, "u": 0.01 }, { "test": "levenshtein <= 1", "m": 0.1, "u": 0.06 },
              { "test": "days <= 10", "m": 0.1, "u": 0.2 }, { "test": "exact on year(born)", "m": 0.03, "u": 0.4 }, { "test": "else", "m": 0.02, "u": 0.3 }] },
            { "name": "words", "on": "words(place)", "levels": [{ "test": "exact", "m": 0.6, "u": 0.2 }, { "test": "within", "m": 0.3, "u": 0.2 }, { "test": "else", "m": 0.1, "u": 0.6 }] },
            { "name": "income", "levels": [{ "test": "difference <= 3", "m": 0.7, "u": 0.1 }, { "test": "percent <= 5", "m": 0.2, "u": 0.5 }, { "test": "else", "m": 0.1, "u": 0.4 }] }
          ],
          "blocking": ["given & family", "words(place) & born, at most 12", "sorted(given, family)", "first(family, 3) & year(born)", "either(given, family) & income"],
          "lambda": 0.01, "lambda_across": 0.02, "threshold": 0.5, "clusters": "connected_components"
        }
        """;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Pairs_levels_and_weights_are_those_of_a_plain_reading_of_the_model(int seed, bool linkOnly)
    {
        var table = InventedTable.Of(seed, 160, 90);
        var model = ModelJson.Parse(Stated);
        var result = Linker.Run(table, model, new LinkOptions { KeepAbove = -1000, LinkOnly = linkOnly, Threads = 2 });
        var plain = new PlainLinkage(table, model, linkOnly).Pairs();
        Assert.Equal(plain.Keys.Order(), result.Pairs.Select(Key).Order());
        Assert.Equal(plain.Count, result.PairsCompared);
        Assert.All(result.Pairs, p => Assert.Equal(plain[Key(p)], p.Weight, 3));
        Assert.All(result.Pairs, p => Assert.Equal(p.Weight, result.Weight(p.Left, p.Right), 4));
        Assert.Contains(result.Pairs, p => p.Weight > 5);
    }

    [Fact]
    public void One_thread_and_four_give_the_same_pairs_weights_and_clusters()
    {
        var table = InventedTable.Of(4, 3000);
        var model = ModelJson.Parse(Stated) with { Lambda = null, LambdaAcross = null, Clusters = ClusterMethod.AverageLinkage };
        model = model with { Comparisons = [.. model.Comparisons.Select(c => c with { M = null, U = null })] };
        var one = Linker.Run(table, model, new LinkOptions { Threads = 1 });
        var four = Linker.Run(table, model, new LinkOptions { Threads = 4 });
        Assert.Equal(one.ClusterOf, four.ClusterOf);
        Assert.Equal(one.Pairs, four.Pairs);
        Assert.Equal(ModelJson.ToJson(one.Model), ModelJson.ToJson(four.Model));
    }

    [Fact]
    public void A_saved_model_gives_the_same_weights_again()
    {
        var table = InventedTable.Of(5, 800, 700);
        var model = ModelJson.Parse(Stated) with { Lambda = null, LambdaAcross = null };
        model = model with { Comparisons = [.. model.Comparisons.Select(c => c with { M = null, U = null })] };
        var first = Linker.Run(table, model, new LinkOptions());
        var again = Linker.Run(table, ModelJson.Parse(ModelJson.ToJson(first.Model)), new LinkOptions());
        Assert.True(first.Model.IsTrained);
        Assert.Equal(first.Pairs.Select(p => (p.Left, p.Right)), again.Pairs.Select(p => (p.Left, p.Right)));
        Assert.All(first.Pairs.Zip(again.Pairs), p => Assert.Equal(p.First.Weight, p.Second.Weight, 4));
    }

    [Fact]
    public void What_was_learnt_is_shares_that_sum_to_1()
    {
        var table = InventedTable.Of(6, 2000);
        var model = ModelJson.Parse(Stated) with { Lambda = null, LambdaAcross = null };
        var learnt = Linker.Run(table, model with { Comparisons = [.. model.Comparisons.Select(c => c with { M = null, U = null })] }, new LinkOptions()).Model;
        Assert.All(learnt.Comparisons, c => Assert.Equal(1, c.M!.Sum(), 9));
        Assert.All(learnt.Comparisons, c => Assert.Equal(1, c.U!.Sum(), 9));
        Assert.InRange(learnt.Lambda!.Value, 1e-9, 0.5);
    }

    [Fact]
    public void A_list_free_of_duplicates_gives_a_cluster_one_entry_at_most()
    {
        var table = InventedTable.Of(7, 200, 200, 200);
        var result = Linker.Run(table, ModelJson.Parse(Stated), new LinkOptions { DuplicateFree = ["list_1.csv"] });
        var free = Enumerable.Range(200, 200).Select(r => result.ClusterOf[r]).ToList();
        Assert.Equal(free.Count, free.Distinct().Count());
        Assert.True(result.Clusters < 600);
    }

    [Fact]
    public void Declared_pairs_are_joined_or_kept_apart_whatever_the_evidence()
    {
        var table = InventedTable.Of(8, 100);
        var plain = Linker.Run(table, ModelJson.Parse(Stated), new LinkOptions());
        var joined = plain.Pairs.First(p => plain.ClusterOf[p.Left] == plain.ClusterOf[p.Right]);
        var apart = Enumerable.Range(1, 99).First(r => plain.ClusterOf[r] != plain.ClusterOf[0]);
        var result = Linker.Run(table, ModelJson.Parse(Stated), new LinkOptions { CannotLink = [(joined.Left, joined.Right)], MustLink = [(0, apart)] });
        Assert.NotEqual(result.ClusterOf[joined.Left], result.ClusterOf[joined.Right]);
        Assert.Equal(result.ClusterOf[0], result.ClusterOf[apart]);
        Assert.Empty(result.Contradictions);
    }

    [Fact]
    public void A_rule_that_would_make_too_many_pairs_is_refused_by_name()
    {
        var model = ModelJson.Parse(Stated) with { Blocking = [BlockingRule.Parse("year(born)")] };
        var refused = Assert.Throws<LinkageException>(() => Linker.Run(InventedTable.Of(9, 500), model, new LinkOptions { MostPairs = 1000 }));
        Assert.StartsWith("The blocking rule year(born) would make ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_pairs_than_may_be_kept_are_refused() => Assert.Contains("pairs would be kept", Assert.Throws<LinkageException>(
        () => Linker.Run(InventedTable.Of(9, 500), ModelJson.Parse(Stated), new LinkOptions { KeepAbove = -1000, MostPairsKept = 10 })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_column_that_does_not_exist_is_named()
    {
        var model = ModelJson.Parse(Stated) with { Blocking = [BlockingRule.Parse("nickname & born")] };
        Assert.Contains("no column nickname", Assert.Throws<LinkageException>(() => Linker.Run(InventedTable.Of(9, 50), model, new LinkOptions())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sessions_that_teach_nothing_are_refused()
    {
        var model = ModelJson.Parse(Stated) with { Lambda = 0.01, Training = new TrainingDefinition { Sessions = [BlockingRule.Parse("given & family")] } };
        model = model with { Comparisons = [.. model.Comparisons.Select(c => c with { M = null })] };
        Assert.Contains("No training rule teaches how given", Assert.Throws<LinkageException>(() => Linker.Run(InventedTable.Of(9, 300), model, new LinkOptions())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stopping_stops()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => Linker.Run(InventedTable.Of(9, 300), ModelJson.Parse(Stated), new LinkOptions(), stop.Token));
    }

    [Fact]
    public void A_single_record_matches_as_it_would_in_the_table()
    {
        var groups = InventedTable.Groups(10, 400, 60);
        var table = Table.Of(InventedTable.Columns, groups);
        // Population frequencies from outside, so that the table's own do not differ by the records asked for.
        var model = ModelJson.Parse(Stated) with { LambdaAcross = null };
        var whole = Linker.Run(table, model, new LinkOptions { LinkOnly = true, KeepAbove = -1000 });
        var matcher = Matcher.Of(Table.Of(InventedTable.Columns, [groups[0]]), model with { Comparisons = [.. model.Comparisons.Select(c => Outside(c, table))] }, new LinkOptions());
        var compared = 0;
        for (var i = 0; i < groups[1].Rows.Count; i++)
        {
            var record = InventedTable.Columns.Zip(groups[1].Rows[i].Cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal);
            var expected = whole.Pairs.Where(p => p.Right == 400 + i).ToDictionary(p => p.Left, p => p.Weight);
            var found = matcher.Match(record, 1000, -1000);

            // A block that the record itself makes too large is one thing that a table with it decides otherwise.
            Assert.All(expected.Keys, left => Assert.Contains(found, f => f.Record == left));
            Assert.All(found.Where(f => expected.ContainsKey(f.Record)), f => Assert.Equal(expected[f.Record], f.Weight, 3));
            compared += expected.Count;
        }

        Assert.True(compared > 200);
    }

    private static ComparisonDefinition Outside(ComparisonDefinition comparison, Table table)
    {
        if (comparison.On.HasMany)
        {
            return comparison;
        }

        var column = table.Column(comparison.On);
        return comparison with
        {
            PopulationFrequencies = Enumerable.Range(1, column.Distinct).ToDictionary(c => column[c], c => column.CountOf(c) / (double)column.Stated, StringComparer.Ordinal),
        };
    }

    private static (int, int) Key(WeightedPair pair) => pair.Left < pair.Right ? (pair.Left, pair.Right) : (pair.Right, pair.Left);
}
