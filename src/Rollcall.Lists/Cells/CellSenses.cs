namespace Rollcall.Lists;

/// <summary>What a cell alone may be.</summary>
internal enum CellSense : byte { Date, Age, Sex, Rank, Status, Identifier, Unit, Place, Patronymic, Surname, Name, Header }

/// <summary>Says what a cell alone may be; it may be several things.</summary>
internal static class CellSenses
{
    private static readonly DateHints Birth = new() { IsBirth = true, AsOf = new DateOnly(2025, 1, 1), IsSolarHijri = true };

    // Endings of folded words. A patronymic's are surer than a surname's.
    private static readonly string[] Patronymics =
        ["ович", "евич", "ьевич", "овна", "евна", "ична", "ivich", "ovich", "evich", "ovna", "evna", "ovitch", "evitch", "ովիչ", "եվիչ", "ովնա", "եվնա", "ის ძე"];

    private static readonly string[] PatronymicWords =
        ["oglu", "ogly", "oghlu", "oghli", "qizi", "gizi", "kyzy", "оглы", "огли", "кызы", "гызы", "օղլի", "օղլու", "ղըզի", "оғлу", "гызы", "օղլի", "ibn", "bin", "بن", "ბულ", "ოღლი", "ყიზი", "اوغلو"];

    private static readonly string[] Surnames =
        ["yan", "ian", "yants", "ov", "ova", "ev", "eva", "yev", "yeva", "lı", "li", "lu", "zade", "zada", "off", "shvili", "dze", "ski", "sky", "enko", "iev",
         "ян", "янц", "ов", "ова", "ев", "ева", "ин", "ина", "енко", "швили", "дзе", "заде", "ский", "ская", "скии", "чук", "ук", "юк", "лы",
         "յան", "յանց", "ով", "ովա", "եվ", "եվա", "և", "շվիլի", "ձե", "զադե", "ենկո", "եան",
         "შვილი", "ძე", "იანი", "უა", "ავა", "აია", "ია", "იან", "ოვი", "ევი", "ოვა", "ევა", "იანი", "یان", "زاده", "اف", "پور", "نژاد", "اوف", "oğulları", "oglu"];

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
        if (Array.Exists(Patronymics, e => folded.EndsWith(Wording.Fold(e), StringComparison.Ordinal)) || Array.Exists(PatronymicWords, w => folded.EndsWith(' ' + w, StringComparison.Ordinal)))
        {
            yield return CellSense.Patronymic;
        }

        if (text.All(c => char.IsLetter(c) || c is ' ' or '-' or '.' or '\'' or '’' or 'ʼ' or '–' or '\u200C') && Words(text) <= 5)
        {
            yield return CellSense.Name;
            if (folded.Split(' ').Any(w => w.Length > 4 && Array.Exists(Surnames, e => w.EndsWith(e, StringComparison.Ordinal))))
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

        if (Identifiers.IsPersonal(text) || (letters > 0 && letters <= 3 && figures >= 4))
        {
            yield return CellSense.Identifier;
        }

        if (Identifiers.Normalise(text).Length is >= 3 and <= 5 && (letters == 0 || !char.IsUpper(text[0])) && date is null or { Precision: DatePrecision.Year })
        {
            yield return CellSense.Unit;
        }
    }
}
