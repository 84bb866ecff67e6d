using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Rollcall.Web.Tests;

/// <summary>Files that are made to break whatever reads them.</summary>
internal static class HostileFiles
{
    /// <summary>Small ones that are made here, by name.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Own()
    {
        yield return ("empty.csv", []);
        yield return ("mark.csv", [0xEF, 0xBB, 0xBF]);
        yield return ("zeros.csv", new byte[4096]);
        yield return ("quote.csv", Text("full_name\n\"never closed " + new string('x', 100_000)));
        yield return ("quotes.csv", Text("full_name\n" + string.Concat(Enumerable.Repeat("\"\",", 200_000))));
        yield return ("wide.csv", Text(string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"c{i}")) + "\nx"));
        yield return ("surrogates.csv", [.. "full_name\n"u8, 0xED, 0xA0, 0x80, .. "\n"u8, 0xFF, 0xFE, 0xFF, (byte)'\n']);
        yield return ("formula.csv", Text("full_name,note\n=cmd|' /C calc'!A0,\"=HYPERLINK(\"\"http://example.com\"\")\"\n"));
        yield return ("directions.csv", Text("full_name\n\u202Egnahc\u202C \u2066x\u2069\u0000\n"));
        yield return ("nested.jsonl", Text(new string('[', 100_000)));
        yield return ("keys.jsonl", Text("{" + string.Join(',', Enumerable.Range(0, 50_000).Select(i => $"\"k{i}\":1")) + "}\n"));
        yield return ("laughs.xml", Text("<!DOCTYPE p [<!ENTITY a \"lol\">" + string.Concat(Enumerable.Range(0, 9).Select(i => $"<!ENTITY {(char)('b' + i)} \"{string.Concat(Enumerable.Repeat($"&{(char)('a' + i)};", 10))}\">"))
            + "]><pfif:pfif xmlns:pfif=\"http://zesty.ca/pfif/1.4\"><pfif:person><pfif:full_name>&j;</pfif:full_name></pfif:person></pfif:pfif>"));
        yield return ("outside.xml", Text("<!DOCTYPE p [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><pfif:pfif xmlns:pfif=\"http://zesty.ca/pfif/1.4\"><pfif:person><pfif:full_name>&a;</pfif:full_name></pfif:person></pfif:pfif>"));
        yield return ("notzip.xlsx", Text("PK\u0003\u0004 and nothing else"));
        yield return ("bomb.xlsx", Bomb());
        yield return ("no.exe", Text("MZ"));
    }

    /// <summary>Those of the data folder; none where it is not there.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> OfDataFolder()
    {
        if (Environment.GetEnvironmentVariable("ROLLCALL_DATA") is not { Length: > 0 } data || !Directory.Exists(Path.Combine(data, "hostile")))
        {
            yield break;
        }

        var hostile = Path.Combine(data, "hostile");
        foreach (var file in Directory.EnumerateFiles(hostile, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where(f => !f.Contains("LICENSE", StringComparison.Ordinal)))
        {
            var name = Path.GetFileName(file);
            yield return (name.EndsWith(".csv", StringComparison.Ordinal) || name.EndsWith(".xlsx", StringComparison.Ordinal) ? name : name + ".csv", File.ReadAllBytes(file));
        }

        var strings = JsonDocument.Parse(File.ReadAllText(Path.Combine(hostile, "blns.json"))).RootElement.EnumerateArray().Select(s => s.GetString()!);
        yield return ("blns.jsonl", Text(string.Join('\n', strings.Select(s => JsonSerializer.Serialize(new { full_name = s, note = s })))));
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A workbook whose sheet is a gigabyte of one cell.</summary>
    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Part(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            Part(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            sheet.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"u8);
            var block = new byte[1 << 20];
            block.AsSpan().Fill((byte)'x');
            for (var i = 0; i < 1024; i++)
            {
                sheet.Write(block);
            }
        }

        return bytes.ToArray();
    }

    private static void Part(ZipArchive zip, string path, string text)
    {
        using var part = zip.CreateEntry(path).Open();
        part.Write(Text(text));
    }
}
