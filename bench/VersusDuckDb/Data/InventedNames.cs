using System.Text;

namespace Rollcall.VersusDuckDb;

/// <summary>Stocks of names that nobody bears, put together from syllables.</summary>
internal sealed class InventedNames
{
    private static readonly string[] Onsets =
        ["b", "d", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "sh", "ch", "kh", "h", "j", "y", "br", "dr", "kr", "st", "tr", "zh", "f"];

    private static readonly string[] Vowels = ["a", "a", "a", "e", "e", "i", "i", "o", "o", "u", "ai", "ia"];

    private static readonly string[] Codas = ["", "", "", "", "n", "r", "l", "s", "m", "k", "t", "v"];

    private static readonly string[] MaleEndings = ["an", "en", "or", "im", "ad", "es", "ol", "ur", "it", "am"];

    private static readonly string[] FemaleEndings = ["a", "ia", "ena", "ina", "e", "ara", "ita", "una"];

    private static readonly string[] FamilyEndings = ["ev", "ak", "ian", "eli", "ko", "er", "ski", "adze", "in", "ou", "ari", ""];

    private static readonly string[] PlaceEndings = ["abad", "grad", "vil", "kert", "eti", "ovka", "burg", "sar", "", ""];

    public InventedNames(ulong seed)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var random = new Randomness(seed, ulong.MaxValue);
        GivenOfMen = new Stock(Words(2200, 1, 2, MaleEndings, taken, ref random), 0.7, 4);
        GivenOfWomen = new Stock(Words(2200, 1, 2, FemaleEndings, taken, ref random), 0.7, 4);
        Surnames = new Stock(Words(38_000, 1, 3, FamilyEndings, taken, ref random), 4.8, 4);
        Places = new Stock(Words(1400, 1, 2, PlaceEndings, taken, ref random), 6, 4);
    }

    public Stock GivenOfMen { get; }

    public Stock GivenOfWomen { get; }

    public Stock Surnames { get; }

    public Stock Places { get; }

    /// <summary>A patronymic from the father's given name.</summary>
    public string Patronymic(int father, bool female) => GivenOfMen.Words[father] + (female ? "ORNA" : "ORICH");

    private static List<string> Words(
        int count, int least, int most, string[] endings, HashSet<string> taken, ref Randomness random)
    {
        var words = new List<string>(count);
        var word = new StringBuilder();
        while (words.Count < count)
        {
            word.Clear();
            // Frequent names are short: the first tenth has no more than the fewest syllables and one.
            var longest = words.Count < count / 10 ? Math.Min(most, least + 1) : most;
            var syllables = least + random.Below(longest - least + 1);
            for (var i = 0; i < syllables; i++)
            {
                word.Append(Onsets[random.Below(Onsets.Length)]).Append(Vowels[random.Below(Vowels.Length)]);
                word.Append(i + 1 < syllables ? Codas[random.Below(Codas.Length)] : "");
            }

            var last = Onsets[random.Below(Onsets.Length)] + endings[random.Below(endings.Length)];
            word.Append(last.Length <= 2 && !last.AsSpan().ContainsAny("aeiou") ? last + Vowels[random.Below(8)] : last);
            // In capitals, as registers write them.
            var made = word.ToString().ToUpperInvariant();
            if (taken.Add(made))
            {
                words.Add(made);
            }
        }

        return words;
    }
}
