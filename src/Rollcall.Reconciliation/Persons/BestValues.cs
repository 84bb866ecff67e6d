using Rollcall.Lists;
using Rollcall.Names;

namespace Rollcall.Reconciliation;

/// <summary>Of what several entries say in a column, the value that most lists support, as one of them handed it in.</summary>
internal static class BestValues
{
    private static readonly Column[] OfTheRow =
        [Column.RowRef, Column.RowAction, Column.Claim, Column.Source, Column.SourceDate, Column.Confidence, Column.Note];

    private static readonly Column[] OfTheName = [Column.FullName, Column.FamilyName, Column.GivenNames, Column.FatherName];

    public static IReadOnlyDictionary<Column, string> Of(EntryRegister register, IReadOnlyList<int> entries)
    {
        var best = new Dictionary<Column, string>();
        var named = register.Entries[Naming(register, entries)];
        foreach (var column in OfTheName)
        {
            var text = named[column] ?? (column == Column.FatherName ? Of(register, entries, column) : null);
            if (text is not null)
            {
                best[column] = text;
            }
        }

        foreach (var column in Enum.GetValues<Column>().Except(OfTheRow).Except(OfTheName))
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
        name.Length == 0 || name.All(c => IsLatin(c) || !char.IsLetter(c)) ? null : Transliteration.ToLatin(name);

    /// <summary>
    /// The entry whose name stands for the person: a name is shown as one list wrote it, not put together from several scripts.
    /// </summary>
    private static int Naming(EntryRegister register, IReadOnlyList<int> entries)
    {
        var names = entries.Select(i => register.Prepared.All[i]).ToList();
        int Support(PreparedEntry e) => names.Count(n => n.Family?.Key == e.Family?.Key) + names.Count(n => n.Given?.Key == e.Given?.Key);
        int Stated(PreparedEntry e) => new[] { e.Family, e.Given, e.Father }.Count(p => p is not null);
        return entries
            .OrderByDescending(i => Stated(register.Prepared.All[i]) > 1)
            .ThenByDescending(i => Support(register.Prepared.All[i]))
            .ThenByDescending(i => Stated(register.Prepared.All[i]))
            .ThenByDescending(i => register.Entries[i].Claim == Claim.WeSeek)
            .ThenByDescending(i => register.Entries[i][Column.FamilyName] is not null)
            .ThenBy(i => i)
            .First();
    }

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

    private static bool IsLatin(char c) => c < '\u02B0' || c is >= '\u1E00' and <= '\u1EFF';

    private static int Exactness(PartialDate? date) => date?.Precision switch
    {
        null => 0,
        DatePrecision.Day => 4,
        DatePrecision.Month => 3,
        DatePrecision.Year => 2,
        _ => 1,
    };
}
