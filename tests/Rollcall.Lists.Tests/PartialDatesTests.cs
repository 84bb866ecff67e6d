using CsCheck;

namespace Rollcall.Lists.Tests;

public class PartialDatesTests
{
    private static readonly DateHints Birth = new() { IsBirth = true, AsOf = new(2021, 10, 31) };

    [Theory]
    [InlineData("1985", "1985")]
    [InlineData("1985~", "1985~")]
    [InlineData("2020-11", "2020-11")]
    [InlineData("2020-11-05", "2020-11-05")]
    [InlineData("2020-11-XX", "2020-11")]
    [InlineData("198X", "1980-01-01/1989-12-31")]
    [InlineData("1999-05/1999-07", "1999-05-01/1999-07-31")]
    [InlineData("1995-1997", "1995-01-01/1997-12-31")]
    [InlineData("05.09.2021", "2021-09-05")]
    [InlineData("5.9.21", "2021-09-05")]
    [InlineData("23/12/1995", "1995-12-23")]
    [InlineData("12/23/1995", "1995-12-23")]
    [InlineData("2021/09/05", "2021-09-05")]
    [InlineData("00.00.1985", "1985")]
    [InlineData("00.05.1985", "1985-05")]
    [InlineData("01.01.1985", "1985-01-01")]
    [InlineData("12.2001", "2001-12")]
    [InlineData("09/2021", "2021-09")]
    [InlineData("19850227", "1985-02-27")]
    [InlineData("34400", "1994-03-07")]
    [InlineData("31 մայիսի 1963", "1963-05-31")]
    [InlineData("26 yanvar 1976", "1976-01-26")]
    [InlineData("16 oktyabr 2021", "2021-10-16")]
    [InlineData("5 сентября 2021", "2021-09-05")]
    [InlineData("18 серпня 1990 р.", "1990-08-18")]
    [InlineData("9 juin 1993", "1993-06-09")]
    [InlineData("7 févr. 1966", "1966-02-07")]
    [InlineData("5 sept. 2021", "2021-09-05")]
    [InlineData("Sept 5, 2021", "2021-09-05")]
    [InlineData("avril 1967", "1967-04")]
    [InlineData("15 მარტი 1999", "1999-03-15")]
    [InlineData("12 Ağustos 1988", "1988-08-12")]
    [InlineData("٣ أيلول ١٩٩٠", "1990-09-03")]
    [InlineData("5 نوفمبر 1985", "1985-11-05")]
    [InlineData("12 مارس 1999", "1999-03-12")]
    [InlineData("۱۳۹۹/۰۸/۱۹", "2020-11-09")]
    [InlineData("19 آبان 1399", "2020-11-09")]
    [InlineData("10 محرم 1442 هـ", "2020-08-29")]
    [InlineData("1983 թ.", "1983")]
    [InlineData("1977թ.", "1977")]
    [InlineData("1981-ci il", "1981")]
    [InlineData("1987 г.р.", "1987")]
    [InlineData("1990 წ.", "1990")]
    [InlineData("1988 yılı", "1988")]
    [InlineData("մոտ 1993", "1993~")]
    [InlineData("ок. 2003", "2003~")]
    [InlineData("təxminən 1991", "1991~")]
    [InlineData("vers 1975", "1975~")]
    [InlineData("c. 1975", "1975~")]
    [InlineData("დაახლ. 1990", "1990~")]
    [InlineData("حدود 1990", "1990~")]
    [InlineData("yaklaşık 1990", "1990~")]
    [InlineData("12.03.1985 (?)", "1985-03-12~")]
    [InlineData("l2.O3.1985", "1985-03-12~")]
    [InlineData("b. 1975-02-27", "1975-02-27")]
    [InlineData("b. 2003", "2003")]
    [InlineData("né le 9 juin 1993", "1993-06-09")]
    public void A_date_is_read_as_far_as_it_goes(string text, string edtf)
    {
        var date = PartialDates.Parse(text);
        Assert.Equal(edtf, date?.Edtf);
        Assert.Equal(text, date!.Text);
        Assert.Null(date.Other);
    }

    [Theory]
    [InlineData("38 yaş")]
    [InlineData("38 տ.")]
    [InlineData("38")]
    [InlineData("38 лет")]
    [InlineData("38 y.o.")]
    [InlineData("âgé de 38 ans")]
    [InlineData("38 წლის")]
    [InlineData("38 років")]
    [InlineData("38 ساله")]
    public void An_age_is_the_interval_of_birth_on_its_day(string text)
    {
        Assert.Equal("1982-11-01/1983-10-31", PartialDates.Parse(text, Birth)?.Edtf);
        Assert.Null(PartialDates.Parse(text, Birth with { AsOf = null }));
    }

    [Theory]
    [InlineData("31.02.2000")]
    [InlineData("2087")]
    [InlineData("1700")]
    [InlineData("13/13/2000")]
    [InlineData("unknown")]
    [InlineData("K-561234")]
    [InlineData("")]
    public void What_cannot_be_is_not_read(string text) => Assert.Null(PartialDates.Parse(text));

    [Fact]
    public void A_date_with_a_slash_reads_two_ways_until_its_column_settles_it()
    {
        var date = PartialDates.Parse("03/04/1999");
        Assert.Equal(("1999-04-03", "1999-03-04"), (date?.Edtf, date?.Other?.Edtf));
        Assert.Null(PartialDates.Parse("03.04.1999")?.Other);
        Assert.Equal("1999-03-04", PartialDates.Parse("03/04/1999", new() { Order = DateOrder.MonthFirst })?.Edtf);
        Assert.Null(new DateColumn(["03/04/1999", "23/04/1999"], DateHints.None).Read("03/04/1999")?.Other);
        Assert.NotNull(new DateColumn(["03/04/1999", "05/06/1999"], DateHints.None).Read("03/04/1999")?.Other);
    }

    [Fact]
    public void Two_figures_of_a_year_are_of_the_last_century_where_the_other_lies_ahead()
    {
        Assert.Equal("1985-03-12", PartialDates.Parse("12.03.85", Birth)?.Edtf);
        Assert.Equal("2003-03-12", PartialDates.Parse("12.03.03", Birth)?.Edtf);
    }

    [Fact]
    public void No_text_throws_and_no_interval_is_upside_down() =>
        Gen.OneOf(Gen.String, Gen.String["0123456789./-~?X тյg .թ"]).Sample(text =>
            PartialDates.Parse(text, Birth) is not { } date || (date.Earliest <= date.Latest && (date.Other is null || date.Other.Earliest <= date.Other.Latest)));

    [Fact]
    public void Edtf_reads_back_as_the_same_interval() =>
        Gen.Select(Gen.Int[0, 55_000], Gen.Int[0, 4_000], Gen.Int[0, 3], Gen.Bool).Sample((start, length, kind, about) =>
        {
            var first = new DateOnly(1880, 1, 1).AddDays(start);
            var date = kind switch
            {
                0 => new PartialDate("", first, first, DatePrecision.Day, about),
                1 => new PartialDate("", new(first.Year, first.Month, 1), new(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)), DatePrecision.Month, about),
                2 => new PartialDate("", new(first.Year, 1, 1), new(first.Year, 12, 31), DatePrecision.Year, about),
                _ => new PartialDate("", first, first.AddDays(length), DatePrecision.Interval, about),
            };
            var back = PartialDates.Parse(date.Edtf);
            return back is not null && (back.Earliest, back.Latest, back.Approximate) == (date.Earliest, date.Latest, about);
        });
}
