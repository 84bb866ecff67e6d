using System.IO.Compression;
using System.Xml;

namespace Rollcall.Lists;

/// <summary>Reads a workbook: every sheet that holds a row, hidden ones too.</summary>
internal sealed class XlsxReader
{
    private readonly string _name;
    private readonly ReadLimits _limits;
    private readonly InflationMeter _meter;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;
    private readonly StringPool _pool = new();

    private XlsxReader(string name, long size, ZipArchive archive, ReadLimits limits)
    {
        _name = name;
        _limits = limits;
        _meter = new(name, size, limits);
        _entries = new(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
        {
            _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    public static IReadOnlyList<RawSheet> Read(
        string name, long size, ZipArchive archive, ReadLimits limits, CancellationToken cancellation)
    {
        try
        {
            return new XlsxReader(name, size, archive, limits).Sheets(cancellation);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException or NotSupportedException)
        {
            throw new UnreadableListException(FileFaults.BadWorkbook(name), e);
        }
    }

    private List<RawSheet> Sheets(CancellationToken cancellation)
    {
        var workbook = Relations("").FirstOrDefault(r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Target
            ?? "xl/workbook.xml";
        var relations = Relations(workbook);
        var since1904 = false;
        var parts = new List<(string Name, string Path)>();
        using (var part = Open(workbook) ?? throw new InvalidDataException("no workbook part"))
        {
            while (part.Read())
            {
                if (part.IsStart && part.Xml.LocalName == "workbookPr")
                {
                    since1904 = part.Xml.GetAttribute("date1904") is "1" or "true";
                }
                else if (part.IsStart && part.Xml.LocalName == "sheet" && Relation(part.Xml) is { } id)
                {
                    parts.Add((part.Xml.GetAttribute("name") ?? "", relations.Find(r => r.Id == id).Target ?? ""));
                }
            }
        }

        var context = new XlsxContext(_name, SharedStrings(relations, cancellation), Styles(relations), since1904, _pool);
        var sheets = new List<RawSheet>();
        var rowsLeft = _limits.Rows;
        foreach (var (sheet, path) in parts)
        {
            using var part = Open(path);
            if (part is not null && new XlsxSheet(part, context, _limits, rowsLeft).Read(cancellation) is { Count: > 0 } rows)
            {
                sheets.Add(new(sheet, rows));
                rowsLeft -= rows.Count;
            }
        }

        return sheets;
    }

    /// <summary>The r:id, in whichever of the two namespaces that ISO 29500 has for it.</summary>
    private static string? Relation(XmlReader xml) =>
        xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");

    private List<string> SharedStrings(List<(string Id, string Type, string Target)> relations, CancellationToken cancellation)
    {
        var strings = new List<string>();
        using var part = Open(Target(relations, "/sharedStrings"));
        while (part is not null && part.Read())
        {
            if (part.IsStart && part.Xml.LocalName == "si")
            {
                strings.Add(part.ReadString(_pool));
                if ((strings.Count & 0xFFFF) == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                }
            }
        }

        return strings;
    }

    private XlsxStyles Styles(List<(string Id, string Type, string Target)> relations)
    {
        using var part = Open(Target(relations, "/styles"));
        return part is null ? new() : XlsxStyles.Read(part);
    }

    private static string Target(List<(string Id, string Type, string Target)> relations, string type) =>
        relations.Find(r => r.Type.EndsWith(type, StringComparison.Ordinal)).Target ?? "";

    private List<(string Id, string Type, string Target)> Relations(string path)
    {
        var slash = path.LastIndexOf('/') + 1;
        var folder = path[..slash];
        var relations = new List<(string, string, string)>();
        using var part = Open($"{folder}_rels/{path[slash..]}.rels");
        while (part is not null && part.Read())
        {
            if (part.IsStart && part.Xml.LocalName == "Relationship" && part.Xml.GetAttribute("Target") is { } target)
            {
                relations.Add((
                    part.Xml.GetAttribute("Id") ?? "", part.Xml.GetAttribute("Type") ?? "",
                    target.StartsWith('/') ? target[1..] : folder + target));
            }
        }

        return relations;
    }

    private XlsxPart? Open(string path) => _entries.TryGetValue(path, out var entry) ? new(entry, _meter, _limits) : null;
}
