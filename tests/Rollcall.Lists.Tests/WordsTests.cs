namespace Rollcall.Lists.Tests;

public class WordsTests
{
    [Theory]
    [InlineData("Ф.И.О.", "фио")]
    [InlineData("Ա.Ա.Հ.", "ааh")]
    [InlineData("DOĞUM YERİ", "dogum yeri")]
    [InlineData("N° d’enreg.", "no denreg")]
    [InlineData("تاريخ الميلاد", "تاریخ المیلاد")]
    public void Wording_folds_to_one_spelling(string text, string folded) =>
        Assert.Equal(folded == "ааh" ? "աահ" : folded, Wording.Fold(text));

    [Theory]
    [InlineData("կրտ. սերժ.", "junior_sergeant")]
    [InlineData("мл. с-т", "junior_sergeant")]
    [InlineData("b/əsg.", "senior_private")]
    [InlineData("plk-ltn.", "lieutenant_colonel")]
    [InlineData("п/п-к", "lieutenant_colonel")]
    [InlineData("Jr Sgt", "junior_sergeant")]
    [InlineData("sgt-chef", "senior_sergeant")]
    [InlineData("ehtiyatda olan", "reservist")]
    [InlineData("պահեստազորային", "reservist")]
    [InlineData("mülki şəxs", "civilian")]
    [InlineData("commandant", "major")]
    [InlineData("უფროსი სერჟანტი", "senior_sergeant")]
    [InlineData("سروان", "captain")]
    [InlineData("üsteğmen", "senior_lieutenant")]
    public void Ranks_have_one_code_in_every_language(string text, string code)
    {
        Assert.True(Ranks.TryRead(text, out var read));
        Assert.Equal(code, read);
        Assert.False(Ranks.TryRead(text + " Aram", out _));
    }

    [Theory]
    [InlineData("ք. Մարտունի", "Մարտունի")]
    [InlineData("Շուշի քաղաք", "Շուշի")]
    [InlineData("г.Баку", "Баку")]
    [InlineData("село Матагис", "Матагис")]
    [InlineData("г. Ростов-на-Дону", "Ростов-на-Дону")]
    [InlineData("Şuşa rayonu", "Şuşa")]
    [InlineData("Kəlbəcər ş.", "Kəlbəcər")]
    [InlineData("Köhnə Tağlar k.", "Köhnə Tağlar")]
    [InlineData("Lachin (ville)", "Lachin")]
    [InlineData("Khtsaberd vill.", "Khtsaberd")]
    [InlineData("Martuni district", "Martuni")]
    [InlineData("Karmir Shuka village", "Karmir Shuka")]
    [InlineData("ქ. გორი", "გორი")]
    [InlineData("شهر تبریز", "تبریز")]
    [InlineData("قرية الزهراء", "الزهراء")]
    [InlineData("City", "City")]
    public void A_place_is_its_bare_name(string text, string core) => Assert.Equal(core, PlaceNames.Core(text));

    [Theory]
    [InlineData("78014 զ/մ", "78014")]
    [InlineData("88145 saylı h/h", "88145")]
    [InlineData("в/ч 57625", "57625")]
    [InlineData("unit 2659", "2659")]
    [InlineData("K-561234", "K561234")]
    [InlineData("К561234", "K561234")]
    [InlineData("AA 259402", "AA259402")]
    [InlineData("222988", "222988")]
    [InlineData("none", "")]
    public void Numbers_are_bare(string text, string number) => Assert.Equal(number, Identifiers.Normalise(text));
}
