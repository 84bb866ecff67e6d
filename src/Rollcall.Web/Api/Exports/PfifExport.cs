using System.Globalization;
using System.Text;
using System.Xml;
using Rollcall.Lists;

namespace Rollcall.Web;

/// <summary>Entries as PFIF 1.4 (zesty.ca/pfif/1.4): a person record and a note each. Only those in force that name somebody.</summary>
/// <param name="domain">What record ids begin with: the register's host name.</param>
/// <param name="now">When they are taken out.</param>
internal sealed class PfifExport(string domain, DateTimeOffset now)
{
    private const string Space = "http://zesty.ca/pfif/1.4";

    public async Task Write(Stream to, IAsyncEnumerable<ExportedEntry> entries, CancellationToken cancel)
    {
        await using var xml = XmlWriter.Create(to, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(false), Indent = true });
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync("pfif", "pfif", Space);
        await foreach (var exported in entries.WithCancellation(cancel))
        {
            if (exported.Entry.InForce && NameOf(exported.Entry.Facts) is { } name)
            {
                await Person(xml, exported, name);
            }
        }

        await xml.WriteEndElementAsync();
    }

    private async Task Person(XmlWriter xml, ExportedEntry exported, string name)
    {
        var (entry, facts, id) = (exported.Entry, exported.Entry.Facts, $"{domain}/{exported.Entry.Id}");
        var at = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        await xml.WriteStartElementAsync("pfif", "person", Space);
        await Field(xml, "person_record_id", id);
        await Field(xml, "entry_date", at);
        await Field(xml, "author_name", exported.Party);
        await Field(xml, "source_date", at);
        await Field(xml, "source_name", exported.List);
        await Field(xml, "full_name", name);
        await Field(xml, "given_name", facts.GetValueOrDefault("given_names"));
        await Field(xml, "family_name", facts.GetValueOrDefault("family_name"));
        await Field(xml, "alternate_names", string.Join("\n", new[] { "name_latin", "aliases" }.Select(c => facts.GetValueOrDefault(c)).OfType<string>()));
        await Field(xml, "description", string.Join("; ", new[] { "father_name", "rank", "unit", "birth_place" }
            .Where(facts.ContainsKey).Select(c => $"{c.Replace('_', ' ')}: {facts[c]}")));
        await Field(xml, "date_of_birth", DateOf(entry.Dates.GetValueOrDefault("birth_date")));
        await Field(xml, "age", facts.GetValueOrDefault("age") is { } age && int.TryParse(age, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? age : null);
        await xml.WriteStartElementAsync("pfif", "note", Space);
        await Field(xml, "note_record_id", id + "/claim");
        await Field(xml, "entry_date", at);
        await Field(xml, "author_name", exported.Party ?? "unknown");
        await Field(xml, "source_date", at);
        await Field(xml, "status", StatusOf(entry.Claim));
        await Field(xml, "last_known_location", facts.GetValueOrDefault("last_seen_place"));
        await Field(xml, "text", $"Claim of the party: {System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(entry.Claim.ToString())}.");
        await xml.WriteEndElementAsync();
        await xml.WriteEndElementAsync();
    }

    private static async Task Field(XmlWriter xml, string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            await xml.WriteElementStringAsync("pfif", name, Space, string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))));
        }
    }

    private static string? NameOf(IReadOnlyDictionary<string, string> facts) =>
        facts.GetValueOrDefault("full_name")
        ?? (string.Join(' ', new[] { "given_names", "family_name" }.Select(c => facts.GetValueOrDefault(c)).OfType<string>()) is { Length: > 0 } name ? name : facts.GetValueOrDefault("name_latin"));

    /// <summary>PFIF takes a year, a month or a day, and no doubt.</summary>
    private static string? DateOf(string? edtf) => edtf is { Length: 4 or 7 or 10 } && edtf.All(c => char.IsAsciiDigit(c) || c == '-') ? edtf : null;

    private static string? StatusOf(Claim claim) => claim switch
    {
        Claim.WeSeek => "information_sought",
        Claim.WeHold or Claim.Returned => "believed_alive",
        Claim.Died or Claim.Remains => "believed_dead",
        _ => null,
    };
}
