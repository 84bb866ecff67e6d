namespace Rollcall.Lists.Tests;

public sealed class TruceTests
{
    public static TheoryData<string> Folders => ["easy-1", "standard-1", "standard-2", "hard-1", "hard-2", "standard-large"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_list_is_read_with_its_encoding_delimiter_header_and_rows(string set)
    {
        var folder = SharedData.Folder($"truce/{set}");
        var answers = Reading.Of(File.ReadAllBytes(Path.Combine(folder, "lists.csv"))).Texts();
        foreach (var answer in answers.Skip(1).Select(row => answers[0].Zip(row).ToDictionary(p => p.First, p => p.Second)))
        {
            var file = RawReader.Read(
                Path.Combine(folder, "lists", answer["file"]), new ReadLimits(), TestContext.Current.CancellationToken);

            Assert.Equal(answer["format"].ToUpperInvariant(), file.Format);
            Assert.Equal(Encoding(answer["encoding"]), file.Encoding);
            Assert.Equal(Delimiter(answer["delimiter"]), file.Delimiter);
            var sheet = Assert.Single(file.Sheets);
            Assert.All(sheet.Rows, row => Assert.Null(row.Broken));
            var header = sheet.Rows.Index().First(r => r.Item.Line == int.Parse(answer["header_row"]));
            Assert.Equal(int.Parse(answer["rows"]), sheet.Rows.Count - header.Index - 1);
            if (answer["ref_column"].Length > 0)
            {
                Assert.Contains(answer["ref_column"], header.Item.Cells.Select(cell => cell.Text));
            }
        }
    }

    private static string? Encoding(string answer) => answer switch
    {
        "" => null,
        "utf-8-sig" => "utf-8",
        "cp1251" => "windows-1251",
        _ => answer,
    };

    private static char? Delimiter(string answer) => answer switch
    {
        "" => null,
        "tab" => '\t',
        _ => answer[0],
    };
}
