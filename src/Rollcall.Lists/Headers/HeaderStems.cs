namespace Rollcall.Lists;

/// <summary>
/// Beginnings of words from which the meaning of an unlisted header is put together: what it is about
/// (<c>birth</c>) and which side of it (<c>place</c>). <c>Place where taken prisoner</c> is capture and place.
/// </summary>
internal static class HeaderStems
{
    private enum Side { None, Date, Place, Name, Number, Address }

    // Earlier subjects win: a father's year of birth is rarer than a relative's father.
    private static readonly (string Subject, string[] Stems)[] Subjects =
    [
        ("kin", Folded("kin relativ родствен заявит родич հարազատ դիմող qohum гоһум yakın akraba ნათესავ بستگان اقارب الاقارب")),
        ("mother", Folded("mother mère матер մոր ana anne დედ مادر والده")),
        ("father", Folded("father père отц отец отчеств батьк հոր հայր ata atas baba მამ پدر والد الاب")),
        ("birth", Folded("birth born naiss né рожд родил народ ծնն ծնվ doğ dogum təvəllüd тәвәллүд доғ დაბად تولد میلاد ولاده مولید")),
        ("death", Folded("death died killed décès décédé смерт гибел погиб загиб помер մահ զոհ ölüm өлүм həlak vəfat şəhid şehit vefat გარდაცვ დაღუპ فوت شهادت وفات وفاه استشهاد")),
        ("burial", Folded("burial buried grave inhum sépult захорон похорон похован թաղ dəfn дәфн defin გასაფლავ დაკრძ دفن")),
        ("held", Folded("detention prison camp détention содерж утриман պահ saxlan сахлан hapis حبس نگهداری احتجاز السجن პატიმ")),
        ("capture", Folded("captur taken arrest plen плен полон захват захопл задерж затрим գեր ձերբակ əsir әсир tutul тутул girov esir yakalan ტყვე დატყვ დაკავ اسارت اسیر اسر الاسر دستگیر اعتقال خطف")),
        ("last", Folded("last missing disappear lost dernier dispar послед пропа исчез останн зник վերջին անհետ կոր son itkin сон иткин kayb kayıp ბოლო დაკარგ გაუჩინ უკანასკნ آخرین مفقود ناپدید اخر فقدان اختفا")),
    ];

    private static readonly (Side Side, string[] Stems)[] Sides =
    [
        (Side.Date, Folded("date day year when since дат год рік день когда коли ամսաթ օր տար թիվ երբ tarix tarih тарих il ili yıl gün თარიღ წელ დღე როდის تاریخ سال روز یوم سنه زمان")),
        (Side.Place, Folded("place where location site lieu endroit où мест где місц де վայր որտեղ տեղ yer јер harada һарада nerede ადგილ სად محل مکان کجا مکان این موقع")),
        (Side.Name, Folded("name nom prénom имя фамил фио ім прізвищ անուն ad adı ад ады ism სახელ გვარ نام اسم")),
        (Side.Address, Folded("address phone contact tel адрес телефон контакт հասցե հեռախ ünvan telefon әлагә მისამართ ტელეფონ تلفن هاتف نشانی عنوان")),
        (Side.Number, Folded("no number номер համար nömrə нөмрә numara ნომერ شماره رقم")),
    ];

    /// <summary>The column that a folded header's words add up to; null where they don't.</summary>
    public static Column? Read(string folded)
    {
        var words = folded.Split(' ');
        var subject = Subjects.FirstOrDefault(s => words.Any(word => Begins(word, s.Stems))).Subject;
        var side = Sides.FirstOrDefault(s => words.Any(word => Begins(word, s.Stems))).Side;
        return (subject, side) switch
        {
            ("kin", Side.Address) => Column.KinAddress,
            ("kin", Side.None or Side.Name) => Column.KinName,
            ("mother", Side.None or Side.Name) => Column.MotherName,
            ("father", Side.None or Side.Name) => Column.FatherName,
            ("birth", Side.Date) => Column.BirthDate,
            ("birth", Side.Place) => Column.BirthPlace,
            ("death", Side.Date or Side.None) => Column.DeathDate,
            ("death", Side.Place) => Column.DeathPlace,
            ("burial", Side.Place or Side.None) => Column.BurialPlace,
            ("held", Side.Place) => Column.HeldPlace,
            ("held" or "capture", Side.Date) => Column.CaptureDate,
            ("capture", Side.Place) => Column.CapturePlace,
            ("capture", Side.Number) => Column.PrisonerNo,
            ("last", Side.Date) => Column.LastSeenDate,
            ("last", Side.Place) => Column.LastSeenPlace,
            _ => null,
        };
    }

    private static bool Begins(string word, string[] stems) =>
        Array.Exists(stems, stem => stem.Length <= 3 ? word == stem : word.StartsWith(stem, StringComparison.Ordinal));

    private static string[] Folded(string stems) => [.. stems.Split(' ').Select(Wording.Fold)];
}
