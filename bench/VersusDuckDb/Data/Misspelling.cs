namespace Rollcall.VersusDuckDb;

/// <summary>
/// Writes a person down as hurried lists do: values left out, typing errors, other spellings, pet names, first name and
/// surname changed over, day and month changed over, wrong digits. First entries have few errors, copies many.
/// </summary>
internal sealed class Misspelling(InventedNames names)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly (string From, string To)[] Spellings =
        [("KH", "H"), ("ZH", "J"), ("SH", "S"), ("CH", "TCH"), ("IA", "IYA"), ("AI", "AY"), ("V", "W"), ("K", "C"), ("Y", "I"),
            ("OU", "U"), ("J", "DJ"), ("E", "IE"), ("O", "U"), ("S", "SS"), ("I", "Y"), ("U", "OO"), ("Z", "TS"), ("A", "E")];

    private static readonly string[] PetEndings = ["I", "IK", "KA", "O", "SHA", ""];

    /// <summary>One entry about a person.</summary>
    public Entry Write(Person person, bool copy, ref Randomness random)
    {
        // Some lists are careless throughout: errors come together more often than chance would have it.
        var errors = (copy ? 1.0 : 0.22) * (random.Chance(0.25) ? 2.2 : 0.75);
        var given = person.Female ? names.GivenOfWomen : names.GivenOfMen;
        // Now and then another name altogether: a second given name, a surname from before the wedding, an uncle's name.
        var first = given.Words[Another(given, person.Given, 0.005 * errors, ref random)];
        first = random.Chance(0.04 * errors) ? PetName(first, ref random) : first;
        var surname = names.Surnames.Words[Another(names.Surnames, person.Surname, (person.Female ? 0.02 : 0.003) * errors, ref random)];
        var father = Another(names.GivenOfMen, person.Father, 0.015 * errors, ref random);
        var place = names.Places.Words[Another(names.Places, person.Place, 0.06 * errors, ref random)];
        var entry = new Entry(
            Wrong(first, 0.05 * errors, 0.02, ref random),
            Wrong(surname, 0.05 * errors, 0.015, ref random),
            Wrong(names.Patronymic(father, person.Female), 0.065 * errors, 0.12, ref random),
            random.Chance(0.03) ? "" : Date(person.Born, errors, ref random),
            Wrong(place, 0.08 * errors, 0.1, ref random));
        return random.Chance(0.01 * errors) ? entry with { FirstName = entry.Surname, Surname = entry.FirstName } : entry;
    }

    private static int Another(Stock stock, int rank, double chance, ref Randomness random) =>
        random.Chance(chance) ? stock.Draw(ref random) : rank;

    private static string Wrong(string word, double chance, double missing, ref Randomness random)
    {
        if (random.Chance(missing))
        {
            return "";
        }

        if (!random.Chance(chance))
        {
            return word;
        }

        var once = random.Chance(0.4) ? OtherSpelling(word, ref random) : Typo(word, ref random);
        return random.Chance(0.12) ? Typo(once, ref random) : once;
    }

    private static string OtherSpelling(string word, ref Randomness random)
    {
        var start = random.Below(Spellings.Length);
        for (var i = 0; i < Spellings.Length; i++)
        {
            var (from, to) = Spellings[(start + i) % Spellings.Length];
            var at = word.IndexOf(from, 1, StringComparison.Ordinal);
            if (at > 0)
            {
                return string.Concat(word.AsSpan(0, at), to, word.AsSpan(at + from.Length));
            }
        }

        return word;
    }

    private static string Typo(string word, ref Randomness random)
    {
        // The first letter is seldom wrong.
        var at = random.Chance(0.9) && word.Length > 1 ? 1 + random.Below(word.Length - 1) : 0;
        var letter = Letters[random.Below(Letters.Length)];
        var before = word.AsSpan(0, at);
        var after = word.AsSpan(at + 1);
        return random.Below(4) switch
        {
            0 => string.Concat(before, [letter], word.AsSpan(at)),
            1 when word.Length > 2 => string.Concat(before, after),
            2 when at + 1 < word.Length => string.Concat(before, [word[at + 1], word[at]], word.AsSpan(at + 2)),
            _ => string.Concat(before, [letter], after),
        };
    }

    private static string PetName(string name, ref Randomness random)
    {
        var vowel = name.AsSpan(1).IndexOfAny("AEIOU");
        var stem = name.AsSpan(0, Math.Min(name.Length, Math.Max(vowel, 0) + 3));
        return string.Concat(stem, PetEndings[random.Below(PetEndings.Length)]);
    }

    private static string Date(DateOnly day, double errors, ref Randomness random)
    {
        if (random.Chance(0.02 * errors) && day.Day <= 12)
        {
            day = new DateOnly(day.Year, day.Day, day.Month);
        }
        else if (random.Chance(0.022 * errors))
        {
            day = day.AddDays(random.Below(700) - 350);
        }
        else if (random.Chance(0.02 * errors))
        {
            day = day.AddYears(random.Chance(0.5) ? 1 : -1);
        }

        var text = day.ToString("yyyy-MM-dd");
        if (!random.Chance(0.035 * errors))
        {
            return text;
        }

        // A wrong digit that still leaves a date: the last of the year, of the month or of the day.
        Span<char> digits = stackalloc char[10];
        text.CopyTo(digits);
        digits[3 + (3 * random.Below(3))] = (char)('0' + random.Below(10));
        return DateOnly.TryParseExact(digits, "yyyy-MM-dd", out _) ? digits.ToString() : text;
    }
}
