namespace Rollcall.Lists.Tests;

public class ColumnRecognitionTests
{
    [Theory]
    [InlineData("en", "Ref|Surname|First name|Father's name|Sex|DOB|Place of birth|Rank|Military ID|Last contact|Last known location|Remarks",
        "row_ref family_name given_names father_name sex birth_date birth_place rank service_no last_seen_date last_seen_place note")]
    [InlineData("fr", "N° d’enreg.|Nom|Prénom|Nom du père|Sexe|Né le|Lieu de naissance|Grade|Unité|Date de disparition|Lieu de disparition|Observations",
        "row_ref family_name given_names father_name sex birth_date birth_place rank unit last_seen_date last_seen_place note")]
    [InlineData("ru", "Рег. №|Ф.И.О.|Пол|Д.р.|Место рожд.|Звание|В/ч|Личный №|Дата пленения|Место пленения|Где содержится|Прим.",
        "row_ref full_name sex birth_date birth_place rank unit service_no capture_date capture_place held_place note")]
    [InlineData("uk", "Реєстр. №|П.І.Б.|Стать|Дата народження|Місце народження|Військове звання|В/ч|Особистий номер|Зник безвісти|Місце зникнення|Примітка",
        "row_ref full_name sex birth_date birth_place rank unit service_no last_seen_date last_seen_place note")]
    [InlineData("hy", "Գրանցման համար|Ա.Ա.Հ.|Սեռը|Ծննդյան տարեթիվ կամ տարիք|Ծննդավայրը|Կոչումը|Զ/մ|Անձնական համարը|Անհետացման օրը|Անհետացման վայրը|Նշումներ",
        "row_ref full_name sex birth_date birth_place rank unit service_no last_seen_date last_seen_place note")]
    [InlineData("az", "Qeydiyyat nömrəsi|S.A.A.|Cinsi|Təvəllüdü / yaşı|Doğulduğu yer|Rütbəsi|H/h|Şəxsi nömrə|İtkin düşdüyü tarix|İtkin düşdüyü yer|Qeyd",
        "row_ref full_name sex birth_date birth_place rank unit service_no last_seen_date last_seen_place note")]
    [InlineData("az", "Нөмрә|Сојады|Ады|Атасынын ады|Ҹинси|Тәвәллүдү|Доғулдуғу јер|Рүтбәси|Һәрби һиссә|Вәзијјәти|Гејд",
        "- family_name given_names father_name sex birth_date birth_place rank unit claim note")]
    [InlineData("ka", "რეგისტრაციის ნომერი|გვარი|სახელი|მამის სახელი|სქესი|დაბადების თარიღი|დაბადების ადგილი|წოდება|ნაწილი|დატყვევების თარიღი|დატყვევების ადგილი|სტატუსი",
        "row_ref family_name given_names father_name sex birth_date birth_place rank unit capture_date capture_place claim")]
    [InlineData("tr", "Kayıt No|Soyadı|Adı|Baba adı|Cinsiyet|Doğum tarihi|Doğum yeri|Rütbe|Birlik|Sicil No|Son görülme tarihi|Son görüldüğü yer|Açıklama",
        "row_ref family_name given_names father_name sex birth_date birth_place rank unit service_no last_seen_date last_seen_place note")]
    [InlineData("ar", "رقم الملف|الاسم|اسم الأب|اسم العائلة|الجنس|تاريخ الميلاد|مكان الولادة|الرتبة|الوحدة|تاريخ الفقدان|مكان الفقدان|ملاحظات",
        "row_ref given_names father_name family_name sex birth_date birth_place rank unit last_seen_date last_seen_place note")]
    [InlineData("fa", "شماره پرونده|نام|نام خانوادگی|نام پدر|جنسیت|تاریخ تولد|محل تولد|درجه|یگان|تاریخ اسارت|محل اسارت|وضعیت|توضیحات",
        "row_ref given_names family_name father_name sex birth_date birth_place rank unit capture_date capture_place claim note")]
    public void Headers_are_recognised_in_every_language(string language, string headers, string columns)
    {
        // References that tell rows apart, and cells that say nothing of themselves.
        var rows = Enumerable.Range(1, 6).Select(i => string.Join('|', headers.Split('|').Select((_, c) => c == 0 && columns[0] != '-' ? $"Q{i:0000}" : $"zz{c}")));
        var list = Invented.Read("list.csv", [headers, .. rows]);
        Assert.Equal(columns, Invented.Columns(list));
        Assert.Equal(language, list.Languages[0]);
        Assert.Equal(6, list.Entries.Count);
    }

    [Theory]
    [InlineData("Family name / Nom|Father’s name / Nom du père|Born / Дата рождения", "family_name father_name birth_date")]
    [InlineData("Full name|captured / last seen|where", "full_name capture_date capture_place")]
    [InlineData("name|Captured or last news on|at", "full_name capture_date capture_place")]
    [InlineData("Surnmae|Frist name|Date of brith", "family_name given_names birth_date")]
    [InlineData("Фамилия|Имя|Где и когда родился неизвестно кому|Дата пленения/пропажи", "family_name given_names birth_date capture_date")]
    [InlineData("Soyadı|Adı|Saxlanılma tarixi|Saxlanıldığı yer", "family_name given_names capture_date capture_place")]
    [InlineData("Soyadı|Adı|Saxlanıldığı yer", "family_name given_names held_place")]
    [InlineData("full_name|birth_date|capture_place", "full_name birth_date capture_place")]
    [InlineData("Name|Curator's opinion", "full_name -")]
    public void Bilingual_combined_and_misspelt_headers_are_recognised(string headers, string columns)
    {
        var cells = string.Join('|', headers.Split('|').Select((_, i) => "zz" + (char)('a' + i)));
        Assert.Equal(columns, Invented.Columns(Invented.Read("list.csv", headers, cells, cells + "z")));
    }

    [Fact]
    public void Titles_and_blank_rows_above_the_header_are_left_out()
    {
        var list = Invented.Read("b_seek.csv", "Siyahı № 1", "", "Sıra|Soyad|Ad|Doğum tarixi", "B001|Quliyev|Kamran|12.03.1985", "B002|Babayev|Əli|1990", "B003|Tağıyev|Murad|");
        Assert.Equal((3, 3), (list.HeaderLine, list.Entries.Count));
        Assert.Contains("title", Assert.Single(list.Remarks), StringComparison.Ordinal);
        Assert.Equal("B002", list.Entries[1].Ref);
    }

    [Fact]
    public void A_header_of_two_lines_is_one_and_a_repeated_one_is_no_row()
    {
        var list = Invented.Read("list.csv", "Name|Born||Rank", "|date|place|", "Ann Lee|1985|Sochi|sergeant", "", "Name|Born||Rank", "|date|place|", "Bob Ray|1990|Gori|private");
        Assert.Equal("full_name birth_date birth_place rank", Invented.Columns(list));
        Assert.Equal([1, 2], list.Entries.Select(e => e.Row));
    }

    [Fact]
    public void Without_a_header_the_cells_say_what_the_columns_are()
    {
        var list = Invented.Read("list.csv",
            "K-00011|Կարապետյան|Արամ|ա|12.03.1985|ք. Գորիս|շարքային|01.10.2021",
            "K-00012|Սարգսյան|Գոռ|ա|1990|գ. Տող|սերժանտ|05.10.2021",
            "K-00013|Դավթյան|Անի|ի|04.11.1999|ք. Երևան|քաղ.|06.10.2021",
            "K-00014|Պետրոսյան|Վահե|ա|07.1988|ք. Մեղրի|շրք.|07.10.2021");
        Assert.Equal(0, list.HeaderLine);
        Assert.Equal("row_ref family_name given_names sex birth_date birth_place rank", string.Join(' ', Invented.Columns(list).Split(' ')[..7]));
        Assert.Equal(4, list.Entries.Count);
        Assert.Equal("K-00011", list.Entries[0].Ref);
    }

    [Fact]
    public void A_plain_counter_gives_way_to_the_partys_own_reference_or_else_to_the_rows_number()
    {
        var list = Invented.Read("list.csv", "№|Name|Case", "1|Ann Lee|C-0007", "2|Bob Ray|C-0003", "3|Cy Orr|C-0009");
        Assert.Equal("C-0007", list.Entries[0].Ref);
        list = Invented.Read("list.csv", "№|Name", "1|Ann Lee", "|Total 1", "2|Bob Ray");
        Assert.Equal(["1", "3"], list.Entries.Select(e => e.Ref));
    }

    [Fact]
    public void An_option_overrides_and_null_keeps_a_column_as_it_is()
    {
        var options = new ReadOptions { Columns = new Dictionary<string, Column?> { ["Rank"] = null, ["X7"] = Column.MotherName } };
        var list = Assert.Single(Invented.ReadAll(Invented.File("l.csv", "Name|Rank|X7", "Ann Lee|sergeant|Eve", "Bob Ray|private|Ada"), options));
        Assert.Equal("full_name - mother_name", Invented.Columns(list));
        Assert.Equal("sergeant", Assert.Single(list.Entries[0].Others).Value);
    }

    [Fact]
    public void Of_two_columns_of_one_meaning_the_fuller_is_taken_and_a_latin_twin_is_a_transliteration()
    {
        var list = Invented.Read("l.csv", "Surname|Name|Note|Remarks", "A|B||late", "C|D|x|early", "E|F||never");
        Assert.Equal("family_name given_names - note", Invented.Columns(list));
        list = Invented.Read("l.csv", "ФИО|Full name|Д.р.", "Иванов Иван|Ivanov Ivan|1985", "Петров Пётр|Petrov Petr|1990");
        Assert.Equal("full_name name_latin birth_date", Invented.Columns(list));
    }

    [Fact]
    public void Sheets_are_lists_of_their_own_with_rows_numbered_on_and_a_cover_page_is_none()
    {
        var lists = Invented.ReadAll(Invented.Workbook("b.xlsx",
            ("Cover", ["To whom it may concern"]),
            ("Held", ["Name|Born", "Ann Lee|1985", "Bob Ray|1990"]),
            ("Missing", ["Name|Born", "Cy Orr|1991"])), new());
        Assert.Equal(["Held", "Missing"], lists.Select(l => l.Sheet));
        Assert.Equal(["1", "2", "3"], lists.SelectMany(l => l.Entries).Select(e => e.Ref));
        Assert.Contains("Cover", lists[0].Remarks[0], StringComparison.Ordinal);
    }
}
