using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Rollcall.Web;

/// <summary>
/// Entries as a workbook of one sheet (ECMA-376), written cell by cell to wherever it goes: a million entries take no more memory than
/// one. All cells are text, so that nothing is taken for a number, a date or a formula.
/// </summary>
internal static class XlsxExport
{
    /// <summary>The rows that a sheet can have, its header apart.</summary>
    public const int MostRows = (1 << 20) - 1;

    private const int MostInCell = 32_767;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly (string Path, string Xml)[] Frame =
    [
        ("[Content_Types].xml",
            """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""),
        ("_rels/.rels",
            """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml",
            $"""<workbook xmlns="{Main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="entries" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels",
            """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
    ];

    public static async Task Write(Stream to, IAsyncEnumerable<ExportedEntry> entries, CancellationToken cancel)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancel);
        foreach (var (path, text) in Frame)
        {
            await using var part = await zip.CreateEntry(path).OpenAsync(cancel);
            await part.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
        }

        await using var sheet = await zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync(cancel);
        await using var xml = XmlWriter.Create(sheet, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(false), CheckCharacters = false });
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "worksheet", Main);
        await xml.WriteStartElementAsync(null, "sheetData", Main);
        await Row(xml, ExportTable.Header);
        var rows = 0;
        await foreach (var entry in entries.WithCancellation(cancel))
        {
            if (++rows > MostRows)
            {
                throw new InvalidOperationException("More entries than a sheet has rows.");
            }

            await Row(xml, ExportTable.Row(entry));
        }

        await xml.WriteEndElementAsync();
        await xml.WriteEndElementAsync();
    }

    private static async Task Row(XmlWriter xml, IEnumerable<string?> cells)
    {
        await xml.WriteStartElementAsync(null, "row", Main);
        var column = 0;
        foreach (var cell in cells)
        {
            column++;
            if (string.IsNullOrEmpty(cell))
            {
                continue;
            }

            await xml.WriteStartElementAsync(null, "c", Main);
            await xml.WriteAttributeStringAsync(null, "r", null, Name(column));
            await xml.WriteAttributeStringAsync(null, "t", null, "inlineStr");
            await xml.WriteStartElementAsync(null, "is", Main);
            await xml.WriteStartElementAsync(null, "t", Main);
            await xml.WriteAttributeStringAsync("xml", "space", null, "preserve");
            await xml.WriteStringAsync(Plain(ExportTable.Guarded(cell)));
            await xml.WriteEndElementAsync();
            await xml.WriteEndElementAsync();
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
    }

    /// <summary>What XML can hold and a cell can take.</summary>
    private static string Plain(string text)
    {
        var plain = text.Length > MostInCell ? text[..MostInCell] : text;
        return plain.All(XmlConvert.IsXmlChar) ? plain : string.Concat(plain.EnumerateRunes().Where(r => r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value)));
    }

    private static string Name(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Name((column - 1) / 26) + (char)('A' + ((column - 1) % 26));
}
