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
    [InlineData("Володимир Зеленський", LatinStandard.BgnPcgn, "Volodymyr Zelenskyi")]
    [InlineData("Сергій Жадан", LatinStandard.Passport, "Serhii Zhadan")]
    [InlineData("Їжакевич Юлія", LatinStandard.Passport, "Yizhakevych Yuliia")]
    [InlineData("Сергій Жадан", LatinStandard.Iso, "Sergìj Žadan")]
    [InlineData("Кароткі Ўладзімір", LatinStandard.BgnPcgn, "Karotki Wladzimir")]
    [InlineData("Шэўчык Юрый", LatinStandard.Passport, "Sheuchyk Iuryi")]
    [InlineData("Ђорђе Његош", LatinStandard.BgnPcgn, "Đorđe Njegoš")]
    [InlineData("Ђорђе Његош", LatinStandard.Passport, "Djordje Njegos")]
    [InlineData("Търновски", LatinStandard.BgnPcgn, "Tarnovski")]
    [InlineData("이희성", LatinStandard.BgnPcgn, "Ihuiseong")]
    [InlineData("习 近平", LatinStandard.Passport, "Xi Jinping")]
    public void Latin_follows_the_standard(string text, LatinStandard standard, string latin) =>
        Assert.Equal(latin, Transliteration.ToLatin(text, standard));

    [Theory]
    [InlineData("Հրանտ Ղազարյան", "Грант Казарян")]
    [InlineData("Հակոբ ՍԱՐԳՍՅԱՆ", "Акоб САРГСЯН")]
    [InlineData("Məmmədov Cavid", "Маммадов Джавид")]
    [InlineData("შოთა", "Шота")]
    [InlineData("Γεώργιος", "Георгиос")]
    public void Cyrillic_is_as_Russian_lists_have_it(string text, string cyrillic) =>
        Assert.Equal(cyrillic, Transliteration.ToCyrillic(text));

    [Fact]
    public void Armenian_and_Georgian_take_names_from_their_neighbours()
    {
        Assert.Equal("Սերգեև Յուրի", Transliteration.ToArmenian("Сергеев Юрий"));
        Assert.Equal("Շոթա Ծերեթելի", Transliteration.ToArmenian("შოთა წერეთელი"));
        Assert.Equal("იური", Transliteration.ToGeorgian("Юрий"));
    }
}
