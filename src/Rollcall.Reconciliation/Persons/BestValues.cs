using Rollcall.Lists;
using Rollcall.Names;

namespace Rollcall.Reconciliation;

/// <summary>Of what several entries say in a column, the value that most lists support, as one of them handed it in.</summary>
internal static class BestValues
{
    private static readonly Column[] OfTheRow =
        [Column.RowRef, Column.RowAction, Column.Claim, Column.Source, Column.SourceDate, Column.Confidence, Column.Note];

    public static IReadOnlyDictionary<Column, string> Of(EntryRegister register, IReadOnlyList<int> entries)
    {
        var best = new Dictionary<Column, string>();
        foreach (var column in Enum.GetValues<Column>().Except(OfTheRow))
        {
            if (Of(register, entries, column) is { } value)
            {
                best[column] = value;
            }
        }

        return best;
    }

    /// <summary>A name in Latin letters, for those who cannot read its script; null where it is in Latin.</summary>
    public static string? Reading(string name) =>
        name.Length == 0 || name.All(c => c < 0x250 || !char.IsLetter(c)) ? null : Transliteration.ToLatin(name);

    private static string? Of(EntryRegister register, IReadOnlyList<int> entries, Column column)
    {
        if (entries.Count == 1)
        {
            return register.Entries[entries[0]][column];
        }

        return entries
            .Where(i => register.Entries[i][column] is not null)
            .GroupBy(i => Alike(register, i, column))
            .OrderByDescending(g => g.Select(i => register.List(i).StandingList).Distinct().Count())
            .ThenByDescending(g => g.Max(i => Exactness(register.Entries[i].Date(column))))
            .ThenBy(g => g.Min())
            .FirstOrDefault()?
            .OrderByDescending(i => register.Entries[i].Claim == Claim.WeSeek)
            .ThenBy(i => i)
            .Select(i => register.Entries[i][column]).First();
    }

    /// <summary>The same for values that say the same in whatever spelling.</summary>
    private static string Alike(EntryRegister register, int entry, Column column)
    {
        var (prepared, text) = (register.Prepared.All[entry], register.Entries[entry][column]!);
        return column switch
        {
            Column.FamilyName => prepared.Family?.Key,
            Column.GivenNames => prepared.Given?.Key,
            Column.FatherName => prepared.Father?.Key,
            Column.BirthPlace => prepared.BirthPlace?.Key,
            Column.CapturePlace or Column.LastSeenPlace => prepared.EventPlace?.Key,
            Column.Rank => prepared.Rank,
            Column.Unit => prepared.Unit,
            Column.ServiceNo => prepared.Number,
            Column.Sex => prepared.Sex.ToString(),
            _ => register.Entries[entry].Date(column)?.Edtf,
        } ?? text.ToUpperInvariant();
    }

    private static int Exactness(PartialDate? date) => date?.Precision switch
    {
        null => 0,
        DatePrecision.Day => 4,
        DatePrecision.Month => 3,
        DatePrecision.Year => 2,
        _ => 1,
    };
}
