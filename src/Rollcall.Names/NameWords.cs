using System.Collections.Frozen;

namespace Rollcall.Names;

/// <summary>Words in names that are no names, folded: ranks and forms of address, words for son and daughter, particles.</summary>
internal static class NameWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_titles = Set("""
        mr mrs ms miss dr prof pvt private cpl corporal sgt sergeant sgtmaj lt lieutenant capt captain maj major col colonel gen general
        mme monsieur madame mlle sdt soldat caporal sergent capitaine cne herr frau res civ
        гр грка гн гжа господин госпожа гражданин гражданка рядовой ряд ефрейтор ефр сержант серж лейтенант лейт капитан кап майор полковник
        прапорщик рез резервист стсержант млсержант рд стст ст мл ст ряд
        պրն տկն պարոն տիկին շարքային շրք եֆրեյտոր եֆր սերժանտ սերժ լեյտենանտ լեյտ կապիտան կապ մայոր ենթասպա ենթ կրտ պահ տիկ քաղ
        sıravi sır əsgər əsg baş çavuş çvş kçvş gizir gzr leytenant ltn kapitan mayor cənab xanım by bəsg ehtiyat eht res wo jr sr brigadier
        dr eng ing hajji haji mullah mawlawi maulavi sheikh shaikh دکتر الشيخ شیخ حاجی ملا مولوی
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_sons = Set("""
        oğlu oglu oglou oghlu oghli ogly oglı oqlu ogli ug'li o'g'li оглы оглу огли оғлу оғли улы ұлы օղլի օղլու օգլի ოღლი اوغلو
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_daughters = Set("""
        qızı qizi gizi kizi kyzy gyzy gyzi kızı qyzy guizi kizy qızi кызы гызы кизы қызы քըզը գըզը կըզը ղըզը քիզի ყიზი
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_chains = Set("""
        bin ibn ben bint binti ould wald veled weld بن ابن بنت ولد בן בת
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_particles = Set("""
        al el ul as ash ad an at ar az von van der den de du da di dos la le фон де ал аль эль ал ال
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_beginnings = Set("""
        abd abdul abdal abdel abdol abdoul abdur abdu abu abou abo عبد عبدال ابو ابی ام ter der տեր тер nor nour noor نور غلام gholam ghulam golam
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_continuations = Set("""
        eldin eldine eddin eddine aldin aldeen uddin udin oddin oddine ulhaq ullah ollah allah الدین الدين الله الحق زاده زاد zadeh zada zade خيل خیل khel پور pour
        نژاد nejad nezhad نیا نيا nia niya منش manesh وند vand
        """);

    public static bool IsTitle(ReadOnlySpan<char> folded) => s_titles.Contains(folded);

    public static bool IsSon(ReadOnlySpan<char> folded) => s_sons.Contains(folded);

    public static bool IsDaughter(ReadOnlySpan<char> folded) => s_daughters.Contains(folded);

    /// <summary>Words before a father's name: <c>bin</c>.</summary>
    public static bool IsChain(ReadOnlySpan<char> folded) => s_chains.Contains(folded);

    /// <summary>Words that are half a name and go with the next: عبد, Abu, Ter.</summary>
    public static bool IsBeginning(ReadOnlySpan<char> folded) => s_beginnings.Contains(folded);

    /// <summary>Words that are half a name and go with the one before: الدين, zadeh.</summary>
    public static bool IsContinuation(ReadOnlySpan<char> folded) => s_continuations.Contains(folded);

    public static bool IsParticle(ReadOnlySpan<char> folded) => s_particles.Contains(folded);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
