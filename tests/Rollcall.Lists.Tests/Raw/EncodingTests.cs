using System.Text;

namespace Rollcall.Lists.Tests;

public sealed class EncodingTests
{
    private const string Russian =
        """
        №;Фамилия;Имя;Отчество;Дата рождения;Звание
        1;Кравцов;Пётр;Ильич;03.04.1999;рядовой
        2;ЗАЙЦЕВА;ОЛЬГА;ПАВЛОВНА;1987;медсестра
        3;Мирзоян;Сурен;Ваганович;12.11.1975;сержант
        4;Бабаев;Намик;Ялчин оглы;;
        """;

    private const string Ukrainian =
        """
        Прізвище;Ім'я;По батькові;Дата народження;Звання
        Яценко;Ілля;Євгенович;03.04.1999;солдат
        Гончарук;Надія;Сергіївна;1987;сержант
        Іваненко;Кирило;Тимофійович;;
        """;

    private const string Turkish =
        """
        Soyadı;Adı;Baba adı;Doğum yeri
        Güneş;İsmail;Tuğrul;Beşiktaş
        Karadağ;Şule;Çetin;Kırşehir
        Sağlam;Barış;Işık;Niğde
        """;

    private const string Azerbaijani =
        """
        Soyadı;Adı;Atasının adı;Doğulduğu yer
        Nağıyev;Çingiz;Eldar oğlu;Şuşa
        Hacıyeva;Aygün;Sabir qızı;Ağdam
        Bağırlı;Şahin;Rövşän oğlu;Göyçay
        """;

    private const string French =
        """
        Nom;Prénom;Né à;Décédé
        Béranger;André;Orléans;
        Lévêque;Françoise;Besançon;février
        Prévôt;Jérémie;Nîmes;août
        """;

    private const string Arabic =
        """
        الاسم;اسم الأب;مكان الولادة;الحالة
        سمير الدباغ;نزار;اللاذقية;مفقود
        ليلى حمدان;عادل;الناصرة;محتجزة
        بشار قباني;فؤاد;طرابلس;أسير
        """;

    private const string Persian =
        """
        نام;نام خانوادگي;نام پدر;محل تولد
        پيمان;گودرزي;چنگيز;کرج
        ژاله;پاکزاد;بيژن;گرگان
        کيوان;چمراني;هوشنگ;قم
        """;

    private const string Armenian =
        """
        Ազգանուն;Անուն;Հայրանուն;Ծննդավայր
        Մանուկյան;Սեդրակ;Խաչիկի;Գորիս
        ԶԱՔԱՐՅԱՆ;ՊԱՐՈՒՅՐ;ՋԱՆԻ;ԿԱՊԱՆ
        Թորոսյան;Ժիրայր;Ռազմիկի;Իջևան
        """;

    private const string Georgian =
        """
        გვარი;სახელი;მამის სახელი;დაბადების ადგილი
        ცქიტიშვილი;მერაბ;ოთარი;თელავი
        კვარაცხელია;ხათუნა;ჯემალი;ფოთი
        ალიევი;რამაზ;ჰამლეტი;მარნეული
        """;

    private static readonly Dictionary<string, string> Lists = new()
    {
        ["ru"] = Russian,
        ["uk"] = Ukrainian,
        ["tr"] = Turkish,
        ["az"] = Azerbaijani,
        ["fr"] = French,
        ["ar"] = Arabic,
        ["fa"] = Persian,
        ["hy"] = Armenian,
        ["ka"] = Georgian,
    };

    [Theory]
    [InlineData("ru", "windows-1251")]
    [InlineData("ru", "koi8-r")]
    [InlineData("ru", "iso-8859-5")]
    [InlineData("uk", "windows-1251")]
    [InlineData("uk", "koi8-u")]
    [InlineData("uk", "iso-8859-5")]
    [InlineData("tr", "windows-1254")]
    [InlineData("az", "windows-1254")]
    [InlineData("fr", "windows-1252")]
    [InlineData("ar", "windows-1256")]
    [InlineData("fa", "windows-1256")]
    [InlineData("hy", "armscii-8")]
    [InlineData("ka", "georgian-ps")]
    public void A_list_of_a_few_rows_shows_its_code_page(string language, string encoding)
    {
        var text = Lists[language].Replace("№", "N");
        var page = CodePage.All.Single(page => page.Name == encoding);

        foreach (var rows in new[] { text, text.Replace("\n", "\r\n"), FirstLines(text, 2), LastLines(text, 3), Upper(text), Many(text) })
        {
            var decoded = DecodedText.Of(Encode(rows, page));
            Assert.Equal(encoding, decoded.EncodingName);
            Assert.Equal(rows, decoded.Text);
        }
    }

    [Theory]
    [InlineData("tr", 28599)]
    [InlineData("az", 28599)]
    [InlineData("fr", 28591)]
    public void Where_two_code_pages_read_the_bytes_alike_the_more_usual_is_named(string language, int page)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.Latin1;
        var decoded = DecodedText.Of(bytes.GetBytes(Lists[language]));
        Assert.Equal(Lists[language], decoded.Text);
        Assert.Equal(language == "fr" ? "windows-1252" : "windows-1254", decoded.EncodingName);
    }

    [Theory]
    [InlineData("mediator.csv", "windows-1251 koi8-r iso-8859-5")]
    [InlineData("a_hold.csv", "armscii-8")]
    [InlineData("b_hold.csv", "windows-1254")]
    public void Any_ten_rows_of_a_longer_list_show_its_code_page(string list, string encodings)
    {
        var path = Path.Combine(SharedData.Folder("truce/hard-1/lists"), list);
        var lines = DecodedText.Of(File.ReadAllBytes(path)).Text.Replace('ə', 'ä').Replace('Ə', 'Ä').Replace("№", "N").Split('\n');
        foreach (var encoding in encodings.Split(' '))
        {
            var page = CodePage.All.Single(page => page.Name == encoding);
            var tens = lines.Chunk(10).Where(rows => rows.Length == 10).Select(rows => Encode(string.Join('\n', rows), page));
            Assert.All(tens, ten => Assert.Equal(page.Decode(ten), DecodedText.Of(ten).Text));
        }
    }

    [Fact]
    public void Russian_with_its_number_sign_and_quotation_marks_is_windows_1251()
    {
        var text = Russian.Replace("рядовой", "в/ч «Заря» № 7 — рядовой");
        var page = CodePage.All.Single(page => page.Name == "windows-1251");
        Assert.Equal(new DecodedText(text, "windows-1251", false), DecodedText.Of(Encode(text, page)));
    }

    [Fact]
    public void Utf_8_and_utf_16_are_found_with_and_without_a_mark()
    {
        foreach (var text in Lists.Values)
        {
            foreach (var encoding in new Encoding[]
            {
                new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, false), new UnicodeEncoding(false, true),
                new UnicodeEncoding(true, false), new UnicodeEncoding(true, true),
            })
            {
                var decoded = DecodedText.Of([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
                Assert.Equal(encoding is UTF8Encoding ? "utf-8" : "utf-16", decoded.EncodingName);
                Assert.Equal(text, decoded.Text);
                Assert.False(decoded.Damaged);
            }
        }
    }

    [Fact]
    public void A_damaged_character_breaks_its_row_only_and_the_rest_stays_utf_8()
    {
        var bytes = Encoding.UTF8.GetBytes(Armenian);
        var row = Armenian.Split('\n')[1];
        var at = Encoding.UTF8.GetByteCount(Armenian[..Armenian.IndexOf(row, StringComparison.Ordinal)]);
        bytes[at] = 0xFF;

        var file = Reading.Of(bytes);

        Assert.Equal("utf-8", file.Encoding);
        Assert.Equal(RowFaults.Damaged, file.Rows()[1].Broken);
        Assert.Null(file.Rows()[2].Broken);
    }

    private static byte[] Encode(string text, CodePage page)
    {
        var bytes = Enumerable.Range(0, 256).Select(b => (byte)b).GroupBy(b => page[b]).ToDictionary(g => g.Key, g => g.First());
        return [.. text.Select(c => bytes.GetValueOrDefault(c, (byte)'?'))];
    }

    private static string FirstLines(string text, int count) => string.Join('\n', text.Split('\n').Take(count));

    private static string LastLines(string text, int count) => string.Join('\n', text.Split('\n').TakeLast(count));

    private static string Upper(string text) =>
        text.Contains('ı') || text.Contains('և') || text.Contains('ა') ? text : text.ToUpperInvariant();

    private static string Many(string text) => string.Concat(Enumerable.Repeat(text + "\n", 500));
}
