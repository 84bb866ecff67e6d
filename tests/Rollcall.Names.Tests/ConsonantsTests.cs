namespace Rollcall.Names.Tests;

public sealed class ConsonantsTests
{
    [Theory]
    [InlineData("Markosyan", "Маркосян", true)]
    [InlineData("Markosyan", "Makosyan", true)]
    [InlineData("Makosyan", "Markosyan", true)]
    [InlineData("Markosyan", "Makrosyan", true)]
    [InlineData("Markosyan", "Martosyan", true)]
    [InlineData("Vardan", "Vardanik", true)]
    [InlineData("Vardan", "Vardanikolas", false)]
    [InlineData("Markosyan", "Tarkomyan", false)]
    [InlineData("Cato", "Kato", true)]
    [InlineData("Cato", "Sato", true)]
    [InlineData("Aa", "Oo", true)]
    [InlineData("Bo", "Ko", true)]
    public void Two_words_are_near_where_one_slip_makes_one_of_the_other(string a, string b, bool near)
    {
        var (x, y) = (Of(a), Of(b));
        Assert.Equal(near, x.AreNear(y));
        Assert.Equal(near, y.AreNear(x));
    }

    private static Consonants Of(string word) => Consonants.Of(NamePart.Read(word, NameRole.Given));
}
