using System.Text;
using CsCheck;

namespace Rollcall.Lists.Tests;

public class EntryJsonTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 1, 12],
        Gen.String[Gen.Char["Աբգ Гасан əşğ ქართ محمد \"\\/<>&\u0001\u00A0\u2028"], 1, 12],
        Gen.Const("𐎠𐎡 👤"));

    private static readonly Gen<PartialDate> SingleDates =
        from text in Texts
        from first in Gen.Int[693_000, 740_000]
        from days in Gen.Int[0, 500]
        from precision in Gen.Enum<DatePrecision>()
        from approximate in Gen.Bool
        select new PartialDate(
            text, DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(first + (precision == DatePrecision.Day ? 0 : days)), precision, approximate);

    private static readonly Gen<PartialDate> Dates =
        from date in SingleDates
        from other in SingleDates.Null()
        select date with { Other = other };

    private static readonly Gen<Entry> Entries =
        from reference in Texts
        from row in Gen.Int[1, 1_000_000]
        from action in Gen.Enum<RowAction>()
        from claim in Gen.Enum<Claim>()
        from sex in Gen.Enum<Sex>()
        from texts in Gen.Select(Gen.Enum<Column>(), Texts).Array[0, 20]
        from dates in Gen.Select(Gen.Enum<Column>(), Dates).Array[0, 4]
        from others in Gen.Select(Texts, Texts).Array[0, 3]
        select Entry(reference, row, action, claim, sex, texts, dates, others);

    [Fact]
    public void An_entry_comes_back_as_it_was() => Entries.Sample(entry =>
    {
        var bytes = EntryJson.Write(entry);
        var again = EntryJson.Read(bytes, entry.List);
        return Says(again) == Says(entry) && EntryJson.Write(again).AsSpan().SequenceEqual(bytes);
    });

    [Fact]
    public void A_row_as_it_was_read_comes_back_with_its_dates()
    {
        var list = Invented.Read(
            "a_hold_2.csv",
            "Ref|Surname|First name|Date of birth|Captured|Shoe size",
            "A-1|Ohanyan|Aram|03/04/1999|~2020-10|43",
            "A-2|Petrosyan|Hayk|1985|2020-10-01/2020-10-05|");
        var ambiguous = list.Entries[0];
        Assert.NotNull(ambiguous.Date(Column.BirthDate)!.Other);
        foreach (var entry in list.Entries)
        {
            Assert.Equal(Says(entry), Says(EntryJson.Read(EntryJson.Write(entry), "a_hold_2.csv")));
        }
    }

    [Fact]
    public void Stored_bytes_say_only_what_the_row_says() => Assert.Equal(
        """{"ref":"A-1","own":true,"row":1,"line":2,"claim":"we_hold","columns":{"row_ref":"A-1","family_name":"Օհանյան","birth_date":"03.04.1999"},"dates":{"birth_date":{"edtf":"1999-04-03"}}}""",
        Encoding.UTF8.GetString(EntryJson.Write(Invented.Read("a_hold.csv", "Ref|Surname|Date of birth", "A-1|Օհանյան|03.04.1999", "A-5|Օհանյան|04.04.1999").Entries[0])));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"ref":"1","row":1,"line":1""")]
    [InlineData("""{"ref":"1","row":1.5,"line":1}""")]
    [InlineData("""{"ref":"1","row":99999999999,"line":1}""")]
    [InlineData("""{"ref":"1","row":1,"line":1}{}""")]
    [InlineData("""{"ref":"1","row":1,"line":1,"claim":"we_hope"}""")]
    [InlineData("""{"ref":"1","row":1,"line":1,"shoes":"43"}""")]
    [InlineData("""{"ref":"1","row":1,"line":1,"columns":{"shoes":"43"}}""")]
    [InlineData("""{"ref":"1","row":1,"line":1,"dates":{"age":{}}}""")]
    [InlineData("""{"ref":"1","row":1,"line":1,"dates":{"age":{"edtf":"1999-13-01"}}}""")]
    [InlineData("""{"ref":"1","row":1,"line":1,"dates":{"age":{"edtf":"2000-01-02/2000-01-01"}}}""")]
    [InlineData("""{"ref":"1","row":1,"line":1,"others":[["a"]]}""")]
    [InlineData("""{"ref":"1","row":1,"line":1,"others":["a"]}""")]
    public void Bytes_that_are_no_entry_are_refused(string json) =>
        Assert.Throws<FormatException>(() => EntryJson.Read(Encoding.UTF8.GetBytes(json), "list.csv"));

    [Fact]
    public void Damaged_bytes_are_refused_or_read_and_do_nothing_else()
    {
        var bytes = EntryJson.Write(Invented.Read("a_hold.csv", "Ref|Surname|Date of birth", "A-1|Օհանյան|03/04/1999", "A-5|Օհանյան|04/05/1999").Entries[0]);
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            var damaged = bytes.ToArray();
            damaged[at] = value;
            try
            {
                return EntryJson.Read(damaged, "list.csv") is not null;
            }
            catch (FormatException)
            {
                return true;
            }
        });
    }

    [Fact]
    public void Half_a_character_is_not_written_as_another() =>
        Assert.Throws<ArgumentException>(() => EntryJson.Write(new Entry { List = "a", Ref = "\uD800", Row = 1, Line = 1 }));

    private static Entry Entry(
        string reference, int row, RowAction action, Claim claim, Sex sex, (Column, string)[] texts, (Column, PartialDate)[] dates, (string, string)[] others)
    {
        var entry = new Entry
        {
            List = "list.csv",
            Ref = reference,
            HasOwnRef = row % 2 == 0,
            Row = row,
            Line = row + 1,
            Action = action,
            Claim = claim,
            Sex = sex,
            Others = [.. others.Select(o => KeyValuePair.Create(o.Item1, o.Item2))],
        };
        foreach (var (column, text) in texts)
        {
            entry.Set(column, text);
        }

        foreach (var (column, date) in dates)
        {
            entry.Set(column, date);
        }

        return entry;
    }

    private static string Says(Entry entry) => string.Join('\n',
        [
            $"{entry.List} {entry.Ref} {entry.HasOwnRef} {entry.Row} {entry.Line} {entry.Action} {entry.Claim} {entry.Sex}",
            .. Enum.GetValues<Column>().Select(c => $"{c}: {entry[c] ?? "-"} {entry.Date(c)}"),
            .. entry.Others.Select(o => $"{o.Key}: {o.Value}"),
        ]);
}
