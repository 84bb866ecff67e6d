using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Rollcall.Lists;

namespace Rollcall.Web.Tests;

public sealed class ExportTests
{
    private const string Csv = "full_name,birth_date,father_name,kin_name,note\n=1+1,1998-02-17,Levon,Anna K.,\"a;b \"\"c\"\"\"\nԴավթյան Արամ,12.03.1998,@Armen,,\n";

    [Fact]
    public async Task A_table_comes_back_as_the_list_that_it_was_and_starts_no_formula()
    {
        await using var desk = await Filled();
        var bytes = await Export(desk.Caseworker, new { format = "csv", purpose = "test" });
        Assert.Equal(Encoding.UTF8.Preamble, bytes.AsSpan(0, 3));
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains(",'=1+1,", text, StringComparison.Ordinal);
        Assert.Contains(",'@Armen,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", text, StringComparison.Ordinal);
        var entries = ListReader.Read(new MemoryStream(bytes), "export.csv", new ReadOptions()).Single().Entries;
        Assert.Equal(["'=1+1", "Դավթյան Արամ"], entries.Select(e => e[Column.FullName]!));
        Assert.Equal("1998-03-12", entries[1].Others.Concat([]).First(o => o.Key == "birth_date_edtf").Value);
    }

    [Fact]
    public async Task A_workbook_is_a_valid_one_with_the_same_rows()
    {
        await using var desk = await Filled();
        var bytes = await Export(desk.Caseworker, new { format = "xlsx", purpose = "test" });
        using (var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator().Validate(workbook, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath} {e.Description}"));
        }

        var entries = ListReader.Read(new MemoryStream(bytes), "export.xlsx", new ReadOptions()).Single().Entries;
        Assert.Equal(["'=1+1", "Դավթյան Արամ"], entries.Select(e => e[Column.FullName]!));
    }

    [Fact]
    public async Task What_is_sealed_comes_only_when_asked_for_and_each_reading_is_kept()
    {
        await using var desk = await Filled();
        var lines = Encoding.UTF8.GetString(await Export(desk.OfNorth, new { format = "json_lines", purpose = "test", with_sealed = true })).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Anna K.", JsonElement.Parse(lines[0]).GetProperty("sealed").GetProperty("kin_name").GetString());
        var readings = await Desk.Get(desk.Caseworker, "/readings");
        Assert.Equal(["test", "test"], readings.EnumerateArray().Select(r => r.GetProperty("purpose").GetString()!));
        Assert.Equal(2, readings.EnumerateArray().Select(r => r.GetProperty("entry").GetGuid()).Distinct().Count());
    }

    [Fact]
    public async Task An_export_needs_a_purpose_and_leaves_a_receipt()
    {
        await using var desk = await Filled();
        using var refused = await Desk.Post(desk.Caseworker, "/exports", new { format = "csv", purpose = " " });
        Assert.Equal("#/purpose", (await Desk.Json(refused, 422)).GetProperty("errors")[0].GetProperty("pointer").GetString());
        using var done = await Desk.Post(desk.OfNorth, "/exports", new { format = "csv", purpose = "test" });
        var receipt = Ledger.Receipt.Parse(await desk.OfNorth.GetByteArrayAsync(done.Headers.GetValues("Rollcall-Receipt").Single(), TestContext.Current.CancellationToken));
        Assert.Equal("export_entries", JsonElement.Parse(receipt.Payload.Span).GetProperty("kind").GetString());
    }

    [Fact]
    public async Task A_party_takes_out_its_own_and_what_was_released_to_it()
    {
        await using var desk = await Filled();
        Assert.Single(Lines(await Export(desk.OfSouth, new { format = "csv", purpose = "test" })));
        var entry = (await Desk.Get(desk.OfNorth, "/entries")).GetProperty("items")[1].GetProperty("id").GetGuid();
        await Desk.Done(desk.Caseworker, "/releases", new { entry, to_party = desk.South, purpose = "p", risk = "r" });
        var lines = Lines(await Export(desk.OfSouth, new { format = "csv", purpose = "test", with_sealed = true }));
        Assert.Contains("Դավթյան Արամ", Assert.Single(lines.Skip(1)), StringComparison.Ordinal);
        Assert.DoesNotContain("sought", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pfif_has_a_person_and_a_note_of_each_entry_in_force()
    {
        await using var desk = await Filled();
        XNamespace pfif = "http://zesty.ca/pfif/1.4";
        var root = XDocument.Load(new MemoryStream(await Export(desk.Caseworker, new { format = "pfif", purpose = "test" }))).Root!;
        Assert.Equal(pfif + "pfif", root.Name);
        var persons = root.Elements(pfif + "person").ToList();
        Assert.Equal(["=1+1", "Դավթյան Արամ"], persons.Select(p => p.Element(pfif + "full_name")!.Value));
        Assert.Equal(["1998-02-17", "1998-03-12"], persons.Select(p => p.Element(pfif + "date_of_birth")!.Value));
        Assert.All(persons, p => Assert.Equal("information_sought", p.Element(pfif + "note")!.Element(pfif + "status")!.Value));
        Assert.All(persons, p => Assert.Contains('/', p.Element(pfif + "person_record_id")!.Value));
    }

    private static async Task<Desk> Filled()
    {
        var desk = await Desk.Open();
        using var done = await Desk.Submit(desk.OfNorth, desk.Sought, Csv);
        Assert.Equal(2, (await Desk.Json(done, 201)).GetProperty("submission").GetProperty("taken").GetInt32());
        return desk;
    }

    private static async Task<byte[]> Export(HttpClient by, object request)
    {
        using var response = await Desk.Post(by, "/exports", request);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static string[] Lines(byte[] csv) => Encoding.UTF8.GetString(csv).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
