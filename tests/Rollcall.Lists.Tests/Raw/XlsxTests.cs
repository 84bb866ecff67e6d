using System.IO.Compression;
using CsCheck;

namespace Rollcall.Lists.Tests;

public sealed class XlsxTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Every_kind_of_cell_is_read_as_a_person_would_read_it()
    {
        var file = Reading.Of(Workbook(
            """
            <row r="2">
              <c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><r><t>Or</t></r><r><t xml:space="preserve">lov </t></r></is></c>
              <c r="D2"><v>0.1</v></c><c r="E2"><v>1.2E3</v></c><c r="F2"><v>12345678901234567</v></c>
              <c r="G2" t="b"><v>1</v></c><c r="H2" t="e"><v>#N/A</v></c><c r="I2" t="str"><f>A1&amp;"x"</f><v>sum</v></c>
              <c r="J2" s="1"><v>36253</v></c><c r="K2" s="2"><v>36253.5</v></c><c r="L2" s="3"><v>36253</v></c><c r="M2" t="d"><v>1999-04-03</v></c>
            </row>
            """));

        var row = Assert.Single(file.Rows());
        Assert.Equal(2, row.Line);
        Assert.Equal(
            [
                new("Ծննդյան"), new("Orlov "), new(""), new("0.1", CellKind.Number), new("1200", CellKind.Number),
                new("12345678901234567", CellKind.Number), new("TRUE"), new("#N/A"), new("sum"),
                new("1999-04-03", CellKind.Date), new("1999-04-03T12:00:00", CellKind.Date), new("36253", CellKind.Number),
                new("1999-04-03", CellKind.Date),
            ],
            row.Cells);
    }

    [Fact]
    public void Workbooks_that_count_from_1904_are_four_years_later()
    {
        var file = Reading.Of(Workbook("<row><c s=\"1\"><v>34791</v></c></row>", workbookPr: "<workbookPr date1904=\"1\"/>"));
        Assert.Equal("1999-04-03", file.Rows()[0].Cells[0].Text);
    }

    [Theory]
    [InlineData("1", "1900-01-01")]
    [InlineData("59", "1900-02-28")]
    [InlineData("60", "60")]
    [InlineData("61", "1900-03-01")]
    [InlineData("0.75", "18:00:00")]
    [InlineData("44500.999999", "2021-11-01")]
    [InlineData("2958465", "9999-12-31")]
    [InlineData("-1", "-1")]
    public void Serials_are_dates_as_Excel_shows_them(string serial, string shown) =>
        Assert.Equal(shown, XlsxNumber.Cell(serial, date: true, since1904: false).Text);

    [Theory]
    [InlineData("dd.mm.yyyy", true)]
    [InlineData("[$-419]d mmmm yyyy;@", true)]
    [InlineData("0.00", false)]
    [InlineData("\"day\" 0", false)]
    [InlineData("[Red]0", false)]
    [InlineData("\\d0;d", false)]
    [InlineData("General", false)]
    public void Formats_with_a_day_month_or_year_show_dates(string format, bool date) => Assert.Equal(date, XlsxStyles.IsDateFormat(format));

    [Fact]
    public void Every_sheet_with_a_row_is_read_hidden_ones_too()
    {
        var file = Reading.Of(Workbook("<row><c><v>1</v></c></row>", second: "<row><c r=\"A1\"/></row>", third: "<row><c><v>3</v></c></row>"));
        Assert.Equal([("first", "1"), ("third", "3")], file.Sheets.Select(sheet => (sheet.Name!, sheet.Rows[0].Cells[0].Text)));
    }

    [Fact]
    public void Rows_with_cells_that_cannot_be_are_broken_and_the_others_read()
    {
        var file = Reading.Of(
            Workbook(
                $"""
                <row><c><v>1</v></c></row><row><c r="XFD2"><v>1</v></c></row><row r="x"><c><v>1</v></c></row>
                <row><c t="s"><v>9</v></c></row><row><c r="A5"><v>1</v></c><c r="A5"><v>2</v></c></row>
                <row><c t="inlineStr"><is><t>{new string('x', 5000)}</t></is></c></row><row r="9"><c><v>1</v></c><c r="XFD9" s="1"/></row>
                """),
            limits: new() { CellLength = 3000 });
        Assert.Equal([false, true, true, true, true, true, false], file.Rows().Select(row => row.Broken is not null));
        Assert.Equal(9, file.Rows()[^1].Line);
    }

    [Fact]
    public void Escaped_characters_are_restored_and_phonetic_guides_left_out()
    {
        var file = Reading.Of(Workbook(
            "<row><c t=\"inlineStr\"><is><t>a_x000D_b_x005F_c_x12</t><rPh><t>kana</t></rPh></is></c></row>"));
        Assert.Equal("a\rb_c_x12", file.Rows()[0].Cells[0].Text);
    }

    [Fact]
    public void A_row_limit_counts_over_all_sheets()
    {
        var row = "<row><c><v>1</v></c></row>";
        var e = Assert.Throws<UnreadableListException>(
            () => Reading.Of(Workbook(row + row, second: row), limits: new() { Rows = 2 }));
        Assert.Equal("list.csv has more than 2 rows; split it into several files.", e.Message);
    }

    [Fact]
    public void A_damaged_workbook_is_read_or_refused()
    {
        var whole = Workbook("<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>36253</v></c></row>");
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 8].Sample(
            damages =>
            {
                var bytes = whole.ToArray();
                foreach (var (at, value) in damages)
                {
                    bytes[at] = value;
                }

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

    private static byte[] Workbook(string first, string? second = null, string? third = null, string workbookPr = "")
    {
        using var held = new MemoryStream();
        using (var archive = new ZipArchive(held, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string path, string xml)
            {
                using var writer = new StreamWriter(archive.CreateEntry(path).Open());
                writer.Write(xml);
            }

            const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
            string?[] sheets = [first, second, third];
            Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Add("_rels/.rels", $"<Relationships xmlns='{Package}'><Relationship Id='r' Type='{Relations}/officeDocument' Target='xl/workbook.xml'/></Relationships>");
            Add(
                "xl/workbook.xml",
                $"<workbook xmlns='{Main}' xmlns:r='{Relations}'>{workbookPr}<sheets><sheet name='first' r:id='s0'/>" +
                "<sheet name='second' r:id='s1'/><sheet name='third' state='hidden' r:id='s2'/></sheets></workbook>");
            Add(
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns='{Package}'>{string.Concat(Enumerable.Range(0, 3).Select(i => $"<Relationship Id='s{i}' Type='{Relations}/worksheet' Target='worksheets/sheet{i}.xml'/>"))}" +
                $"<Relationship Id='t' Type='{Relations}/sharedStrings' Target='/xl/strings.xml'/><Relationship Id='y' Type='{Relations}/styles' Target='styles.xml'/></Relationships>");
            Add("xl/strings.xml", $"<sst xmlns='{Main}'><si><t>Ծննդյան</t></si></sst>");
            Add(
                "xl/styles.xml",
                $"<styleSheet xmlns='{Main}'><numFmts><numFmt numFmtId='164' formatCode='dd/mm/yyyy hh:mm'/></numFmts>" +
                "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>" +
                "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='2'/></cellXfs></styleSheet>");
            foreach (var (i, rows) in sheets.Index())
            {
                Add($"xl/worksheets/sheet{i}.xml", $"<worksheet xmlns='{Main}'><sheetData>{rows}</sheetData></worksheet>");
            }
        }

        return held.ToArray();
    }
}
