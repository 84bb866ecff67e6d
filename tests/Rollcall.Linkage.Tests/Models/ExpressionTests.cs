namespace Rollcall.Linkage.Tests;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("surname", "Torosh", "Torosh")]
    [InlineData("first(surname, 3)", "Torosh", "Tor")]
    [InlineData("first(surname,9)", "Torosh", "")]
    [InlineData("last( surname , 2)", "Torosh", "sh")]
    [InlineData("word(surname, 2)", "van der Brug", "der")]
    [InlineData("letters(surname)", "O'Zim 12", "OZim")]
    [InlineData("digits(surname)", "tel. 12-34", "1234")]
    [InlineData("initial(surname)", "Ան", "Ա")]
    [InlineData("year(dob)", "1985-03-12", "1985")]
    [InlineData("year(dob)", "12.03.1985", "1985")]
    [InlineData("month(dob)", "19850312", "3")]
    [InlineData("day(dob)", "1985-02-30", "")]
    [InlineData("soundex(surname)", "Tymczak", "T522")]
    [InlineData("soundex(surname)", "Pfister", "P236")]
    [InlineData("soundex(surname)", "Honeyman", "H555")]
    [InlineData("first(word(surname, 1), 2)", "van der Brug", "va")]
    [InlineData("words(surname)", "van der Brug", "van|der|Brug")]
    [InlineData("grams(surname, 2)", "abc", "ab|bc")]
    public void An_expression_makes_values_of_a_column(string expression, string value, string expected) =>
        Assert.Equal(expected, string.Join('|', Expression.Parse(expression).Values([value])));

    [Fact]
    public void Two_columns_are_sorted_or_taken_either_way()
    {
        var sorted = Expression.Parse("sorted(given, family)");
        Assert.Equal(sorted.One(["A", "B"]), sorted.One(["B", "A"]));
        Assert.Null(sorted.One(["A", ""]));
        Assert.Equal(["A", "B"], Expression.Parse("either(given, family)").Values(["A", "B"]));
        Assert.True(Expression.Parse("either(given, family)").HasMany);
    }

    [Theory]
    [InlineData("first(surname,  3)", "first(surname, 3)")]
    [InlineData("\"a (b)\"", "\"a (b)\"")]
    [InlineData("\"Birth place\"", "Birth place")]
    [InlineData("year(Дата рождения)", "year(Дата рождения)")]
    public void An_expression_is_written_in_one_spelling_which_reads_back(string text, string expected)
    {
        var expression = Expression.Parse(text);
        Assert.Equal(expected, expression.Text);
        Assert.Equal(expression, Expression.Parse(expression.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("first(surname")]
    [InlineData("first(surname, 0)")]
    [InlineData("nothing(surname)")]
    [InlineData("surname)")]
    [InlineData("\"open")]
    public void What_cannot_be_read_is_refused_by_name(string text) =>
        Assert.StartsWith($"The expression {text} can't be read: ", Assert.Throws<LinkageException>(() => Expression.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_rule_reads_back_with_its_bound()
    {
        var rule = BlockingRule.Parse("words(full_name)&year( dob ), at most 300");
        Assert.Equal(300, rule.LargestBlock);
        Assert.Equal("words(full_name) & year(dob), at most 300", rule.ToString());
        Assert.Equal(rule, BlockingRule.Parse(rule.ToString()));
        Assert.Throws<LinkageException>(() => BlockingRule.Parse("surname, at most few"));
    }

    [Theory]
    [InlineData("exact")]
    [InlineData("jaro_winkler >= 0.92")]
    [InlineData("damerau_levenshtein <= 1")]
    [InlineData("exact on year(dob)")]
    [InlineData("names >= 3")]
    [InlineData("swapped on dob")]
    [InlineData("else")]
    public void A_level_reads_back(string text) => Assert.Equal(text, LevelDefinition.Parse(text).ToString());

    [Theory]
    [InlineData("exakt")]
    [InlineData("jaro_winkler")]
    [InlineData("jaro_winkler <= 0.9")]
    [InlineData("levenshtein <= much")]
    [InlineData("exact >= 1")]
    public void A_level_that_cannot_be_read_is_refused(string text) => Assert.Contains(text, Assert.Throws<LinkageException>(() => LevelDefinition.Parse(text)).Message, StringComparison.Ordinal);
}
