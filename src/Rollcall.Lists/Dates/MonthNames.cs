using System.Collections.Frozen;

namespace Rollcall.Lists;

/// <summary>Month names of ten languages, in full, shortened and in their cases.</summary>
internal static class MonthNames
{
    /// <summary>Added to the months of the Solar Hijri calendar (Farvardin is 101).</summary>
    public const int Solar = 100;

    /// <summary>Added to the months of the Islamic calendar (Muharram is 201).</summary>
    public const int Lunar = 200;

    // A line a month. A word ending in '*' stands for all that begin so.
    private const string Gregorian = """
        january jan janv* янв* січ* հունվ* yanv* јанв* ocak oca იანვ* ژانویه يناير ینایر كانون_الثاني جانفی
        february feb febr févr* fév февр* фев лют* փետր* fev fevral* феврал* şubat şub თებ* فوریه فوريه فبراير شباط فیفری
        march mar mars март* мар берез* бер մարտ* mart мартын მარტ* مارس آذار اذار
        april apr avril avr апр* квіт* кві ապր* aprel* nisan nis აპრ* آوریل آپریل أبريل ابريل نيسان أفریل افریل
        may mai май мая мае травень травн* тра մայ* մայիս* mayıs mayısın мајын მაის* مه می مايو أيار ايار ماي
        june jun juin июн* черв* чер հունիս* հուն iyun* ијун* haziran haz ივნ* ژوئن جون يونيو حزيران جوان
        july jul juil* июл* лип* հուլ* հուլիս* iyul* ијул* temmuz tem ივლ* ژوئیه ژوییه جولای يوليو تموز جویلیه يوليوز
        august aug août aout авг* серп* сер օգոստ* օգոս օգս avq* август* ağustos ağu აგვ* اوت آگوست أغسطس آب غشت اوت
        september sep sept сен* вер* սեպտ* sentyabr* sen сентјабр* eylül eyl სექტ* سپتامبر سبتمبر أيلول ايلول شتنبر
        october oct окт* жовт* жов հոկտ* oktyabr* okt октјабр* ekim eki ოქტ* اکتبر أكتوبر اكتوبر تشرين_الأول
        november nov ноя* лист* листопад* նոյ* noyabr* noy нојабр* kasım kas ნოემ* نوامبر نوفمبر تشرين_الثاني نونبر
        december dec déc* дек* груд* դեկ* dekabr* dek декабр* aralık ara დეკ* دسامبر ديسمبر كانون_الأول دجنبر
        """;

    private const string SolarHijri = """
        فروردین
        اردیبهشت
        خرداد
        تیر
        مرداد امرداد
        شهریور
        مهر
        آبان
        آذر
        دی
        بهمن
        اسفند
        """;

    private const string Islamic = """
        محرم
        صفر
        ربیع_الاول
        ربیع_الثانی ربیع_الآخر
        جمادی_الاولی جمادی_الأولى
        جمادی_الثانیه جمادی_الآخره
        رجب
        شعبان
        رمضان
        شوال
        ذوالقعده ذی_القعده
        ذوالحجه ذی_الحجه
        """;

    private static readonly FrozenDictionary<string, int> Whole;
    private static readonly (string Stem, int Month)[] Stems;

    static MonthNames()
    {
        var whole = new Dictionary<string, int>();
        var stems = new List<(string, int)>();
        foreach (var (table, added) in new[] { (Gregorian, 0), (SolarHijri, Solar), (Islamic, Lunar) })
        {
            var month = added;
            foreach (var line in table.Split('\n'))
            {
                month++;
                foreach (var name in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    var folded = Wording.Fold(name.Replace("_", "", StringComparison.Ordinal));
                    if (name.EndsWith('*'))
                    {
                        stems.Add((folded, month));
                    }
                    else
                    {
                        whole.TryAdd(folded, month);
                    }
                }
            }
        }

        Whole = whole.ToFrozenDictionary();
        Stems = [.. stems.OrderByDescending(s => s.Item1.Length)];
    }

    /// <summary>The month that a folded word names, 1 to 12, more for other calendars; 0 where it names none.</summary>
    public static int Read(string folded)
    {
        if (Whole.TryGetValue(folded, out var month))
        {
            return month;
        }

        foreach (var (stem, m) in Stems)
        {
            if (folded.StartsWith(stem, StringComparison.Ordinal))
            {
                return m;
            }
        }

        return 0;
    }
}
