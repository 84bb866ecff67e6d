namespace Rollcall.Lists;

/// <summary>What a cell alone may be.</summary>
internal enum CellSense : byte { Date, Age, Sex, Rank, Status, Identifier, Unit, Place, Patronymic, Surname, Name }

/// <summary>Says what a cell alone may be; it may be several things.</summary>
internal static class CellSenses
{
    private static readonly DateHints Birth = new() { IsBirth = true, AsOf = new DateOnly(2025, 1, 1), IsSolarHijri = true };

    // Endings of names, and words after a father's name. As written; folded when loaded.
    private static readonly string[] PatronymicEnds = Folded("ович евич ьевич овна евна ична ovich evich ovna evna ovitch evitch oviç eviç ովիչ եվիչ ովնա եվնա");

    private static readonly string[] PatronymicWords = Folded("oğlu ogly oghlu oghli qızı gizi kyzy оглы огли кызы гызы оғлу օղլի օղլու ղըզի ოღლი ყიზი ibn bin بن اوغلو");

    private static readonly string[] SurnameEnds = Folded(
        "yan ian yants ov ova ev eva yev yeva iev lı li lu zadə zade zada off shvili şvili dze ski sky enko ян янц ов ова ев ева ин ина енко швили дзе заде ский ская чук ук юк лы "
        + "յան յանց եան ով ովա եվ եվա և շվիլի ձե զադե ենկո შვილი ძე იანი უა ავა აია იან ოვი ევი ოვა ევა یان زاده اف اوف پور نژاد");

    /// <summary>The kinds of value that the cell may be; years of dates are added to the list.</summary>
    public static IEnumerable<CellSense> Read(string text, CellKind kind, List<int> years)
    {
        if (kind == CellKind.Date || text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || text.AsSpan().IndexOfAnyInRange('٠', '۹') >= 0)
        {
            foreach (var sense in Numbers(text, kind, years))
            {
                yield return sense;
            }

            yield break;
        }

        if (SexWords.Read(text, turkish: false) != Sex.Unknown)
        {
            yield return CellSense.Sex;
        }

        if (Ranks.TryRead(text, out _))
        {
            yield return CellSense.Rank;
        }

        var (action, claim) = Statuses.Read(text);
        if (action != RowAction.Add || claim != Claim.Unknown)
        {
            yield return CellSense.Status;
        }

        if (PlaceNames.IsMarked(text))
        {
            yield return CellSense.Place;
        }

        var folded = Wording.Fold(text);
        if (IsPatronymic(folded))
        {
            yield return CellSense.Patronymic;
        }

        if (text.All(c => char.IsLetter(c) || c is ' ' or '-' or '.' or '\'' or '’' or 'ʼ' or '–' or '\u200C') && Words(text) <= 5)
        {
            yield return CellSense.Name;
            if (folded.Split(' ').Any(w => w.Length > 4 && EndsAs(w, SurnameEnds)))
            {
                yield return CellSense.Surname;
            }
        }
    }

    /// <summary>How many words the text has.</summary>
    public static int Words(string text) => text.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Whether the first letter is Latin.</summary>
    public static bool IsLatin(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return c < '\u0250' || c is 'ə' or 'Ə';
            }
        }

        return false;
    }

    private static bool IsPatronymic(string folded) =>
        EndsAs(folded, PatronymicEnds) || (folded.LastIndexOf(' ') is > 0 and var space && Array.IndexOf(PatronymicWords, folded[(space + 1)..]) >= 0);

    private static bool EndsAs(string folded, string[] ends) =>
        Array.Exists(ends, end => folded.EndsWith(end, StringComparison.Ordinal));

    private static string[] Folded(string words) => [.. words.Split(' ').Select(Wording.Fold)];

    private static IEnumerable<CellSense> Numbers(string text, CellKind kind, List<int> years)
    {
        var figures = text.Count(c => Wording.Digit(c) >= 0);
        var letters = text.Count(char.IsLetter);
        var plain = figures + letters == text.Length && letters == 0;
        var date = plain && figures is not (4 or 8) && kind == CellKind.Text && figures > 2 ? null : PartialDates.Parse(text, Birth);
        if (kind == CellKind.Number && plain && figures == 5 && date is null)
        {
            date = PartialDates.Parse(text, Birth);
        }

        if (date is { Precision: DatePrecision.Interval } && figures <= 3)
        {
            yield return CellSense.Age;
        }
        else if (date is not null)
        {
            years.Add(date.Earliest.Year);
            yield return CellSense.Date;
        }

        if (Identifiers.IsPersonal(text))
        {
            yield return CellSense.Identifier;
        }

        if (Identifiers.Normalise(text).Length is >= 3 and <= 5 && (letters == 0 || !char.IsUpper(text[0])) && date is null or { Precision: DatePrecision.Year })
        {
            yield return CellSense.Unit;
        }
    }
}
