namespace Rollcall.Names.Tests;

public class NamePartTests
{
    [Theory]
    [InlineData(NameRole.Father, "Ашотович", "Աշոտի", "Aşot", "Ашотовна", "Ashot")]
    [InlineData(NameRole.Given, "Հրանտ", "Грант", "Hrant", "Гранд")]
    [InlineData(NameRole.Family, "Սարգսյան", "Саргсян", "Sargsyan", "Sarksian", "Սարգսեան")]
    [InlineData(NameRole.Family, "Мамедов", "Məmmədov", "Mammadov", "Мамедова", "Mamedow")]
    [InlineData(NameRole.Given, "Николай", "Микола", "Nikolai", "Nicholas")]
    [InlineData(NameRole.Given, "Гусейн", "Hüseyn", "Hossein", "حسین")]
    public void Spellings_of_one_name_have_one_key(NameRole role, params string[] spellings) =>
        Assert.Single(spellings.Select(s => NamePart.Read(s, role).Key).Distinct());

    [Theory]
    [InlineData("Հրանտ", "Հրաչյա")]
    [InlineData("Mehmet", "Emin")]
    [InlineData("Ани", "Анна")]
    public void Different_names_have_different_keys(string a, string b) =>
        Assert.NotEqual(NamePart.Read(a, NameRole.Given).Key, NamePart.Read(b, NameRole.Given).Key);

    [Theory]
    [InlineData("Karapetyan", "Карапедян")]
    [InlineData("Խաչատրյան", "Khatchadourian")]
    [InlineData("Hüseynov", "Гусейнов")]
    [InlineData("Ter-Hovhannisyan", "Тер-Оганесян")]
    public void A_blocking_key_survives_the_way_between_scripts(string a, string b) =>
        Assert.NotEmpty(NamePart.Read(a, NameRole.Family).BlockingKeys.ToArray().Intersect(NamePart.Read(b, NameRole.Family).BlockingKeys.ToArray()));

    [Fact]
    public void One_letter_is_an_initial() => Assert.True(NamePart.Read("H.", NameRole.Given).IsInitial);

    [Theory]
    [InlineData("Cаргсян")]
    [InlineData("САРГСЯН")]
    [InlineData("саргсян")]
    [InlineData("Са́ргсян")]
    [InlineData("Сар\u200bгсян")]
    public void Case_accents_invisible_letters_and_letters_of_another_script_change_nothing(string text) =>
        Assert.Equal(NamePart.Read("Саргсян", NameRole.Family).Key, NamePart.Read(text, NameRole.Family).Key);
}
