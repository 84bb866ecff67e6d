namespace Rollcall.Lists.Tests;

/// <summary>Small invented files, cells by <c>|</c>.</summary>
internal static class Invented
{
    public static RawFile File(string name, params string[] rows) => Workbook(name, ("", rows));

    public static RawFile Workbook(string name, params (string Sheet, string[] Rows)[] sheets) =>
        new(name, sheets.Length > 1 ? "XLSX" : "CSV", "utf-8", sheets.Length > 1 ? null : ';', 1, "00",
            [.. sheets.Select(s => new RawSheet(s.Sheet, [.. s.Rows.Select((r, i) => new RawRow(i + 1, Cells(r)))]))]);

    public static ListFile Read(string name, params string[] rows) => Assert.Single(ListReader.Read(File(name, rows), new()));

    public static IReadOnlyList<ListFile> ReadAll(RawFile file, ReadOptions options) => ListReader.Read(file, options);

    public static string Columns(ListFile list) => string.Join(' ', list.Columns.Select(c => c.Column?.Name() ?? "-"));

    private static Cell[] Cells(string row) =>
        row.Length == 0 ? [] : [.. row.Split('|').Select(c => new Cell(c.Trim()))];
}
