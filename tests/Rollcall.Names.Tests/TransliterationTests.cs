namespace Rollcall.Names.Tests;

public class TransliterationTests
{
    [Theory]
    [InlineData("Щербаков Юрий", LatinStandard.BgnPcgn, "Shcherbakov Yuriy")]
    [InlineData("Щербаков Юрий", LatinStandard.Iso, "Ŝerbakov Ûrij")]
    [InlineData("Щербаков Юрий", LatinStandard.Passport, "Shcherbakov Iurii")]
    [InlineData("Сергеев Артём", LatinStandard.BgnPcgn, "Sergeyev Artëm")]
    [InlineData("Հրանտ Ղազարյան", LatinStandard.BgnPcgn, "Hrant Ghazaryan")]
    [InlineData("Երվանդ Ոսկանյան", LatinStandard.BgnPcgn, "Yervand Voskanyan")]
    [InlineData("Հրանտ Ղազարյան", LatinStandard.Iso, "Hrant Ġazaryan")]
    [InlineData("Թաթուլ Պետրոսյան", LatinStandard.Passport, "Tatul Petrosyan")]
    [InlineData("შოთა წერეთელი", LatinStandard.BgnPcgn, "Shota Ts’ereteli")]
    [InlineData("შოთა წერეთელი", LatinStandard.Iso, "Šot’a Ceret’eli")]
    [InlineData("შოთა წერეთელი", LatinStandard.Passport, "Shota Tsereteli")]
    [InlineData("Παπαδόπουλος", LatinStandard.BgnPcgn, "Papadopoulos")]
    [InlineData("Һүсејнов", LatinStandard.BgnPcgn, "Hüseynov")]
    public void Latin_follows_the_standard(string text, LatinStandard standard, string latin) =>
        Assert.Equal(latin, Transliteration.ToLatin(text, standard));

    [Theory]
    [InlineData("Հրանտ Ղազարյան", "Грант Казарян")]
    [InlineData("Հակոբ ՍԱՐԳՍՅԱՆ", "Акоб САРГСЯН")]
    [InlineData("Məmmədov Cavid", "Маммадов Джавид")]
    [InlineData("შოთა", "Шота")]
    public void Cyrillic_is_as_Russian_lists_have_it(string text, string cyrillic) =>
        Assert.Equal(cyrillic, Transliteration.ToCyrillic(text));

    [Fact]
    public void Armenian_and_Georgian_take_names_from_their_neighbours()
    {
        Assert.Equal("Սերգեև Յուրի", Transliteration.ToArmenian("Сергеев Юрий"));
        Assert.Equal("იური", Transliteration.ToGeorgian("Юрий"));
    }
}
