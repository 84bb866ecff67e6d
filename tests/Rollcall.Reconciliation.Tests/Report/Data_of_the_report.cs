using System.Text.Json;
using Rollcall.Lists;

namespace Rollcall.Reconciliation.Tests;

public class Data_of_the_report
{
    private static readonly Outcome Outcome = SmallOutcome.Make();
    private static readonly JsonElement Data = InventedReports.Data(InventedReports.Html(Outcome));

    [Fact]
    public void Every_cell_comes_back_as_handed_in()
    {
        foreach (var column in Data.GetProperty("entries").GetProperty("columns").EnumerateArray())
        {
            Assert.True(Columns.TryParse(column.GetProperty("name").GetString()!, out var name));
            var texts = Decode(column, Outcome.Entries.Count);
            for (var i = 0; i < Outcome.Entries.Count; i++)
            {
                Assert.Equal(Outcome.Entries[i][name], Text(texts[i]));
            }
        }
    }

    [Fact]
    public void A_date_comes_with_its_reading_and_one_that_reads_two_ways_with_both()
    {
        var column = Data.GetProperty("entries").GetProperty("columns").EnumerateArray().Single(c => c.GetProperty("name").GetString() == "birth_date");
        var cells = Decode(column, Outcome.Entries.Count);
        var twoWay = Enumerable.Range(0, cells.Length).Single(i => Outcome.Entries[i].Date(Column.BirthDate)?.Other is not null);
        Assert.Equal(["03/04/1994", "1994-04-03", "1994-03-04"], cells[twoWay]!.Value.EnumerateArray().Select(e => e.GetString()));
    }

    [Fact]
    public void Columns_that_were_not_recognised_are_kept_even_two_of_one_header()
    {
        var lists = new InventedLists().List("a.csv", "A", "a", 1, Claim.WeSeek);
        lists.Add(1, null, new Entry { List = "a.csv", Ref = "1", Row = 1, Line = 2, Others = [new("x", "first"), new("y", "other"), new("x", "second")] }, [(Column.FullName, "N")]);
        var columns = InventedReports.Data(InventedReports.Html(lists.Outcome())).GetProperty("entries").GetProperty("columns").EnumerateArray().Where(c => c.TryGetProperty("header", out _)).ToList();
        Assert.Equal(["x", "y", "x (2)"], columns.Select(c => c.GetProperty("header").GetString()));
        Assert.Equal(["first", "other", "second"], columns.Select(c => Text(Decode(c, 1)[0])));
    }

    [Fact]
    public void Every_entry_stands_with_its_person()
    {
        var persons = Data.GetProperty("persons");
        var entries = Ints(persons, "entries");
        var at = 0;
        foreach (var (person, size) in Outcome.Persons.Zip(Ints(persons, "size")))
        {
            var entry = 0;
            Assert.Equal(person.Entries, entries[at..(at + size)].Select(step => entry += step));
            at += size;
        }

        Assert.Equal(Outcome.Persons.Select(p => p.Id), persons.GetProperty("id").EnumerateArray().Select(e => e.GetString()));
    }

    [Fact]
    public void The_bits_of_a_pair_add_up_to_the_weight_of_its_match()
    {
        var pairs = Data.GetProperty("pairs");
        var (weights, sizes, probability) = (Ints(pairs, "weight"), Ints(pairs, "size"), Ints(pairs, "probability"));
        var reasons = Decode(pairs.GetProperty("evidence"), sizes.Sum());
        var at = 0;
        for (var i = 0; i < sizes.Length; i++)
        {
            var sum = reasons[at..(at + sizes[i])].Sum(r => r!.Value[2].GetInt32());
            at += sizes[i];
            Assert.True(probability[i] < 0 || Math.Abs(sum - weights[i]) <= sizes[i]);
        }

        Assert.Contains(probability, p => p >= 0);
    }

    [Fact]
    public void The_pairs_shown_hold_every_person_together()
    {
        var pairs = new ReportPairs(Outcome);
        foreach (var person in Outcome.Persons)
        {
            var reached = new HashSet<int> { person.Entries[0] };
            for (var i = 0; i < person.Entries.Count; i++)
            {
                reached.UnionWith(pairs.All.Where(p => p.Kind != PairKind.Apart && (reached.Contains(p.Left) || reached.Contains(p.Right))).SelectMany(p => new[] { p.Left, p.Right }));
            }

            Assert.Equal(person.Entries, reached.Order());
        }
    }

    [Fact]
    public void Brothers_are_shown_with_the_reason_why_they_were_not_joined()
    {
        var brothers = Outcome.Matches.Index().Single(m => m.Item.Relation == Relation.Siblings && m.Item.Left == 0).Index;
        Assert.Contains(new ReportPairs(Outcome).All, p => p.Match == brothers && p.Kind == PairKind.Apart);
    }

    [Fact]
    public void A_changed_row_is_joined_by_the_list_itself() =>
        Assert.Contains(new ReportPairs(Outcome).All, p => p.Kind == PairKind.SameRow && Outcome.Entries[p.Right].Ref == "N-4");

    [Fact]
    public void Hostile_texts_come_back_whole_but_for_what_is_no_character()
    {
        var data = InventedReports.Data(InventedReports.Html(HostileOutcome.Make()));
        var names = data.GetProperty("entries").GetProperty("columns").EnumerateArray().Where(c => c.GetProperty("name").GetString() is "full_name" or "family_name" or "given_names")
            .SelectMany(c => c.GetProperty("values").EnumerateArray()).Select(v => v.GetString()).ToList();
        Assert.Contains(HostileOutcome.Script, names);
        Assert.Contains(HostileOutcome.Override, names);
        Assert.Contains(HostileOutcome.Lines, names);
        Assert.Contains("x\uFFFDy", names);
    }

    private static string? Text(JsonElement? cell) =>
        cell is not { } c ? null : c.ValueKind == JsonValueKind.Array ? c[0].GetString() : c.GetString();

    private static int[] Ints(JsonElement of, string name) => [.. of.GetProperty(name).EnumerateArray().Select(e => e.GetInt32())];

    private static JsonElement?[] Decode(JsonElement column, int rows)
    {
        var values = column.GetProperty("values").EnumerateArray().ToArray();
        var decoded = new JsonElement?[rows];
        var (row, next) = (column.GetProperty("from").GetInt32(), 0);
        foreach (var code in Ints(column, "codes"))
        {
            decoded[row++] = code switch { 0 => null, 1 => values[next++], _ => values[code - 2] };
        }

        return decoded;
    }
}
