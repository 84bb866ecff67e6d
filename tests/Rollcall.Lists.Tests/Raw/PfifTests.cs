using CsCheck;

namespace Rollcall.Lists.Tests;

public sealed class PfifTests
{
    private const string Two =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <pfif:pfif xmlns:pfif="http://zesty.ca/pfif/1.4">
          <pfif:person>
            <pfif:person_record_id>example.org/p1</pfif:person_record_id>
            <pfif:full_name>Ivan Orlov</pfif:full_name>
            <pfif:given_name>Ivan</pfif:given_name>
            <pfif:family_name>Orlov</pfif:family_name>
            <pfif:date_of_birth>1987</pfif:date_of_birth>
            <pfif:home_city>Goris</pfif:home_city>
            <pfif:home_country>AM</pfif:home_country>
            <pfif:author_name>A. Author</pfif:author_name>
            <pfif:note>
              <pfif:note_record_id>example.org/n1</pfif:note_record_id>
              <pfif:source_date>2021-10-01T00:00:00Z</pfif:source_date>
              <pfif:status>believed_missing</pfif:status>
              <pfif:text>Not seen since.</pfif:text>
            </pfif:note>
          </pfif:person>
          <pfif:person>
            <pfif:person_record_id>example.org/p2</pfif:person_record_id>
            <pfif:full_name>Vera Kim</pfif:full_name>
          </pfif:person>
          <pfif:note>
            <pfif:person_record_id>example.org/p1</pfif:person_record_id>
            <pfif:source_date>2021-11-01T00:00:00Z</pfif:source_date>
            <pfif:status>believed_dead</pfif:status>
            <pfif:last_known_location>Lori</pfif:last_known_location>
            <pfif:text>Reported dead.</pfif:text>
          </pfif:note>
          <pfif:note>
            <pfif:person_record_id>example.org/p2</pfif:person_record_id>
            <pfif:status>is_note_author</pfif:status>
          </pfif:note>
        </pfif:pfif>
        """;

    [Fact]
    public void Each_person_is_a_row_with_what_its_notes_say()
    {
        var file = Reading.Of(Two, "list.xml");
        Assert.Equal("PFIF", file.Format);
        Assert.Null(file.Encoding);
        var rows = file.Texts();
        var first = rows[0].Zip(rows[1]).ToDictionary(p => p.First, p => p.Second);
        Assert.Equal("example.org/p1", first["row_ref"]);
        Assert.Equal("Ivan", first["given_names"]);
        Assert.Equal("Orlov", first["family_name"]);
        Assert.Equal("1987", first["birth_date"]);
        Assert.Equal("Goris, AM", first["home"]);
        Assert.Equal("A. Author", first["author_name"]);
        Assert.Equal("died", first["claim"]);
        Assert.Equal("believed_dead", first["status"]);
        Assert.Equal("Lori", first["last_seen_place"]);
        Assert.Equal("Not seen since.\nReported dead.", first["note_text"]);
        var second = rows[0].Zip(rows[2]).ToDictionary(p => p.First, p => p.Second);
        Assert.Equal("", second["claim"]);
        Assert.Equal("is_note_author", second["status"]);
        Assert.Equal([0, 3, 19], file.Rows().Select(row => row.Line));
    }

    [Fact]
    public void Older_versions_and_their_names_are_read()
    {
        var text = Two.Replace("pfif/1.4", "pfif/1.1").Replace("given_name", "first_name").Replace("family_name", "last_name");
        Assert.Equal(Reading.Of(Two).Texts(), Reading.Of(text).Texts());
    }

    [Fact]
    public void Mangled_persons_are_read_or_refused()
    {
        Gen.Select(Gen.Int[0, Two.Length - 1], Gen.Char["<>/& x\"=:"]).Array[1, 6].Sample(
            damages =>
            {
                var text = Two.ToCharArray();
                foreach (var (at, value) in damages)
                {
                    text[at] = value;
                }

                try
                {
                    Reading.Of(new string(text));
                }
                catch (UnreadableListException)
                {
                }
            },
            iter: 1_000);
    }

    [Fact]
    public void Entities_other_xml_and_damaged_xml_are_refused()
    {
        var entity = Two.Replace("<pfif:pfif", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><pfif:pfif");
        Assert.Contains("damaged XML", Assert.Throws<UnreadableListException>(() => Reading.Of(entity)).Message);
        Assert.Contains("damaged XML", Assert.Throws<UnreadableListException>(() => Reading.Of(Two[..400])).Message);
        Assert.Contains("other than PFIF", Assert.Throws<UnreadableListException>(() => Reading.Of("<?xml version=\"1.0\"?><a/>")).Message);
    }
}
