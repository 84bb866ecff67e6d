using System.Collections.Frozen;

namespace Rollcall.Names;

/// <summary>Words in names that are no names, folded: ranks and forms of address, words for son and daughter, particles.</summary>
internal static class NameWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_titles = Set("""
        mr mrs ms miss dr prof sir pvt private cpl corporal sgt sergeant sgtmaj lt lieutenant capt captain maj major col colonel gen general
        mme monsieur madame mlle m sdt soldat caporal sergent lieutenant capitaine cne herr frau res civ
        гр грка гн гжа господин госпожа гражданин гражданка рядовой ряд ефрейтор ефр сержант серж лейтенант лейт капитан кап майор полковник
        прапорщик рез резервист стсержант млсержант рд стст ст мл
        պրն տկն պարոն տիկին շարքային շրք եֆրեյտոր եֆր սերժանտ սերժ լեյտենանտ լեյտ կապիտան կապ մայոր ենթասպա քաղ
        sıravi əsgər əsg baş çavuş gizir leytenant kapitan mayor cənab xanım bəsg b
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

    public static bool IsTitle(ReadOnlySpan<char> folded) => s_titles.Contains(folded);

    public static bool IsSon(ReadOnlySpan<char> folded) => s_sons.Contains(folded);

    public static bool IsDaughter(ReadOnlySpan<char> folded) => s_daughters.Contains(folded);

    /// <summary>Words before a father's name: <c>bin</c>.</summary>
    public static bool IsChain(ReadOnlySpan<char> folded) => s_chains.Contains(folded);

    public static bool IsParticle(ReadOnlySpan<char> folded) => s_particles.Contains(folded);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
