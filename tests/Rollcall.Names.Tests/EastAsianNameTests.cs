using System.Text;

namespace Rollcall.Names.Tests;

public class EastAsianNameTests
{
    private static readonly NameComparer s_comparer = new();

    [Theory]
    [InlineData("이희성", "이", "희성")]
    [InlineData("남궁민수", "남궁", "민수")]
    [InlineData("习近平", "习", "近平")]
    [InlineData("歐陽修", "歐陽", "修")]
    [InlineData("페트로 코롤", "코롤", "페트로")]
    [InlineData("弗拉基米尔·普京", "普京", "弗拉基米尔")]
    [InlineData("박 지성", "박", "지성")]
    public void A_name_in_one_word_begins_with_the_family_name_and_a_foreign_one_ends_with_it(string text, string family, string given)
    {
        PersonName name = PersonName.Read(text);

        Assert.Equal((family, given), (name.Family?.Text, name.Given?.Text));
    }

    [Theory]
    [InlineData("이희성", "Lee Huiseong")]
    [InlineData("최민호", "Choi Min-ho")]
    [InlineData("박지성", "Park Ji-sung")]
    [InlineData("정명훈", "Chung Myung-whun")]
    [InlineData("오토 클렘퍼러", "Otto Klemperer")]
    [InlineData("모하메드 아타", "Mohamed Atta")]
    [InlineData("陈水扁", "Chen Shui-bian")]
    [InlineData("陳方安", "Chan Fangan")]
    [InlineData("阿尔贝托·莫雷诺", "Alberto Moreno")]
    public void One_person_is_one_person_by_romanisation_and_by_custom(string a, string b)
    {
        NameComparison comparison = Compare(a, b);

        Assert.True(comparison.Probability() > 0.5, $"{comparison.Bits}: {comparison.Explanation}");
    }

    [Theory]
    [InlineData("이희성", "Lee Minho")]
    [InlineData("박지성", "Kim Ji-sung")]
    [InlineData("이재형", "이재명")]
    [InlineData("陈水扁", "Chen Guangcheng")]
    [InlineData("王小明", "李小明")]
    [InlineData("알베르트 아인슈타인", "Robert Einstein")]
    public void Two_persons_are_two_persons(string a, string b)
    {
        NameComparison comparison = Compare(a, b);

        Assert.True(comparison.Probability() < 0.5, $"{comparison.Bits}: {comparison.Explanation}");
    }

    [Theory]
    [InlineData("이희성")]
    [InlineData("알베르트 아인슈타인")]
    [InlineData("남궁민수")]
    public void Syllables_taken_apart_read_the_same(string text)
    {
        // Written out by the rule of the Unicode Standard, section 3.12: the runtime's normalisation needs ICU.
        string apart = string.Concat(text.Select(c => c < '\uac00' ? c.ToString() : Apart(c - 0xac00)));

        Assert.NotEqual(text, apart);
        Assert.Equal(PersonName.Read(text).Parts.Select(p => (p.Role, p.Key)), PersonName.Read(apart).Parts.Select(p => (p.Role, p.Key)));
        Assert.Equal(Compare(text, text).Bits, Compare(text, apart).Bits);
    }

    private static string Apart(int number)
    {
        var letters = new StringBuilder().Append((char)(0x1100 + number / 588)).Append((char)(0x1161 + number / 28 % 21));
        return (number % 28 == 0 ? letters : letters.Append((char)(0x11a7 + number % 28))).ToString();
    }

    private static NameComparison Compare(string a, string b) => s_comparer.Compare(PersonName.Read(a), PersonName.Read(b));
}
