namespace Rollcall.Lists;

/// <summary>Words that begin the rows below a list: totals, signatures.</summary>
internal static class FooterWords
{
    private static readonly HashSet<string> Words =
    [
        .. ("total totals sum signature signed prepared итого всего подпись составил составила подписал утверждаю разом усього всього підпис склав ընդամենը ստորագրություն կազմեց "
            + "cəmi yekun imza tərtib cəm ҹәми имза toplam hazırlayan სულ ჯამი ხელმოწერა شمار مجموع جمع امضا المجموع الإجمالي التوقيع إجمالي somme établi").Split(' ').Select(Wording.Fold),
    ];

    /// <summary>Whether the text begins with such a word.</summary>
    public static bool Begins(string text) => Words.Contains(Wording.Fold(text).Split(' ')[0]);
}
