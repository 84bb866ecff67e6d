namespace Rollcall.Lists.Tests;

public class RowReadingTests
{
    [Theory]
    [InlineData("ուղղված", RowAction.Change)]
    [InlineData("հանված է ցուցակից", RowAction.Withdraw)]
    [InlineData("düzəliş edilib", RowAction.Change)]
    [InlineData("siyahıdan çıxarılıb", RowAction.Withdraw)]
    [InlineData("исправлено", RowAction.Change)]
    [InlineData("исключён из списка", RowAction.Withdraw)]
    [InlineData("виправлено", RowAction.Change)]
    [InlineData("вилучено зі списку", RowAction.Withdraw)]
    [InlineData("corrected", RowAction.Change)]
    [InlineData("removed from the list", RowAction.Withdraw)]
    [InlineData("retiré de la liste", RowAction.Withdraw)]
    [InlineData("listeden çıkarıldı", RowAction.Withdraw)]
    [InlineData("ამოღებულია სიიდან", RowAction.Withdraw)]
    [InlineData("შესწორებულია", RowAction.Change)]
    [InlineData("اصلاح شد", RowAction.Change)]
    [InlineData("حذف شد", RowAction.Withdraw)]
    [InlineData("تم التصحيح تصحيح", RowAction.Change)]
    [InlineData("شطب من القائمة", RowAction.Withdraw)]
    [InlineData("որոնվում է", RowAction.Add)]
    public void A_status_says_what_the_row_does(string text, RowAction action) => Assert.Equal(action, Statuses.Read(text).Action);

    [Theory]
    [InlineData("որոնվում է", Claim.WeSeek)]
    [InlineData("axtarılır", Claim.WeSeek)]
    [InlineData("разыскивается", Claim.WeSeek)]
    [InlineData("розшукується", Claim.WeSeek)]
    [InlineData("demande de recherche", Claim.WeSeek)]
    [InlineData("reportedly missing", Claim.WeSeek)]
    [InlineData("იძებნება", Claim.WeSeek)]
    [InlineData("مفقود", Claim.WeSeek)]
    [InlineData("aranıyor", Claim.WeSeek)]
    [InlineData("պահվում է", Claim.WeHold)]
    [InlineData("saxlanılır", Claim.WeHold)]
    [InlineData("удерживается", Claim.WeHold)]
    [InlineData("visité", Claim.WeHold)]
    [InlineData("ტყვეობაშია", Claim.WeHold)]
    [InlineData("محتجز", Claim.WeHold)]
    [InlineData("در بازداشت", Claim.WeHold)]
    [InlineData("մասունքներ", Claim.Remains)]
    [InlineData("meyit", Claim.Remains)]
    [InlineData("останки", Claim.Remains)]
    [InlineData("погиб", Claim.Died)]
    [InlineData("reportedly killed", Claim.Died)]
    [InlineData("վերադարձվել է", Claim.Returned)]
    [InlineData("qaytarılıb", Claim.Returned)]
    [InlineData("handed over", Claim.Returned)]
    public void A_status_says_what_is_claimed(string text, Claim claim) => Assert.Equal(claim, Statuses.Read(text).Claim);

    [Theory]
    [InlineData("Cins|Soyad|Ad", "k|A|B", "q|C|D", Sex.Male, Sex.Female)]
    [InlineData("Cinsiyet|Soyadı|Adı", "E|A|B", "K|C|D", Sex.Male, Sex.Female)]
    [InlineData("Սեռ|Ազգանուն|Անուն", "ա|A|B", "ի|C|D", Sex.Male, Sex.Female)]
    [InlineData("Пол|Фамилия|Имя", "муж|A|B", "ж|C|D", Sex.Male, Sex.Female)]
    [InlineData("სქესი|გვარი|სახელი", "კ|A|B", "ქ|C|D", Sex.Male, Sex.Female)]
    [InlineData("جنسیت|نام خانوادگی|نام", "مرد|A|B", "زن|C|D", Sex.Male, Sex.Female)]
    [InlineData("الجنس|اسم العائلة|الاسم", "ذكر|A|B", "أنثى|C|D", Sex.Male, Sex.Female)]
    public void Letters_for_the_sexes_are_read_in_their_language(string headers, string first, string second, Sex one, Sex two) =>
        Assert.Equal([one, two], Invented.Read("l.csv", headers, first, second).Entries.Select(e => e.Sex));

    [Fact]
    public void Rows_that_name_nobody_are_rejected_and_counted()
    {
        var list = Invented.Read("a_seek_2.csv", "Name|Born|Rank", "Ann Lee|1985|private", "|1990|sergeant", "", "Bob Ray|1991||surplus", "Cəmi: 2||", "Cy Orr|1992|");
        Assert.Equal([1, 5], list.Entries.Select(e => e.Row));
        Assert.Equal([2, 3, 4], list.Rejected.Select(r => r.Row));
        Assert.All(list.Rejected, r => Assert.DoesNotContain("Bob", r.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_reference_given_twice_is_a_correction_unless_the_rows_are_the_same()
    {
        var rows = Enumerable.Range(1, 60).Select(i => $"R{i:000}|Person {i}|1985");
        var list = Invented.Read("l.csv", ["Ref|Name|Born", .. rows, "R001|Person 1|1986", "R002|Person 2|1985"]);
        Assert.Equal(("R001#2", RowAction.Change), (list.Entries[^1].Ref, list.Entries[^1].Action));
        Assert.Equal(62, Assert.Single(list.Rejected).Row);
    }

    [Fact]
    public void An_age_is_reckoned_from_the_rows_report_else_from_the_lists_latest_event()
    {
        var list = Invented.Read("media.csv", "name|age|reported on|where", "Ann Lee|20|2021-10-01|Hadrut", "Bob Ray|30|2021-10-05|Shusha");
        Assert.Equal("2000-10-02/2001-10-01", list.Entries[0].Date(Column.Age)?.Edtf);
        Assert.Equal("2000-10-02/2001-10-01", list.Entries[0].Date(Column.BirthDate)?.Edtf);
        list = Invented.Read("l.csv", "Adı|Təvəllüdü / yaşı|Saxlanılma tarixi", "Aram|20 yaş|01.10.2021", "Vahe|1990|05.10.2021");
        Assert.Equal("2000-10-06/2001-10-05~", list.Entries[0].Date(Column.BirthDate)?.Edtf);
    }

    [Fact]
    public void A_persian_list_has_its_dates_in_its_calendar_and_a_georgian_one_its_statuses()
    {
        var list = Invented.Read("c.csv",
            "ردیف|نام|نام خانوادگی|نام پدر|تاریخ تولد|تاریخ اسارت|محل اسارت|وضعیت",
            "۱|آرام|کاراپتیان|وهان|۱۳۶۰|۱۴۰۰/۰۷/۱۰|شهر شوشا|مفقود", "۲|گور|سرکیسیان||۲۵ ساله|1400/07/12||مفقود", "۳|داوید|داوتیان||1979/5/2|||اسیر");
        Assert.Equal("row_ref given_names family_name father_name birth_date capture_date capture_place claim", Invented.Columns(list));
        Assert.Equal(["1981-03-21/1982-03-20", "1995-10-05/1996-10-04~", "1979-05-02"], list.Entries.Select(e => e.Date(Column.BirthDate)?.Edtf));
        Assert.Equal("2021-10-02", list.Entries[0].Date(Column.CaptureDate)?.Edtf);
        Assert.Equal("2", list.Entries[1].Ref);

        list = Invented.Read("d.csv", "№|გვარი|სახელი|დაბადების წელი|სტატუსი|შენიშვნა", "1|სარგსიანი|არამ|1985 წ.|იძებნება|", "2|დავთიანი|გორ|დაახლ. 1990|იძებნება|შესწორებულია");
        Assert.Equal((Claim.WeSeek, RowAction.Change), (list.Claim, list.Entries[1].Action));
    }

    [Theory]
    [InlineData("a_seek_2.csv", "a", "a_seek", 2, Claim.WeSeek)]
    [InlineData("b_hold.csv", "b", "b_hold", 1, Claim.WeHold)]
    [InlineData("mediator.csv", "mediator", "mediator", 1, Claim.Unknown)]
    [InlineData("2020-12-01 North list part 3.xlsx", "North", "North list", 3, Claim.Unknown)]
    [InlineData("list_v2.csv", "list", "list", 2, Claim.Unknown)]
    [InlineData("список-2.csv", "список", "список", 2, Claim.Unknown)]
    public void A_files_name_tells_party_list_and_instalment(string name, string party, string standing, int instalment, Claim claim)
    {
        var read = FileName.Read(name);
        Assert.Equal((party, standing, instalment, claim), (read.Party, read.StandingList, read.Instalment, read.Claim));
    }
}
