using System.Text;
using CsCheck;

namespace Rollcall.Names.Tests;

public class RobustnessTests
{
    private const string Alphabets =
        "abcçğıIİzZ'’-. \t,/()01аеёйьЯіїҹәԱաևուհղბგხابتعلمیאבגשץαβσς이재형王小明\u0301\u0327\u200b\u202e\u2066\0\ud800\udc00\ufeffﻣﷲﬁ①";

    private static readonly string[] s_corners =
        ["Ашот Петросян", "Əliyev Heydər oğlu", "علي بن محمد", "Հակոբ Աշոտի Նազարյան", "", " ", "بن", "-", "oğlu oğlu", "Abdul Abdul"];

    private static readonly Gen<string> s_text = Gen.OneOf(
        Gen.Char[Alphabets].Array[0, 40].Select(c => new string(c)),
        Gen.String,
        Gen.Int[0, s_corners.Length - 1].Select(i => s_corners[i]));

    private static readonly NameComparer s_comparer = new();

    [Fact]
    public void Any_text_reads_and_compares_the_same_from_both_sides() => Gen.Select(s_text, s_text).Sample((x, y) =>
    {
        PersonName a = PersonName.Read(x);
        PersonName b = PersonName.Read(new NameFields { Family = y, Given = x, Aliases = y });
        NameComparison there = s_comparer.Compare(a, b);
        NameComparison back = s_comparer.Compare(b, a);

        Assert.Equal(there.Bits, back.Bits);
        Assert.Equal(there.Relation, back.Relation);
        Assert.InRange(there.Bits, -20, 20);
        Assert.InRange(there.Probability(), 0, 1);
        Assert.NotEmpty(there.Explanation);
    });

    [Fact]
    public void Evidence_is_bounded_and_symmetric() => Gen.Select(s_text, s_text, Gen.Enum<NameRole>()).Sample((x, y, role) =>
    {
        NamePart a = NamePart.Read(x, role);
        NamePart b = NamePart.Read(y, role);

        Assert.InRange(NameAgreement.Bits(a, b), -12, 8);
        Assert.Equal(NameAgreement.Bits(a, b), NameAgreement.Bits(b, a));
        Assert.Equal(NameAgreement.Apart(a, b), NameAgreement.Apart(b, a));
        Assert.True(NameAgreement.Bits(a, a) >= 0);
    });

    [Fact]
    public void A_name_never_speaks_against_itself() => s_text.Sample(x =>
        Assert.True(s_comparer.Compare(PersonName.Read(x), PersonName.Read(x)).Bits >= 0, x));

    [Fact]
    public void Any_text_transliterates() => Gen.Select(s_text, Gen.Enum<LatinStandard>()).Sample((x, standard) =>
    {
        Assert.NotNull(Transliteration.ToLatin(x, standard));
        Assert.NotNull(Transliteration.ToCyrillic(x) + Transliteration.ToArmenian(x) + Transliteration.ToGeorgian(x));
    });

    [Theory]
    [InlineData("Çağlar Gökçe", "C\u0327ag\u0306lar Go\u0308kc\u0327e")]
    [InlineData("Артём Андрій", "Арте\u0308м Андріи\u0306")]
    [InlineData("أحمد آغا", "ا\u0654حمد ا\u0653غا")]
    [InlineData("محمد", "ﻣﺤﻤﺪ")]
    [InlineData("Aram", "Ａｒａｍ")]
    public void The_unicode_form_makes_no_difference(string composed, string other)
    {
        Assert.Equal(PersonName.Read(composed).Parts.Select(p => p.Key), PersonName.Read(other).Parts.Select(p => p.Key));
        Assert.Equal(
            s_comparer.Compare(PersonName.Read(composed), PersonName.Read(composed)).Bits,
            s_comparer.Compare(PersonName.Read(composed), PersonName.Read(other)).Bits);
    }

    [Fact]
    public void Ten_thousand_characters_are_read_as_far_as_names_go()
    {
        string text = new StringBuilder().Insert(0, "Аветисян Ашот ", 800).ToString();

        PersonName name = PersonName.Read(text + new string('я', 10_000));

        Assert.InRange(name.Parts.Count, 2, 16);
        Assert.NotNull(NamePart.Read(new string('ш', 10_000), NameRole.Family).Key);
    }

    [Fact]
    public void Nothing_has_no_parts()
    {
        Assert.Empty(PersonName.Read("").Parts);
        Assert.Empty(PersonName.Read(new NameFields()).Parts);
        Assert.Equal("Nothing to compare.", s_comparer.Compare(PersonName.Read(""), PersonName.Read("Ашот")) is { Evidence.Count: 0 } c ? c.Explanation : "Nothing to compare.");
    }
}
