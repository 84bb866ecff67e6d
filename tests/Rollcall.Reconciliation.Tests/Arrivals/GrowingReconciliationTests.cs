
namespace Rollcall.Reconciliation.Tests;

public sealed class GrowingReconciliationTests
{
    private const string Sought = "Հ-900;Մարկոսյան;Վահան;Սմբատի;ա;14.03.1991;Գորիս;20.09.2021;որոնվում է";
    private const string Held = "S-900;Markosyan;Vahan;Smbat;M;14.03.1991;Goris;20.09.2021;held";

    [Fact]
    public void Lists_that_come_one_by_one_bring_the_pairs_of_lists_that_came_at_once()
    {
        var atOnce = Truce.Reconcile(Truce.North(), Truce.South());
        using var growing = Growing();
        growing.Add([Arrival.Of(Truce.North())]);
        var arrived = growing.Add([Arrival.Of(Truce.South())]);
        var expected = atOnce.Matches.Where(m => m.Probability >= 0.5).Select(m => (m.Left, m.Right)).ToHashSet();
        var found = arrived.Matches.Where(m => m.Probability >= 0.5).Select(m => (m.Left, m.Right)).ToHashSet();
        Assert.True(expected.Intersect(found).Count() >= 0.98 * expected.Count, $"{expected.Intersect(found).Count()} of {expected.Count}");
        Assert.True(found.Count <= 1.02 * expected.Count, $"{found.Count} for {expected.Count}");
    }

    [Fact]
    public void Matches_are_of_a_new_entry_and_one_that_was_there_the_most_probable_first()
    {
        using var growing = Growing();
        growing.Add([Arrival.Of(Truce.North())]);
        var arrived = growing.Add([Arrival.Of(Truce.South(Held))]);
        Assert.Equal((120, 121), (arrived.First, arrived.Count));
        Assert.All(arrived.Matches, m => Assert.True(m.Left < m.Right && m.Right >= 120 && m.Probability >= 0.01));
        Assert.All(arrived.Matches.GroupBy(m => m.Right), g => Assert.Equal(g.OrderByDescending(m => m.Weight), g));
        Assert.Equal(arrived.Matches.Select(m => m.Right).Order(), arrived.Matches.Select(m => m.Right));
    }

    [Fact]
    public void Two_lists_of_five_are_enough_to_find_who_is_on_both()
    {
        using var growing = Growing();
        string[] north = [Sought, .. Rows("Հ", "Հերունի;Աշոտ;Լևոնի;ա;02.11.1980", "Պապիկյան;Գոռ;Արամի;ա;21.05.1999", "Լոռեցյան;Մհեր;Հայկի;ա;07.01.1988", "Քեշիշյան;Կարեն;Վահեի;ա;30.06.1975")];
        string[] south = [Held, .. Rows("S", "Sarents;Narek;Gagik;M;11.12.1994", "Dallakyan;Suren;Ruben;M;09.04.1970", "Boyajyan;Tigran;Karen;M;19.08.1983", "Torunyan;Davit;Aram;M;03.02.1996")];
        growing.Add([Arrival.Of(Truce.Read("north_seek_1.csv", Truce.NorthHeader, north))]);
        var arrived = growing.Add([Arrival.Of(Truce.Read("south_hold.csv", Truce.SouthHeader, south))]);
        Assert.Equal([(0, 5)], arrived.Matches.Where(m => m.Verdict == Verdict.Same).Select(m => (m.Left, m.Right)));
    }

    [Fact]
    public void Without_entries_nothing_is_found_and_nothing_learnt()
    {
        using var growing = Growing();
        Assert.Empty(growing.Add([]).Matches);
        Assert.Empty(growing.Find(new PersonQuery { Name = "Vahan Markosyan" }));
        Assert.Null(growing.Model);
        growing.Add([Arrival.Of(Truce.Read("north_seek_1.csv", Truce.NorthHeader, Sought))]);
        Assert.Equal(1, growing.InForce);
        Assert.Null(growing.Model);
    }

    [Fact]
    public void A_correction_takes_the_place_of_the_row_that_it_corrects_and_is_no_match_of_it()
    {
        using var growing = Growing();
        growing.Add([Arrival.Of(Truce.North(Sought))]);
        var arrived = growing.Add([Arrival.Of(Truce.Read("north_seek_2.csv", Truce.NorthHeader, Sought.Replace("1991", "1992", StringComparison.Ordinal)))]);
        Assert.Equal([new Revision(120, 121)], arrived.Revisions);
        Assert.DoesNotContain(arrived.Matches, m => m.Left == 120);
        Assert.Equal((false, true), (growing.IsInForce(120), growing.IsInForce(121)));
        var later = growing.Add([Arrival.Of(Truce.South(Held))]);
        Assert.DoesNotContain(later.Matches, m => m.Left == 120);
        Assert.Contains(later.Matches, m => m.Left == 121 && m.Right == 242);
    }

    [Fact]
    public void A_withdrawn_row_is_nobodys_match_any_more()
    {
        using var growing = Growing();
        growing.Add([Arrival.Of(Truce.North(Sought))]);
        var withdrawal = Sought.Replace("որոնվում է", "հանված է ցուցակից", StringComparison.Ordinal);
        Assert.Equal([new Revision(120, 121)], growing.Add([Arrival.Of(Truce.Read("north_seek_2.csv", Truce.NorthHeader, withdrawal))]).Revisions);
        Assert.DoesNotContain(growing.Add([Arrival.Of(Truce.South(Held))]).Matches, m => m.Left is 120 or 121);
    }

    [Fact]
    public void A_removed_entry_is_no_candidate_is_found_by_no_search_and_says_nothing()
    {
        using var growing = Growing();
        growing.Add([Arrival.Of(Truce.North(Sought))]);
        growing.Add([Arrival.Of(Truce.South())]);
        growing.Remove(120);
        Assert.DoesNotContain(growing.Find(new PersonQuery { Name = "Մարկոսյան Վահան Սմբատի" }), h => h.Entry == 120);
        Assert.DoesNotContain(growing.Add([Arrival.Of(Truce.Read("south_hold_2.csv", Truce.SouthHeader, Held))]).Matches, m => m.Left == 120);
        Assert.All(growing.Explain(5, 120).Skip(1), e => Assert.True(e.Left is null && e.Right is null));
    }

    [Fact]
    public void An_entry_that_is_replaced_gives_its_place_to_the_other()
    {
        using var growing = Growing();
        growing.Add([Arrival.Of(Truce.North(Sought))]);
        var other = Arrival.Of(Truce.Read("north_seek_1.csv", Truce.NorthHeader, Sought.Replace("Հ-900", "Հ-901", StringComparison.Ordinal)));
        Assert.Equal([new Revision(120, 121)], growing.Replace(120, other).Revisions);
        Assert.Equal([121], growing.Add([Arrival.Of(Truce.South(Held))]).Matches.Where(m => m.Right == 242 && m.Verdict == Verdict.Same).Select(m => m.Left));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_evidence_of_a_match_adds_up_to_its_weight(bool counts)
    {
        using var growing = Growing();
        growing.Add([Arrival.Of(Truce.North(Sought))]);
        var arrived = growing.Add([Arrival.Of(Truce.South(Held))]);
        Assert.NotEmpty(arrived.Matches);
        Assert.All(arrived.Matches, m =>
        {
            var evidence = growing.Explain(m.Left, m.Right, counts);
            Assert.Equal("prior", evidence[0].Attribute);
            Assert.Equal(m.Weight, evidence.Sum(e => e.Bits), 0.001);
            Assert.Equal(m, growing.Weigh(m.Right, m.Left));
        });
        Assert.Equal(counts, growing.Explain(120, 241, counts).Any(e => e.Sentence.Contains("shared by", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_threads_change_nothing()
    {
        var results = new List<IReadOnlyList<Match>>();
        foreach (var threads in (int[])[1, 4])
        {
            using var growing = new GrowingReconciliation(new ReconcileOptions { Threads = threads });
            growing.Add([Arrival.Of(Truce.North(Sought))]);
            results.Add(growing.Add([Arrival.Of(Truce.South(Held))]).Matches);
        }

        Assert.Equal(results[0], results[1]);
    }

    [Fact]
    public void A_register_that_is_brought_back_weighs_as_the_one_that_stood_all_the_time()
    {
        Arrival[] before = [Arrival.Of(Truce.North(Sought)), Arrival.Of(Truce.South())];
        var after = Arrival.Of(Truce.Read("south_hold_2.csv", Truce.SouthHeader, Held, "S-901;Markosyan;Tigran;Smbat;M;14.03.1991;Goris;20.09.2021;held"));
        using var standing = Growing();
        var matches = before.SelectMany(a => standing.Add([a]).Matches).ToList();
        using var back = new GrowingReconciliation(new ReconcileOptions(), ReconciliationModel.Parse(standing.Model!.ToJson()));
        back.Restore(before, [.. matches.Select(m => (m.Left, m.Right))]);
        Assert.Equal(standing.Weigh(120, 130), back.Weigh(120, 130));
        Assert.Equal(standing.Add([after]).Matches, back.Add([after]).Matches);
    }

    [Fact]
    public void Pairs_are_weighed_again_when_more_is_learnt()
    {
        using var growing = Growing();
        growing.Add([Arrival.Of(Truce.North(Sought)) with { StandingList = "first" }]);
        growing.Add([Arrival.Of(Truce.Read("south_hold.csv", Truce.SouthHeader, Held))]);
        var arrived = growing.Add([Arrival.Of(Truce.South()) with { Party = "east", StandingList = "other" }]);
        Assert.True(arrived.Learnt);
        Assert.All(arrived.Reweighed, m => Assert.Equal(m, growing.Weigh(m.Left, m.Right)));
        Assert.All(arrived.Reweighed, m => Assert.True(m.Right < 122));
    }

    [Fact]
    public void Matches_can_be_looked_for_again()
    {
        using var growing = Growing();
        growing.Add([Arrival.Of(Truce.North())]);
        var arrived = growing.Add([Arrival.Of(Truce.South())]);
        var again = growing.Matches(arrived.First, arrived.Count).ToHashSet();
        Assert.True(arrived.Matches.Where(m => m.Verdict == Verdict.Same).All(again.Contains));
    }

    [Fact]
    public void Whoever_asks_for_an_entry_that_is_not_there_is_told()
    {
        using var growing = Growing();
        Assert.Throws<ArgumentOutOfRangeException>(() => growing.Remove(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => growing.Matches(0, 1));
        Assert.Throws<ArgumentException>(() => growing.Restore([], [(0, 1)]));
        Assert.Throws<FormatException>(() => ReconciliationModel.Parse("{}"u8.ToArray()));
    }

    private static GrowingReconciliation Growing() => new(new ReconcileOptions());

    private static IEnumerable<string> Rows(string letter, params string[] rows) =>
        rows.Select((r, i) => $"{letter}-{i:00};{r};;;");
}
