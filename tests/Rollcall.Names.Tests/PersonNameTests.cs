namespace Rollcall.Names.Tests;

public class PersonNameTests
{
    [Theory]
    [InlineData("Габриелян Геворг Саргисович", "Геворг", "Саргисович", "Габриелян")]
    [InlineData("Ильхам Гейдарович Алиев", "Ильхам", "Гейдарович", "Алиев")]
    [InlineData("Əliyev İlham Heydər oğlu", "İlham", "Heydər", "Əliyev")]
    [InlineData("Mr. Atoyan Khachik", "Khachik", null, "Atoyan")]
    [InlineData("Aleksan Pvt Aytinyan", "Aleksan", null, "Aytinyan")]
    [InlineData("Aleksei Sergeyevich MORENETS", "Aleksei", "Sergeyevich", "MORENETS")]
    [InlineData("MORENETS Aleksei", "Aleksei", null, "MORENETS")]
    [InlineData("Հակոբ Աշոտի Նազարյան", "Հակոբ", "Աշոտի", "Նազարյան")]
    [InlineData("محمد عبد الرحمن الحسيني", "محمد", "عبد الرحمن", "الحسيني")]
    [InlineData("Севиндж Хабиб кызы Фаталиева", "Севиндж", "Хабиб", "Фаталиева")]
    public void A_name_in_one_piece_falls_into_its_parts(string text, string? given, string? father, string? family)
    {
        PersonName name = PersonName.Read(text);

        Assert.Equal((given, father, family), (name.Given?.Text, name.Father?.Text, name.Family?.Text));
    }

    [Fact]
    public void A_whole_name_in_the_family_column_is_read_as_a_whole_name()
    {
        PersonName name = PersonName.Read(new NameFields { Family = "Габриелян Геворг Саргисович", Given = "", Father = "" });

        Assert.Equal(("Геворг", "Саргисович", "Габриелян"), (name.Given!.Text, name.Father!.Text, name.Family!.Text));
    }

    [Fact]
    public void A_fathers_name_in_the_given_column_is_found()
    {
        PersonName name = PersonName.Read(new NameFields { Family = "Միքայելյան", Given = "Արտյոմ Բենիամինի" });

        Assert.Equal(("Արտյոմ", "Բենիամինի"), (name.Given!.Text, name.Father!.Text));
    }

    [Fact]
    public void Swapped_columns_are_put_right_where_an_ending_tells()
    {
        PersonName name = PersonName.Read(new NameFields { Family = "Aram", Given = "Avetisyan", Father = "Sergey" });

        Assert.Equal(("Aram", "Avetisyan"), (name.Given!.Text, name.Family!.Text));
    }

    [Fact]
    public void A_rank_is_a_title_and_no_name()
    {
        PersonName name = PersonName.Read(new NameFields { Family = "b/əsg. Hakobyan", Given = "Vilen" });

        Assert.Equal("b/əsg", Assert.Single(name.Of(NameRole.Title)).Text);
        Assert.Equal("Hakobyan", name.Family!.Text);
    }

    [Theory]
    [InlineData("Мамедова Севиндж Ариф кызы", NameSex.Female)]
    [InlineData("Məmmədov Anar Arif oğlu", NameSex.Male)]
    [InlineData("Наталья Николаевна Щербак", NameSex.Female)]
    [InlineData("Armen Sargsyan", NameSex.Unknown)]
    public void Endings_tell_the_sex(string text, NameSex sex) => Assert.Equal(sex, PersonName.Read(text).Sex);

    [Fact]
    public void Two_names_without_a_telling_ending_are_of_uncertain_order()
    {
        Assert.False(PersonName.Read("Yosef Shapira").OrderCertain);
        Assert.True(PersonName.Read("Ашот Петросян").OrderCertain);
    }

    [Fact]
    public void Two_whole_names_in_a_column_are_a_name_and_an_alias()
    {
        PersonName name = PersonName.Read("وسيم قطان, وسيم أنوار القطان");

        Assert.Equal("وسيم قطان", name.ToString());
        Assert.Equal("وسيم أنوار القطان", Assert.Single(name.Aliases).ToString());
        Assert.Equal("Avetisyan", PersonName.Read("Avetisyan, Aram").Family!.Text);
    }

    [Fact]
    public void A_million_names_in_a_column_are_read_as_far_as_names_go() =>
        Assert.InRange(PersonName.Read(string.Concat(Enumerable.Repeat("Aram Avetisyan, ", 100_000))).Aliases.Count, 0, 16);
}
