using System.Collections.Frozen;

namespace Rollcall.Lists;

/// <summary>Names of places without the words that say what kind of place it is. Takes no side: nothing is translated or renamed.</summary>
public static class PlaceNames
{
    // As written; folded when loaded. One-letter designators count only with a dot or before a capital.
    private static readonly FrozenSet<string> Words = Fold("""
        city town village vill settlement district region province oblast raion rayon county of the
        ville village district région département bourg
        г гор город с село д дер деревня пос поселок пгт посёлок р-н район обл область края край республика м місто смт селище хутір х станица
        ք քաղաք գ գյուղ գյ մարզ շրջան շրջ ավան բնակավայր քաղ համայնք
        ş şəh şəhər şəhəri r ray rayon rayonu k kənd kəndi qəs qəsəbə qəsəbəsi vilayəti
        ш шәһәр шәһәри рајон рајону кәнд кәнди гәсәбәси
        il ili ilçe ilçesi köy köyü şehri şehir kasabası mah mahallesi
        ქ ქალაქი სოფ სოფელი ს რაიონი რ მხარე დაბა მუნიციპალიტეტი
        شهر شهرستان روستا روستای استان بخش ده دهستان مدينة مدینه قرية محافظة محافظه منطقة ناحية قضاء بلدة حي قریه
        """);

    /// <summary>The bare name: <c>ք. Մարտունի</c> → <c>Մարտունի</c>, <c>Şuşa rayonu</c> → <c>Şuşa</c>. The text itself where nothing else is left.</summary>
    public static string Core(string text)
    {
        var words = Split(text);
        var kept = words.Where(word => !IsDesignator(word)).Select(Bare).Where(word => word.Length > 0).ToList();
        return kept.Count == 0 ? text.Trim() : string.Join(' ', kept);
    }

    /// <summary>Whether a word beside the name says what kind of place it is.</summary>
    internal static bool IsMarked(string text)
    {
        var words = Split(text);
        return words.Count > 1 && words.Exists(IsDesignator) && !words.TrueForAll(IsDesignator);
    }

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        foreach (var word in text.Split([' ', '(', ')', ',', '،', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            // "г.Баку" is two words, "Ростов-на-Дону" one.
            var dot = word.IndexOf('.');
            if (dot is > 0 and <= 4 && dot < word.Length - 1)
            {
                words.Add(word[..(dot + 1)]);
                words.Add(word[(dot + 1)..]);
            }
            else
            {
                words.Add(word);
            }
        }

        return words;
    }

    private static bool IsDesignator(string word)
    {
        var bare = Bare(word);
        return bare.Length > 0 && (bare.Length > 1 || word.EndsWith('.')) && Words.Contains(Wording.Fold(bare)) && (bare.Length > 2 || !char.IsUpper(bare[0]));
    }

    private static string Bare(string word) => word.Trim('.', '«', '»', '"');

    private static FrozenSet<string> Fold(string words) =>
        words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Wording.Fold).ToFrozenSet();
}
