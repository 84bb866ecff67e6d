using System.Collections.Concurrent;

namespace Rollcall.Lists;

/// <summary>What a status cell, a note or a file's name says: what the row does to its list, and what it claims.</summary>
internal static class Statuses
{
    // One line a meaning; a phrase stands for every cell that has its words next to each other, a last word
    // ending in '*' for all words that begin so. The first line that fits wins: "not held" before "held".
    private const string ActionTable = """
        withdraw: removed*; withdraw*; withdrawn; deleted; delete; struck off; taken off the list; retiré*; retrait; supprimé*; rayé*; radié*; исключен*; исключён*; удален*; отозван*; снят с учета; снят с розыска; вычеркнут*; виключен*; вилучен*; відкликан*; видален*; հանված*; հանվել*; ջնջված*; հետ է կանչված; հեռացված*; siyahıdan çıxarıl*; çıxarıldı; çıxarılıb; silindi; silinib; ləğv*; сијаһыдан чыхарыл*; чыхарылыб; чыхарылды; listeden çıkarıl*; çıkarıldı; çıkarılmıştır; listeden silin*; silindi; geri çekil*; ამოღებულ*; ამოღებული სიიდან; წაშლილ*; გაუქმებულ*; ამოიღეს; حذف*; حذف شد; از فهرست خارج*; از لیست خارج*; خارج شد*; محذوف*; شطب*; مشطوب*; سحب*; مسحوب*; أزيل*; استبعد*
        change: corrected; correction; amended; amendment; revised; revision; updated; update; changed; change; modified; corrigé*; correction; modifié*; rectifié*; mis à jour; исправлен*; уточнен*; уточнён*; изменен*; изменён*; исправление; изменение; обновлен*; виправлен*; уточнен*; змінен*; оновлен*; ուղղված*; ուղղում*; ուղղվել*; ճշտված*; ճշգրտված*; փոփոխված*; փոփոխություն; լրացված; düzəliş*; düzəldil*; dəqiqləşdiril*; dəyişdiril*; dəyişiklik; yeniləndi; дүзәлиш*; дүзәлдил*; дәгигләшдирил*; düzelt*; düzeltildi; düzeltme; güncel*; değiştiril*; გასწორებულ*; შესწორებულ*; დაზუსტებულ*; შესწორება; გასწორდა; შეცვლილ*; ცვლილება; اصلاح*; تصحیح*; ویرایش*; به روز شد*; تصحيح*; معدل*; تعديل*; مصحح*; صحح*; محدث
        """;

    private const string ClaimTable = """
        remains: remains; body; bodies; corpse; unidentified body; remains found; restes; dépouille*; corps; останки; тело; тела; труп; рештки; тіло; մասունք*; մարմին*; աճյուն*; дејит; meyit*; cəsəd*; qalıq*; мејит*; ҹәсәд*; ceset; cenaze; naaş; ნაშთ*; ნეშტ*; გვამი; ცხედარი; ცხედრ*; جسد; پیکر*; بقایا; جثة; جثه; رفات; جثمان; بقایای پیکر
        returned: returned; repatriated; released; handed over; freed; exchanged; rapatrié*; libéré*; remis; rendu*; restitué*; возвращен*; возвращён*; передан*; освобожден*; освобождён*; репатриирован*; обменян*; отпущен*; вернулся; вернулась; повернен*; звільнен*; переданий; передана; обмінян*; репатрійован*; վերադարձ*; հանձնված*; հանձնվել*; ազատված*; ազատ է արձակված; ազատ արձակված*; փոխանակված*; qaytarıl*; azad edil*; azad olun*; təhvil veril*; geri qaytarıl*; гајтарыл*; азад едил*; тәһвил верил*; iade edil*; serbest bırak*; teslim edil*; döndü; geri döndü; დაბრუნებულ*; დაბრუნდა; გათავისუფლებულ*; გადაცემულ*; გათავისუფლდა; გადაეცა; آزاد*; بازگردانده*; بازگشت*; تحویل*; مبادله شد*; أفرج عنه; أفرج عنها; مفرج عنه; أطلق سراح*; أعيد*; عاد; عائد; محرر; تم الإفراج*; تم تسليم*; الإفراج
        we_seek: reportedly missing; missing; sought; seek; wanted; searching; tracing request; search request; whereabouts unknown; we seek; information sought; disappeared; lost contact; demande de recherche; recherché*; disparu*; porté disparu; recherche; разыскива*; розыск; в розыске; пропал*; без вести; без вести пропав*; ищут; ищем; розшуку*; зник*; безвісти; зниклий; шукаємо; որոնվ*; փնտրվ*; անհետ*; անհայտ կորած; կորած; axtarıl*; itkin*; axtarışda; ахтарыл*; иткин*; aranıyor; aranan; kayıp; aranmakta*; იძებნება; ეძებენ; ძებნა; ძებნაშია; დაკარგულ*; უგზო უკვლოდ; იძებნებიან; მოძიება; მოიძიება; გაუჩინარ*; تحت جستجو; در جستجو; جستجو; مفقود*; ناپدید*; گمشده; پیگیری; مطلوب; قيد البحث; يبحث عنه; يجري البحث*; مجهول المصير; البحث; جاري البحث
        we_hold: reportedly captured; captured; held; hold; we hold; detained; in custody; in captivity; prisoner; pow; visited; seen in detention; imprisoned; is note author; visité*; détenu*; capturé*; prisonnier*; vu en détention; détention; interné*; удержива*; содержится; содержатся; в плену; пленен*; пленный; пленён*; задержан*; посещен*; посещён*; захвачен*; утримується; утримуються; у полоні; полонен*; затриман*; полонений; відвіда*; захоплен*; պահվում*; գերի; գերության մեջ; գերեվարված*; կալանավորված*; այցելված*; ձերբակալված*; ազատազրկված; saxlanıl*; əsir*; əsirlikdə; tutulub; tutulmuş*; həbsdə*; saxlanmaqda*; girov*; сахланыл*; әсир*; тутулуб; girov; tutuluyor; tutulmakta*; esir*; gözaltı*; tutuklu; yakalandı; elimizde; იმყოფება ტყვეობაში; ტყვე*; ტყვეობაში*; დაკავებულ*; დატყვევებულ*; პატიმ*; მონახულებულ*; დაკავებ*; იმყოფება; უჭირავთ; ჰყავთ; ინახულ*; نگهداری*; در بازداشت; بازداشت*; اسیر*; در اسارت; دستگیر*; ملاقات شد*; زندانی; محتجز*; معتقل*; أسير*; موقوف*; مأسور*; تمت زيارته*; تمت الزيارة; محبوس; في الأسر
        died: died; dead; killed; deceased; reportedly killed; reportedly dead; believed dead; kia; décédé*; mort*; tué*; погиб*; умер*; убит*; мертв*; мёртв*; скончал*; загинув*; помер*; загибл*; вбит*; զոհ*; մահացած*; մահացել*; սպանված*; մահ; öl*; həlak*; vəfat*; şəhid*; һәлак*; вәфат*; шәһид*; öldü; ölü; vefat*; hayatını kaybet*; şehit*; გარდაცვლილ*; დაღუპულ*; გარდაიცვალა; მოკლულ*; დაიღუპა; فوت*; کشته*; شهید*; جان باخت*; درگذشت*; متوفی*; متوفى*; قتيل*; شهيد*; توفي*; مقتول*; استشهد*; میت; متوفاة; قتل
        """;

    private static readonly (RowAction Action, string[] Phrases)[] Actions =
        [.. Lines(ActionTable).Select(l => (l.Name == "withdraw" ? RowAction.Withdraw : RowAction.Change, l.Phrases))];

    private static readonly (Claim Claim, string[] Phrases)[] Claims =
        [.. Lines(ClaimTable).Select(l => (ReadName(l.Name), l.Phrases))];

    private static readonly ConcurrentDictionary<string, (RowAction, Claim)> Cache = new();

    /// <summary>What the cell says; <see cref="RowAction.Add"/> and <see cref="Claim.Unknown"/> where it says nothing.</summary>
    public static (RowAction Action, Claim Claim) Read(string text)
    {
        if (text.Length is 0 or > 200)
        {
            return default;
        }

        if (Cache.TryGetValue(text, out var known))
        {
            return known;
        }

        var padded = $" {Wording.Fold(text)} ";
        var action = Actions.FirstOrDefault(a => Array.Exists(a.Phrases, p => padded.Contains(p, StringComparison.Ordinal))).Action;
        var claim = Claims.FirstOrDefault(c => Array.Exists(c.Phrases, p => padded.Contains(p, StringComparison.Ordinal))).Claim;
        if (Cache.Count < 50_000)
        {
            Cache.TryAdd(text, (action, claim));
        }

        return (action, claim);
    }

    private static Claim ReadName(string name) => name switch
    {
        "remains" => Claim.Remains,
        "returned" => Claim.Returned,
        "we_seek" => Claim.WeSeek,
        "we_hold" => Claim.WeHold,
        _ => Claim.Died,
    };

    // A phrase starts with a space and, unless it ends in '*', ends with one: it matches whole words.
    private static IEnumerable<(string Name, string[] Phrases)> Lines(string table) =>
        from line in table.Split('\n', StringSplitOptions.TrimEntries)
        let colon = line.IndexOf(':')
        select (line[..colon], line[(colon + 1)..].Split(';').Select(Phrase).Where(p => p.Length > 2).ToArray());

    private static string Phrase(string written) =>
        ' ' + Wording.Fold(written) + (written.TrimEnd().EndsWith('*') ? "" : " ");
}
