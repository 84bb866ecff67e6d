using System.Text;
using System.Text.Json;
using CsCheck;

namespace Rollcall.Lists.Tests;

public sealed class CsvTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char["abcxyzАБВабвəğՀայ 0123456789"], 0, 12],
        Gen.String[Gen.Char["ab \",;\t|:\r\n'"], 0, 6]);

    [Fact]
    public void Any_table_reads_back_as_it_was_written()
    {
        var tables = Gen.Select(Gen.Int[2, 8], Gen.Int[2, 12]).SelectMany((width, height) => Gen.Select(
            Text.Array[width].Array[height], Gen.Char[",;\t|"], Gen.OneOf(Gen.Const("\n"), Gen.Const("\r\n"), Gen.Const("\r")), Gen.Bool));
        tables.Sample((rows, delimiter, end, quoteAll) =>
        {
            var text = string.Concat(rows.Select(row => string.Join(delimiter, row.Select(c => Quoted(c, delimiter, quoteAll))) + end));
            var reader = new CsvRows(text, new(delimiter), new ReadLimits(), new StringPool());
            var read = new List<string[]>();
            while (reader.TryRead(out var row))
            {
                Assert.Null(row.Broken);
                read.Add([.. row.Cells.Select(cell => cell.Text)]);
            }

            Assert.Equal(rows.Where(row => row.Any(c => !string.IsNullOrWhiteSpace(c))), read);
        }, iter: 2_000);
    }

    [Fact]
    public void Random_bytes_are_read_or_refused()
    {
        Gen.OneOf(Gen.Byte.Array[0, 400], Gen.Byte[32, 126].Array[0, 400], Gen.Char["\",;\n\r\0 a{[<\u00E9"].Select(c => (byte)c).Array[0, 400])
            .Sample(
                bytes =>
                {
                    try
                    {
                        Reading.Of(bytes);
                    }
                    catch (UnreadableListException)
                    {
                    }
                },
                iter: 2_000);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    [InlineData(':')]
    public void The_delimiter_is_found_by_looking(char delimiter)
    {
        string[][] rows =
        [
            ["No", "Name", "Born", "Place", "Remark"], ["1", "Petrosyan, Aram", "03.04.1999", "Goris", "unit 5; tall"],
            ["2", "Aliyev, Samir", "1987", "Quba", ""], ["3", "Kim, Vera", "", "at 12:30", ""],
        ];
        var text = string.Join("\n", rows.Select(row => string.Join(delimiter, row.Select(c => Quoted(c, delimiter, all: false)))));

        var file = Reading.Of(text);

        Assert.Equal(delimiter, file.Delimiter);
        Assert.Equal(rows, file.Texts());
    }

    [Fact]
    public void Title_lines_above_the_header_and_commas_in_cells_do_not_mislead()
    {
        var file = Reading.Of("List of persons, as of 31 October\n\nRef;Name;Born\n1;Orlov, I.;1,5\n2;Petrov, P.;2,5\n3;Sidorov, S.;3,5\n");
        Assert.Equal(';', file.Delimiter);
        Assert.Equal([1, 3, 4, 5, 6], file.Rows().Select(row => row.Line));
    }

    [Fact]
    public void Excels_word_on_the_delimiter_is_taken_and_is_no_row()
    {
        var file = Reading.Of("sep=|\na,b|c\n1,2|3\n");
        Assert.Equal('|', file.Delimiter);
        Assert.Equal([["a,b", "c"], ["1,2", "3"]], file.Texts());
        Assert.Equal([2, 3], file.Rows().Select(row => row.Line));
    }

    [Fact]
    public void A_row_knows_the_line_it_starts_on()
    {
        var file = Reading.Of("a;b\r\n1;\"two\r\nlines\r\"\r\n\r\n;\r\n3;4");
        Assert.Equal([1, 2, 7], file.Rows().Select(row => row.Line));
        Assert.Equal("two\r\nlines\r", file.Rows()[1].Cells[1].Text);
    }

    [Fact]
    public void A_quote_that_is_never_closed_breaks_its_row_only()
    {
        var file = Reading.Of("ref,name,place\n1,\"Orlov,Baku\n2,Petrov,\"Goris, old town\"\n3,Sidorov,Lori\n");
        Assert.Equal([false, true, false, false], file.Rows().Select(row => row.Broken is not null));
        Assert.Equal(["1", "\"Orlov", "Baku"], file.Texts()[1]);
        Assert.Equal(["2", "Petrov", "Goris, old town"], file.Texts()[2]);
    }

    [Fact]
    public void A_quote_never_closed_at_the_files_end_does_not_swallow_the_rows_before()
    {
        var file = Reading.Of("ref,name\n1,Orlov\n2,\"Petrov\n3,Sidorov\n4,Kim\n");
        Assert.Equal([null, null, true, null, null], file.Rows().Select(row => row.Broken is null ? (bool?)null : true));
        Assert.Equal(5, file.Rows().Count);
    }

    [Fact]
    public void Quotation_marks_within_a_cell_belong_to_its_text()
    {
        var file = Reading.Of("ref,name,unit\n1,Orlov,\"Alpha\" battalion\n2,the \"old\" one,7\n");
        Assert.All(file.Rows(), row => Assert.Null(row.Broken));
        Assert.Equal(["1", "Orlov", "\"Alpha\" battalion"], file.Texts()[1]);
        Assert.Equal(["2", "the \"old\" one", "7"], file.Texts()[2]);
    }

    [Fact]
    public void Quotation_marks_that_read_two_ways_break_the_row()
    {
        var file = Reading.Of("ref,name,unit\n1,\"Orlov \"the, tall\" one\",7\n2,b,8\n3,c,9\n");
        Assert.Equal([false, true, false, false], file.Rows().Select(row => row.Broken is not null));
    }

    [Fact]
    public void Backslashes_before_quotes_are_understood_where_the_file_uses_them()
    {
        var file = Reading.Of("ref,name,unit\n1,\"Orlov \\\"the, tall\\\"\",7\n2,\"b\",8\n");
        Assert.Equal(["1", "Orlov \"the, tall\"", "7"], file.Texts()[1]);
    }

    [Fact]
    public void Apostrophes_enclose_cells_where_every_row_does_so()
    {
        Assert.Equal([["ref", "name"], ["1", "Orlov, I."]], Reading.Of("'ref','name'\n'1','Orlov, I.'\n").Texts());
        Assert.Equal("'Ali", Reading.Of("ref;name\n1;'Ali\n2;O'Neill\n").Texts()[1][1]);
    }

    [Fact]
    public void Zero_bytes_long_cells_and_too_many_cells_break_their_rows_only()
    {
        var wide = string.Concat(Enumerable.Repeat(",1", 20));
        var file = Reading.Of($"a,b\n1,x\0y\n2,{new string('z', 60)}\n3{wide}\n4,fine\n", limits: new() { Columns = 10, CellLength = 50 });
        Assert.Equal(
            [null, RowFaults.Nul, "A cell is longer than 50 characters; shorten it.",
             "The row has more than 10 cells; remove those that say nothing of the person.", null],
            file.Rows().Select(row => row.Broken));
        Assert.Equal("3" + wide, string.Join(',', file.Texts()[3]));
    }

    [Fact]
    public void More_rows_than_the_limit_are_refused()
    {
        var e = Assert.Throws<UnreadableListException>(() => Reading.Of("a,b\n1,2\n3,4\n5,6\n", limits: new() { Rows = 2 }));
        Assert.Equal("list.csv has more than 2 rows; split it into several files.", e.Message);
    }

    [Fact]
    public void A_file_of_one_column_is_read()
    {
        Assert.Equal([["Name"], ["Orlov Ivan"], ["Petrov Pyotr"]], Reading.Of("Name\nOrlov Ivan\nPetrov Pyotr\n").Texts());
    }

    [Fact]
    public void The_csv_spectrum_parses_as_its_answers_say()
    {
        var folder = SharedData.Folder("hostile/csv-spectrum");
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "csvs")))
        {
            // Its answer names another telephone number than its question.
            if (path.EndsWith("location_coordinates.csv", StringComparison.Ordinal))
            {
                continue;
            }

            var rows = Reading.Of(File.ReadAllBytes(path)).Texts();
            var answer = File.ReadAllText(Path.Combine(folder, "json", Path.ChangeExtension(Path.GetFileName(path), "json")));
            var expected = JsonSerializer.Deserialize<Dictionary<string, string>[]>(answer.StartsWith('[') ? answer : $"[{answer}]")!;
            Assert.Equal(expected, rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(p => p.First, p => p.Second)));
        }
    }

    [Fact]
    public void Naughty_strings_survive_as_cells()
    {
        var path = Path.Combine(SharedData.Folder("hostile"), "blns.json");
        var strings = JsonSerializer.Deserialize<string[]>(File.ReadAllText(path))!;
        var text = new StringBuilder("ref;text;end\n");
        foreach (var (i, naughty) in strings.Index())
        {
            text.Append($"{i};{Quoted(naughty, ';', all: false)};x\n");
        }

        var rows = Reading.Of(text.ToString()).Rows();

        Assert.Equal(strings, rows.Skip(1).Select(row => row.Cells[1].Text));
        Assert.All(rows, row => Assert.Equal(row.Cells.Any(c => c.Text.Contains('\0')), row.Broken is not null));
    }

    private static string Quoted(string cell, char delimiter, bool all) =>
        all || cell.IndexOfAny([delimiter, '"', '\r', '\n']) >= 0 ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
}
