using System.Text;

namespace Rollcall.Linkage.Tests;

public sealed class TableTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rollcall-table").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("id,name\n1,Ann\n2,Bob\n")]
    [InlineData("id;name\r\n1;Ann\r\n2;Bob")]
    [InlineData("\uFEFFid\tname\n1\tAnn\n\n2\tBob\n\n")]
    [InlineData("id | name \n 1 | ann \n 2 |  BOB")]
    [InlineData("\"id\",\"name\"\n\"1\",\"Ann\"\n\"2\",\"Bob\"")]
    public void A_table_is_read_whatever_parts_its_cells(string csv)
    {
        var table = Read(csv, "id");
        Assert.Equal(["1", "2"], Enumerable.Range(0, table.Records).Select(table.Reference));
        Assert.Equal(["ann", "bob"], Cells(table, "name"));
    }

    [Fact]
    public void A_cell_in_quotes_keeps_delimiters_line_ends_and_quotes() => Assert.Equal(
        ["a,b", "two lines", "say \"no\"", "x y", ""],
        Cells(Read("name\n\"A,B\"\n\"two\nlines\"\n\"say \"\"no\"\"\"\n\"x\" y\n\"\"\n\"\"\n", null, expectedRows: 5), "name").Take(5));

    [Fact]
    public void What_says_nothing_has_code_0()
    {
        var table = Read("name,x\n-,1\n?,1\n  ,1\n,1\nA,1\n", null);
        Assert.Equal([0, 0, 0, 0, 1], table.Column("name").Codes.ToArray());
        Assert.Equal(1, table.Column("name").Stated);
    }

    [Fact]
    public void Codes_run_from_the_commonest_value_whatever_the_order_of_rows()
    {
        var rows = new List<string> { "b", "b", "b", "a", "a", "c", "d" };
        var forward = Read("v\n" + string.Join('\n', rows), null).Column("v");
        rows.Reverse();
        var backward = Read("v\n" + string.Join('\n', rows), null).Column("v");
        Assert.Equal("b", forward[1]);
        Assert.Equal("a", forward[2]);
        Assert.Equal(3, forward.CountOf(1));
        Assert.Equal(Enumerable.Range(1, 4).Select(c => forward[c]), Enumerable.Range(1, 4).Select(c => backward[c]));
    }

    [Fact]
    public void A_large_file_gives_the_same_table_for_any_number_of_threads()
    {
        var random = new Random(3);
        var text = new StringBuilder("id,name,note\n");
        for (var i = 0; i < 150_000; i++)
        {
            text.Append(i).Append(',').Append(random.Next(5000)).Append(i % 1000 == 0 ? ",\"a\nb, c\"\n" : ",plain text that fills\n");
        }

        var path = Write("large.csv", text.ToString());
        var one = Table.Read([path], new TableOptions { IdColumn = "id", Threads = 1 }, out _);
        var many = Table.Read([path], new TableOptions { IdColumn = "id", Threads = 4 }, out _);
        Assert.Equal(150_000, one.Records);
        Assert.Equal(one.Column("name").Codes.ToArray(), many.Column("name").Codes.ToArray());
        Assert.Equal("149999", many.Reference(149_999));
        Assert.Equal("a b, c", many.Column("note")[many.Column("note").Codes[149_000]]);
    }

    [Fact]
    public void A_row_with_more_cells_than_the_header_is_rejected_and_the_others_are_kept()
    {
        var path = Write("x.csv", "a,b\n1,2\n1,2,3\n4,5,\n6\n");
        var table = Table.Read([path], new TableOptions(), out var rejected);
        var row = Assert.Single(rejected);
        Assert.Equal(("x.csv", 2, "1,2,3"), (row.File, row.Row, row.Text));
        Assert.Equal(3, table.Records);
        Assert.Equal(["1", "4", "6"], Cells(table, "a"));
    }

    [Fact]
    public void Files_are_groups_and_share_columns_of_one_name()
    {
        var table = Table.Read([Write("a.csv", "name,x\nAnn,1\n"), Write("b.csv", "y,name\n2,ann\n3,Bob\n")], new TableOptions(), out _);
        Assert.Equal([("a.csv", 0, 1), ("b.csv", 1, 2)], table.Groups.Select(g => (g.Name, g.First, g.Records)));
        Assert.Equal(["name", "x", "y"], table.Columns.Select(c => c.Name));
        Assert.Equal(["ann", "ann", "bob"], Cells(table, "name"));
        Assert.Equal(["1", "", ""], Cells(table, "x"));
        Assert.Equal(["1", "1", "2"], Enumerable.Range(0, 3).Select(table.Reference));
    }

    [Fact]
    public void What_is_no_table_is_refused_with_a_word_on_what_to_do()
    {
        Assert.Contains("no column id", Refused(() => Read("a,b\n1,2\n", "id")), StringComparison.Ordinal);
        Assert.Contains("are called a", Refused(() => Read("a,a\n1,2\n", null)), StringComparison.Ordinal);
        Assert.Contains("holds nothing", Refused(() => Read("", null)), StringComparison.Ordinal);
        Assert.Contains("longer than", Refused(() => Read("a\n\"" + new string('x', 3 << 20), null)), StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(_folder, "latin.csv"), [.. "a\n"u8, 0xE9, 0x0A]);
        Assert.Equal(Path.Combine(_folder, "latin.csv"), Assert.Throws<NotUtf8Exception>(() => Table.Read([Path.Combine(_folder, "latin.csv")], new TableOptions(), out _)).Path);
    }

    [Fact]
    public void Only_the_columns_that_are_asked_for_are_read()
    {
        var table = Table.Read([Write("a.csv", "a,b,c\n1,2,3\n")], new TableOptions { Columns = ["c"] }, out _);
        Assert.Equal(["c"], table.Columns.Select(c => c.Name));
        Assert.Contains("The columns are: c", Refused(() => table.Column("a")), StringComparison.Ordinal);
    }

    private static string Refused(Action act) => Assert.Throws<LinkageException>(act).Message;

    private static string[] Cells(Table table, string column) => [.. table.Column(column).Codes.ToArray().Select(c => table.Column(column)[c])];

    private Table Read(string csv, string? id, int? expectedRows = null)
    {
        var table = Table.Read([Write("table.csv", csv)], new TableOptions { IdColumn = id }, out var rejected);
        Assert.Empty(rejected);
        Assert.True(expectedRows is null || table.Records >= expectedRows);
        return table;
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
