using System.Collections.Frozen;

namespace Rollcall.Lists;

/// <summary>Words beside a date, folded.</summary>
internal static class DateWords
{
    /// <summary>"About".</summary>
    public static readonly FrozenSet<string> About = Fold(
        "about around approx approximately circa c ca est estimated vers environ env ок около примерно прибл приблизительно приблизно близько бл біля մոտ մոտավորապես "
        + "շուրջ təxminən təxmini тәхминән тәхмини yaklaşık tahminen takriben civarı დაახლ დაახლოებით მიახლოებით حدود حدودا تقریبا تقريبا حوالي نحو possibly probably");

    /// <summary>"Years old".</summary>
    public static readonly FrozenSet<string> Old = Fold(
        "years yrs yr yo old year_old ans an лет года_от_роду полных րոկ років рік роки տարեկան տ տար տարիք yaş yaşında yaşlı yaşlarında јаш јашында წლის წლ "
        + "ساله سال سن سنة سنه سنوات عاما عام عمره عمر aged age âgé agée age_de возраст вік տարիքը л р_к");

    /// <summary>Years old in languages where the word alone means a year, so it counts only after a small number.</summary>
    public static readonly FrozenSet<string> Year = Fold(
        "г год года году гр рн р рік року թ թվական թվականի թիվ il ili ildə ci cü cı cu nci yıl yılı ил или წ წელი წელს წლის م ميلادي میلادی میلادیه سنة سنه سال عام year y տարի տարում лет տ");

    /// <summary>Words that say nothing more: articles, "born", weekdays' commas.</summary>
    public static readonly FrozenSet<string> Silent = Fold(
        "b born dob né née le la de du d of the on in st nd rd th er род рожд рождения родился родилась народився нар народження ծնվ ծնված ծն ծնվել է ի ին ը ն doğ doğulub doğumlu təvəllüdlü anadan დაბ დაბადებული ში ს "
        + "متولد مواليد تولد ماه شهر در في يوم روز тәвәллүд from since с з от від да də də dək i ci cı cu cü tarixində tarihinde tarixli ه ش هـ_ش e ого е го");

    /// <summary>Marks of the Islamic calendar.</summary>
    public static readonly FrozenSet<string> Hijri = Fold("هـ هجري هجرية هجری قمری هجریه هق ah hijri");

    private static FrozenSet<string> Fold(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Wording.Fold).ToFrozenSet();
}
