namespace Rollcall.Lists.Tests;

/// <summary>What lists.csv and truth.csv say of the shared lists, against what is read from them.</summary>
public class TruceListTests
{
    private static readonly Dictionary<string, Claim> Claims = new()
    {
        ["seek"] = Claim.WeSeek,
        ["hold"] = Claim.WeHold,
        ["visited"] = Claim.WeHold,
        ["reported_held"] = Claim.WeHold,
    };

    private static readonly Dictionary<string, string> Expected = new()
    {
        ["a_seek"] = "row_ref family_name given_names father_name sex birth_date birth_place rank unit service_no last_seen_date last_seen_place claim note",
        ["b_hold"] = "row_ref family_name given_names father_name birth_date sex birth_place rank unit service_no capture_date capture_place claim",
        ["b_seek"] = "row_ref family_name given_names father_name sex birth_date birth_place rank unit service_no last_seen_date last_seen_place note",
        ["a_hold"] = "row_ref family_name given_names father_name birth_date sex birth_place rank unit service_no capture_date capture_place claim",
        ["mediator"] = "row_ref family_name given_names father_name sex birth_date birth_place rank unit service_no capture_date capture_place claim",
        ["visitor"] = "row_ref family_name given_names father_name sex birth_date birth_place rank service_no capture_date capture_place claim",
        ["media"] = "full_name age birth_place rank unit source_date capture_date capture_place claim source",
        ["family"] = "row_ref family_name given_names father_name birth_date birth_place rank unit last_seen_date last_seen_place",
    };

    public static TheoryData<string> Folders => ["easy-1", "standard-1", "standard-2", "hard-1", "hard-2", "standard-large"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_shared_list_is_understood_as_its_description_says(string folder)
    {
        var root = Path.Combine(SharedData.Folder("truce"), folder);
        var refs = Table(Path.Combine(root, "truth", "truth.csv")).GroupBy(r => r["list_file"]).ToDictionary(g => g.Key, g => g.Select(r => r["row_ref"]).ToHashSet());
        foreach (var described in Table(Path.Combine(root, "lists.csv")))
        {
            var file = described["file"];
            var list = Assert.Single(ListReader.Read(Path.Combine(root, "lists", file), new(), TestContext.Current.CancellationToken));
            Assert.Equal(Expected[described["list"]], string.Join(' ', list.Columns.Select(c => c.Column?.Name() ?? "-")));
            Assert.Equal(described["ref_column"], list.Columns.FirstOrDefault(c => c is { Column: Column.RowRef } and not { Example: "running numbers" })?.Header ?? "");
            Assert.Equal(int.Parse(described["header_row"]), list.HeaderLine);
            Assert.Equal(described["list"], list.StandingList);
            Assert.Equal(Claims[described["claim"]], list.Claim);
            Assert.Equal(int.Parse(described["rows"]), list.Entries.Count + list.Rejected.Count);
            Assert.Empty(list.Rejected);
            Assert.True(refs[file].SetEquals(list.Entries.Select(e => e.Ref)), file);
            AssertDates(list, file);
        }
    }

    private static void AssertDates(ListFile list, string file)
    {
        foreach (var entry in list.Entries)
        {
            foreach (var column in new[] { Column.BirthDate, Column.Age, Column.CaptureDate, Column.LastSeenDate, Column.SourceDate })
            {
                if (entry[column] is { } text)
                {
                    var date = entry.Date(column);
                    Assert.True(date is not null, $"{file} {column}: {text}");
                    Assert.Null(date.Other);
                    var years = column is Column.BirthDate or Column.Age ? (1900, 2012) : (2021, 2021);
                    Assert.InRange(date.Earliest.Year, years.Item1, years.Item2);
                }
            }
        }
    }

    private static List<Dictionary<string, string>> Table(string path)
    {
        var rows = RawReader.Read(path, new(), TestContext.Current.CancellationToken).Sheets[0].Rows;
        return [.. rows.Skip(1).Select(row => Enumerable.Range(0, rows[0].Cells.Length).ToDictionary(i => rows[0].TextAt(i), i => row.TextAt(i)))];
    }
}
