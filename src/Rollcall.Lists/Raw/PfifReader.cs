using System.Text;
using System.Xml;

namespace Rollcall.Lists;

/// <summary>Reads PFIF (People Finder Interchange Format, zesty.ca/pfif) 1.1 to 1.4, alone or within a feed.</summary>
internal static class PfifReader
{
    private const string Namespace = "http://zesty.ca/pfif/";

    /// <summary>The file's persons as rows; null where it is XML of another kind.</summary>
    public static RawSheet? Read(string name, string text, ReadLimits limits, CancellationToken cancellation)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersFromEntities = 1 << 16,
            MaxCharactersInDocument = limits.Inflated,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        try
        {
            using var xml = XmlReader.Create(new StringReader(text), settings);
            return Persons(xml, name, limits, cancellation);
        }
        catch (XmlException e)
        {
            throw new UnreadableListException(FileFaults.BadXml(name, e.LineNumber), e);
        }
    }

    private static RawSheet? Persons(XmlReader xml, string name, ReadLimits limits, CancellationToken cancellation)
    {
        var pfif = false;
        var persons = new List<PfifPerson>();
        var byId = new Dictionary<string, PfifPerson>(StringComparer.Ordinal);
        var loose = new List<PfifPerson>();
        while (xml.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml.NodeType != XmlNodeType.Element || !xml.NamespaceURI.StartsWith(Namespace, StringComparison.Ordinal))
            {
                continue;
            }

            pfif = true;
            var line = ((IXmlLineInfo)xml).LineNumber;
            if (xml.LocalName == "person")
            {
                var person = new PfifPerson(line);
                Fill(xml, person.Fields, person.Notes);
                persons.Add(person);
                byId.TryAdd(person.Fields.GetValueOrDefault("person_record_id", ""), person);
            }
            else if (xml.LocalName == "note")
            {
                var holder = new PfifPerson(line);
                var note = new Dictionary<string, string>(StringComparer.Ordinal);
                Fill(xml, note, holder.Notes);
                holder.Notes.Add(note);
                loose.Add(holder);
            }
        }

        foreach (var holder in loose)
        {
            var id = holder.Notes[^1].GetValueOrDefault("person_record_id", "");
            if (byId.TryGetValue(id, out var person))
            {
                person.Notes.AddRange(holder.Notes);
            }
            else
            {
                // A note on a person whom the file doesn't hold says something all the same.
                holder.Fields["person_record_id"] = id;
                persons.Add(holder);
                byId.Add(id, holder);
            }
        }

        if (!pfif)
        {
            return null;
        }

        var rows = new KeyedRows(name, limits);
        persons.ForEach(person => rows.Add(person.Line, person.Row()));
        return rows.Sheet();
    }

    /// <summary>The texts of an element's children; notes within a person go to its notes.</summary>
    private static void Fill(XmlReader xml, Dictionary<string, string> fields, List<Dictionary<string, string>> notes)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            var name = xml.LocalName;
            if (name == "note")
            {
                var note = new Dictionary<string, string>(StringComparer.Ordinal);
                notes.Add(note);
                Fill(xml, note, []);
                continue;
            }

            var text = Text(xml);
            fields[name] = fields.TryGetValue(name, out var before) ? $"{before}; {text}" : text;
        }
    }

    private static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text.Append(xml.Value);
            }
        }

        return text.ToString().Trim();
    }
}
