using System.Runtime.CompilerServices;

namespace Rollcall.Names.Tests;

public class NameComparerTests
{
    private static readonly NameComparer s_comparer = new();

    [Theory]
    [InlineData("Ашот Петросян", "Աշոտ Պետրոսյան")]
    [InlineData("Петросян Ашот Гагикович", "Աշոտ Գագիկի Պետրոսյան")]
    [InlineData("Armen Garabedian", "Արմեն Կարապետյան")]
    [InlineData("Vüqar Quliyev", "Гулиев Вугар Ариф оглы")]
    [InlineData("نادر رحیمی", "Nader Rahimi")]
    [InlineData("Сергiй Мельник", "Сергей Мельник")]
    [InlineData("Нұрсұлтан Қасымов", "Нурсултан Касымов")]
    [InlineData("Ђорђе Његош", "Djordje Njegoš")]
    [InlineData("Ђорђе Његош", "Джордже Негош")]
    [InlineData("Христо Стойчев", "Hristo Stoychev")]
    [InlineData("Γεώργιος Παπαδόπουλος", "Георгиос Пападопулос")]
    [InlineData("גולדה מאיר", "Golda Meir")]
    [InlineData("محمد ګل", "Mohammad Gul")]
    [InlineData("بینظیر بھٹو", "Benazir Bhutto")]
    [InlineData("عبدالله هوتک", "Abdullah Hotak")]
    [InlineData("HUSEYNOV VUGAR", "Vüqar Hüseynov")]
    [InlineData("Armen Petr0syan", "Արմեն Պետրոսյան")]
    [InlineData("Luka Petrović", "Лука Петрович")]
    [InlineData("მიხეილ ხაბელოვი", "Михаил Хабелов")]
    public void One_person_in_two_spellings_is_one_person(string a, string b)
    {
        NameComparison comparison = Compare(a, b);

        Assert.Equal(NameRelation.SamePerson, comparison.Relation);
        Assert.True(comparison.Probability() > 0.8, comparison.Explanation);
    }

    [Theory]
    [InlineData("Петросян Ашот Гагикович", "Պետրոսյան Կարեն Գագիկի", NameRelation.Siblings)]
    [InlineData("Петросян Ашот Гагикович", "Պետրոսյան Գագիկ Սերգեյի", NameRelation.ParentAndChild)]
    [InlineData("Алиева Лейла", "Əliyev Rəşad", NameRelation.Spouses)]
    [InlineData("Петросян Ашот", "Petrosyan Karen", NameRelation.Namesakes)]
    [InlineData("Петросян Ашот", "Hüseynov Rəşad", NameRelation.None)]
    public void A_contradiction_suggests_a_relation(string a, string b, NameRelation relation)
    {
        NameComparison comparison = Compare(a, b);

        Assert.Equal(relation, comparison.Relation);
        Assert.True(comparison.Probability() < 0.2, comparison.Explanation);
    }

    [Fact]
    public void A_missing_fathers_name_is_no_evidence_and_a_contradicted_one_is_strong_evidence()
    {
        float missing = Compare("Ермаков Валерий", "Ермаков Валерий Константинович").Bits;
        float agreed = Compare("Ермаков Валерий Константинович", "Yermakov Valery Konstantinovich").Bits;
        float contradicted = Compare("Ермаков Валерий Николаевич", "Ермаков Валерий Константинович").Bits;

        Assert.InRange(agreed - missing, -1, 3);
        Assert.True(contradicted < -3);
    }

    [Fact]
    public void The_given_name_and_the_fathers_name_do_not_change_places() =>
        Assert.True(Compare("Петров Иван Сергеевич", "Petrov Sergey Ivanovich").Bits < -2);

    [Fact]
    public void In_Arabic_script_the_order_stands()
    {
        Assert.True(Compare("علي محمد", "محمد علي").Bits < 0);
        Assert.True(Compare("علي محمد", "علي محمد").Bits > 3);
    }

    [Fact]
    public void Agreement_on_a_rare_name_says_more()
    {
        PersonName[] list = [.. Enumerable.Repeat("Armen Sargsyan", 50).Append("Armen Zhamharyan").Append("Gor Danielyan").Select(PersonName.Read)];
        var comparer = new NameComparer(NameRarity.Of(list));

        Assert.True(comparer.Compare(list[50], list[50]).Bits > comparer.Compare(list[0], list[1]).Bits);
    }

    [Fact]
    public void A_caseworker_is_told_why()
    {
        Assert.Equal(
            "Given names contradict (Ашот, Կարեն); father's name Гагикович = Գագիկի; family name Петросян = Պետրոսյան: brothers or sisters by their names.",
            Compare("Петросян Ашот Гагикович", "Պետրոսյան Կարեն Գագիկի").Explanation);
        Assert.Equal(
            "Given name Armen = Արմեն; family name Garabedian = Կարապետյան in Western Armenian spelling.",
            Compare("Armen Garabedian", "Արմեն Կարապետյան").Explanation);
    }

    [Fact]
    public void The_prior_moves_the_probability_and_its_ends_stay()
    {
        NameComparison comparison = Compare("Ашот Петросян", "Աշոտ Պետրոսյան");

        Assert.True(comparison.Probability(0.01) < comparison.Probability(0.5));
        Assert.Equal(0, comparison.Probability(0));
        Assert.Equal(1, comparison.Probability(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => comparison.Probability(1.1));
    }

    [Fact]
    public void The_pairs_that_must_meet_meet_and_the_others_stay_apart()
    {
        string path = Path.Combine(DataFolder(), "names", "must_pairs.tsv");
        Assert.SkipUnless(File.Exists(path), "The data folder is not here; ROLLCALL_DATA names it.");

        Assert.Empty(File.ReadLines(path).Skip(1).Select(l => l.Split('\t'))
            .Where(row => Compare(row[1], row[2]).Probability() > 0.5 != (row[0] == "join"))
            .Select(row => Compare(row[1], row[2]).Explanation));
    }

    // Beside the repository, unless ROLLCALL_DATA names another place.
    private static string DataFolder([CallerFilePath] string here = "") =>
        Environment.GetEnvironmentVariable("ROLLCALL_DATA")
        ?? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../shared/data"));

    private static NameComparison Compare(string a, string b) => s_comparer.Compare(PersonName.Read(a), PersonName.Read(b));
}
