using System.Collections.Frozen;

namespace Rollcall.Lists;

/// <summary>Words and letters for the sexes.</summary>
internal static class SexWords
{
    private static readonly FrozenSet<string> Male = Fold(
        "m male man boy homme h masculin masc м муж мужской мужчина ч чол чоловік чоловіча чоловічий ա ար արական տղամարդ տղ kişi кишя киши е erkək erkek e bay кишилар "
        + "მ მამრობითი მამრ კაცი კაც مرد ذکر ذكر م مذکر مذكر پسر رجل ذ");

    private static readonly FrozenSet<string> Female = Fold(
        "f female woman girl femme féminin fem w ж жен женский женщина жін жінка жіноча жіночий ի իգ իգական կին q qadın гадын г kadın qız bayan გოგო "
        + "ქ ქალი ქალ მდედრობითი მდედრ მდ زن ز مونث مؤنث أنثى انثى انثي دختر امرأة خانم ن");

    /// <summary>
    /// The sex that a cell states. A lone <c>k</c> is <c>kişi</c> in Azerbaijani and <c>kadın</c> in Turkish, a lone
    /// Georgian <c>კ</c> is a man: the column's language and its other letters settle it.
    /// </summary>
    public static Sex Read(string text, bool turkish)
    {
        var folded = Wording.Fold(text);
        return folded switch
        {
            "" => Sex.Unknown,
            "k" => turkish ? Sex.Female : Sex.Male,
            "к" or "კ" => Sex.Male,
            "1" or "2" => Sex.Unknown,
            _ when Male.Contains(folded) => Sex.Male,
            _ when Female.Contains(folded) => Sex.Female,
            _ => Sex.Unknown,
        };
    }

    /// <summary>Whether a column's letters are Turkish ones: <c>e</c> and <c>k</c>, never <c>q</c>.</summary>
    public static bool AreTurkish(IReadOnlyCollection<string> values, string? language)
    {
        var folded = values.Select(Wording.Fold).ToHashSet();
        return folded.Contains("k") && !folded.Contains("q") && (folded.Contains("e") || language == "tr");
    }

    private static FrozenSet<string> Fold(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Wording.Fold).ToFrozenSet();
}
