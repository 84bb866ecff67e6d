namespace Rollcall.Names.Tests;

public class NameAgreementTests
{
    [Theory]
    [InlineData(NameRole.Given, "Ռովշան", "Rovchen")]
    [InlineData(NameRole.Given, "Achot", "Աշոտ")]
    [InlineData(NameRole.Given, "Wasgen", "Վազգեն")]
    [InlineData(NameRole.Given, "Микола", "Николай")]
    [InlineData(NameRole.Given, "Edo", "Էդուարդ")]
    [InlineData(NameRole.Family, "Housseynov", "Гусейнов")]
    [InlineData(NameRole.Family, "Garapetian", "Կարապետյան")]
    [InlineData(NameRole.Family, "Garabedian", "Карапетян")]
    [InlineData(NameRole.Family, "Hadschijew", "Hacıyev")]
    [InlineData(NameRole.Family, "Farmanjan", "Ֆարմանյան")]
    [InlineData(NameRole.Family, "Məsimov", "Məsimli")]
    [InlineData(NameRole.Family, "Avetsiyan", "Avetisyan")]
    [InlineData(NameRole.Family, "AIiyev", "Əliyev")]
    public void One_name_in_two_spellings_speaks_for_one_name(NameRole role, string a, string b) =>
        Assert.True(Bits(a, b, role) > 2, $"{a}, {b}: {Bits(a, b, role)}");

    [Theory]
    [InlineData(NameRole.Given, "Mehmet", "Ахмет")]
    [InlineData(NameRole.Given, "Հրանտ", "Грачья")]
    [InlineData(NameRole.Given, "Oleg", "Ольга")]
    [InlineData(NameRole.Given, "Karen", "Марине")]
    [InlineData(NameRole.Given, "Armen", "Arman")]
    [InlineData(NameRole.Given, "Əli", "Vəli")]
    [InlineData(NameRole.Family, "Beridze", "ბერიშვილი")]
    [InlineData(NameRole.Family, "Petrosyan", "Պողոսյան")]
    [InlineData(NameRole.Family, "Гасанов", "Həmzəyev")]
    public void Two_names_speak_against(NameRole role, string a, string b) =>
        Assert.True(Bits(a, b, role) < -2, $"{a}, {b}: {Bits(a, b, role)}");

    [Fact]
    public void What_has_no_letter_says_nothing() => Assert.Equal(0, Bits("Ашот", "???", NameRole.Given));

    [Fact]
    public void An_initial_fits_the_names_that_begin_with_it()
    {
        Assert.True(Bits("H.", "Հակոբ", NameRole.Given) > 0);
        Assert.True(Bits("Ա.", "Karen", NameRole.Given) < 0);
    }

    [Fact]
    public void What_is_apart_does_not_agree()
    {
        string[] names = ["Armen", "Гусейн", "Վարդան", "Xəyal", "Stepan", "محمد", "גיא", "Γεώργιος", "ხვიჩა", "Մկրտիչ"];
        foreach (NamePart a in names.Select(n => NamePart.Read(n, NameRole.Given)))
        {
            foreach (NamePart b in names.Select(n => NamePart.Read(n, NameRole.Given)))
            {
                Assert.False(NameAgreement.Apart(a, b) && NameAgreement.Bits(a, b) > 0, $"{a}, {b}");
            }
        }
    }

    private static float Bits(string a, string b, NameRole role) => NameAgreement.Bits(NamePart.Read(a, role), NamePart.Read(b, role));
}
