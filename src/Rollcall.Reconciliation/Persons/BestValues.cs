using Rollcall.Lists;
using Rollcall.Names;

namespace Rollcall.Reconciliation;

/// <summary>Of what several entries say in a column, the value that most lists support, as one of them handed it in.</summary>
internal static class BestValues
{
    private static readonly Column[] OfTheName = [Column.FullName, Column.FamilyName, Column.GivenNames, Column.FatherName];

    private static readonly Column[] OfThePerson =
    [
        .. Enum.GetValues<Column>()
            .Except([Column.RowRef, Column.RowAction, Column.Claim, Column.Source, Column.SourceDate, Column.Confidence, Column.Note])
            .Except(OfTheName),
    ];

    /// <summary>The best-supported values, names first, then by column.</summary>
    public static IReadOnlyList<(Column Column, DescribedValue Value)> Of(IReadOnlyList<PersonRow> rows)
    {
        var best = new List<(Column, DescribedValue)>();
        var naming = Naming(rows);
        foreach (var column in OfTheName)
        {
            if (naming.Entry[column] is { } text)
            {
                best.Add((column, NameOf(rows, naming, column, text)));
            }
            else if (column == Column.FatherName && Of(rows, column) is { } father)
            {
                best.Add((column, father));
            }
        }

        foreach (var column in OfThePerson)
        {
            if (Of(rows, column) is { } value)
            {
                best.Add((column, value));
            }
        }

        return best;
    }

    /// <summary>A name in Latin letters, for those who cannot read its script; null where it is in Latin.</summary>
    public static string? Reading(IReadOnlyList<(Column Column, DescribedValue Value)> best)
    {
        var name = string.Join(' ', new[] { Column.GivenNames, Column.FatherName, Column.FamilyName, Column.FullName }
            .Select(c => best.FirstOrDefault(b => b.Column == c).Value?.Text).OfType<string>());
        return name.Length == 0 || name.All(c => IsLatin(c) || !char.IsLetter(c)) ? null : Transliteration.ToLatin(name);
    }

    /// <summary>
    /// The entry whose name stands for the person: a name is shown as one list wrote it, not put together from several scripts.
    /// </summary>
    private static PersonRow Naming(IReadOnlyList<PersonRow> rows)
    {
        if (rows.Count == 1)
        {
            return rows[0];
        }

        int Support(PreparedEntry e) =>
            rows.Count(r => r.Prepared.Family?.Key == e.Family?.Key) + rows.Count(r => r.Prepared.Given?.Key == e.Given?.Key);
        int Stated(PreparedEntry e) => new[] { e.Family, e.Given, e.Father }.Count(p => p is not null);
        return rows
            .OrderByDescending(r => Stated(r.Prepared) > 1)
            .ThenByDescending(r => Support(r.Prepared))
            .ThenByDescending(r => Stated(r.Prepared))
            .ThenByDescending(r => r.Claim == Claim.WeSeek)
            .ThenByDescending(r => r.Entry[Column.FamilyName] is not null)
            .ThenBy(r => r.Place)
            .First();
    }

    private static DescribedValue NameOf(IReadOnlyList<PersonRow> rows, PersonRow naming, Column column, string text)
    {
        bool Says(PersonRow row) => column switch
        {
            Column.FamilyName => row.Prepared.Family is not null,
            Column.GivenNames => row.Prepared.Given is not null,
            Column.FatherName => row.Prepared.Father is not null,
            _ => row.Prepared.Family is not null || row.Prepared.Given is not null,
        };
        bool Same(PersonRow row) => column switch
        {
            Column.FamilyName => row.Prepared.Family?.Key == naming.Prepared.Family?.Key,
            Column.GivenNames => row.Prepared.Given?.Key == naming.Prepared.Given?.Key,
            Column.FatherName => row.Prepared.Father?.Key == naming.Prepared.Father?.Key,
            _ => row.Prepared.Family?.Key == naming.Prepared.Family?.Key && row.Prepared.Given?.Key == naming.Prepared.Given?.Key,
        };
        return new(
            text,
            DescriptionRules.OneEntrysName,
            [naming.Place, .. rows.Where(r => r != naming && Says(r) && Same(r)).Select(r => r.Place)],
            [.. rows.Where(r => r != naming && Says(r) && !Same(r)).Select(r => r.Place)]);
    }

    private static DescribedValue? Of(IReadOnlyList<PersonRow> rows, Column column)
    {
        if (rows.Count == 1)
        {
            return rows[0].Entry[column] is { } only ? new(only, DescriptionRules.OnlyValue, [rows[0].Place], []) : null;
        }

        var values = rows.Where(r => r.Entry[column] is not null).GroupBy(r => Alike(r, column)).Select(g => Support.Of(g, column)).ToList();
        if (values.Count == 0)
        {
            return null;
        }

        values.Sort(Support.BetterFirst);
        var shown = values[0].Rows.OrderByDescending(r => r.Claim == Claim.WeSeek).ThenBy(r => r.Place).First();
        return new(
            shown.Entry[column]!,
            values.Count == 1 ? DescriptionRules.OnlyValue : values[0].Over(values[1]),
            [shown.Place, .. values[0].Rows.Where(r => r != shown).Select(r => r.Place)],
            [.. values.Skip(1).SelectMany(v => v.Rows).Select(r => r.Place).Order()]);
    }

    /// <summary>The same for values that say the same in whatever spelling.</summary>
    private static string Alike(PersonRow row, Column column)
    {
        var (prepared, text) = (row.Prepared, row.Entry[column]!);
        return column switch
        {
            Column.FatherName => prepared.Father?.Key,
            Column.BirthPlace => prepared.BirthPlace?.Key,
            Column.CapturePlace or Column.LastSeenPlace => prepared.EventPlace?.Key,
            Column.Rank => prepared.Rank,
            Column.Unit => prepared.Unit,
            Column.ServiceNo => prepared.Number,
            Column.Sex => prepared.Sex.ToString(),
            _ => row.Entry.Date(column)?.Edtf,
        } ?? text.ToUpperInvariant();
    }

    private static bool IsLatin(char c) => c < '\u02B0' || c is >= '\u1E00' and <= '\u1EFF';

    /// <summary>What speaks for a value.</summary>
    private sealed record Support(IReadOnlyList<PersonRow> Rows, int Lists, int Exactness, DateTimeOffset HandedIn)
    {
        public static Support Of(IEnumerable<PersonRow> alike, Column column)
        {
            PersonRow[] rows = [.. alike];
            return new(
                rows,
                rows.Select(r => r.List).Distinct().Count(),
                rows.Max(r => Exact(r.Entry.Date(column))),
                rows.Max(r => r.Said.HandedIn) ?? DateTimeOffset.MinValue);
        }

        public static int BetterFirst(Support one, Support other) =>
            other.Lists != one.Lists ? other.Lists.CompareTo(one.Lists)
            : other.Exactness != one.Exactness ? other.Exactness.CompareTo(one.Exactness)
            : other.HandedIn != one.HandedIn ? other.HandedIn.CompareTo(one.HandedIn)
            : one.Rows.Min(r => r.Place).CompareTo(other.Rows.Min(r => r.Place));

        /// <summary>The rule by which the value goes before another.</summary>
        public string Over(Support other) =>
            other.Lists != Lists ? DescriptionRules.MostLists
            : other.Exactness != Exactness ? DescriptionRules.MostExact
            : other.HandedIn != HandedIn ? DescriptionRules.LastHandedIn
            : DescriptionRules.FirstStated;

        private static int Exact(PartialDate? date) => date?.Precision switch
        {
            null => 0,
            DatePrecision.Day => 4,
            DatePrecision.Month => 3,
            DatePrecision.Year => 2,
            _ => 1,
        };
    }
}
