namespace Rollcall.Lists;

internal sealed partial class ColumnRecognition
{
    private static readonly Column[] NameColumns =
        [Column.FullName, Column.FamilyName, Column.GivenNames, Column.NameLatin];

    private void TakeByCells()
    {
        var nameless = !NameColumns.Any(IsTaken);
        foreach (var column in _columns.Where(c => c is { Column: null, IsSaid: false } && c.Profile.Filled > 0))
        {
            // A second column of a known meaning stays what it is; only a header that says nothing leaves it to the cells.
            if (column.Reading is null && SureKind(column, bare: column.Header.Length == 0) is { } sure)
            {
                Take(column, sure, "cells");
            }
        }

        TakeDates();
        TakeNames(nameless);
        TakePlaces();
    }

    private Column? SureKind(UnderstoodColumn column, bool bare)
    {
        var profile = column.Profile;
        return profile switch
        {
            _ when profile.Share(CellSense.Sex) >= 0.9 && profile.Values.Count <= 6 => Column.Sex,
            _ when profile.Share(CellSense.Rank) >= 0.6 && !IsTaken(Column.Rank) => Column.Rank,
            _ when profile.Share(CellSense.Status) >= 0.6 && profile.Values.Count <= 30 => IsTaken(Column.Claim) ? Column.Note : Column.Claim,
            { IsCounter: true } => Column.RowRef,
            { IsUnique: true } when !IsTaken(Column.RowRef) && IsReference(profile) => Column.RowRef,
            _ when profile.Share(CellSense.Identifier) >= 0.7 && profile.Share(CellSense.Date) < 0.3 => Column.ServiceNo,
            _ when profile.Share(CellSense.Unit) >= 0.7 && profile.Share(CellSense.Date) < 0.3 => Column.Unit,
            _ when profile.Share(CellSense.Age) >= 0.8 && profile.Values.Count > 3 && !IsTaken(Column.BirthDate) => Column.Age,
            _ when profile.Share(CellSense.Patronymic) >= 0.6 && profile.WordsPerCell < 2.3 => Column.FatherName,
            _ when bare && profile.Share(CellSense.Status) >= 0.4 => Column.Note,
            _ => null,
        };
    }

    private static bool IsReference(ColumnProfile profile) =>
        profile.Values.All(v => v.Any(char.IsAsciiDigit)) && profile.Values.Select(Identifiers.Shape).Distinct().Count() <= 3
        && profile.Share(CellSense.Date) < 0.2;

    private void TakeDates()
    {
        var dated = _columns.Where(c => c is { Column: null, IsSaid: false, Reading: null }
            && c.Profile.Share(CellSense.Date) + c.Profile.Share(CellSense.Age) >= 0.7 && c.Profile.Share(CellSense.Unit) < 0.9).ToList();
        var latest = _columns.Where(c => c.Profile.Share(CellSense.Date) >= 0.5).Select(c => c.Profile.MedianYear).DefaultIfEmpty().Max();
        foreach (var column in dated)
        {
            var birth = column.Profile.MedianYear <= latest - 12 || (dated.Count == 1 && column.Profile.MedianYear < 2008);
            Take(column, birth ? Column.BirthDate : DateBeside(column), "cells");
            if (!birth)
            {
                Take(column, _claim is Claim.WeSeek ? Column.CaptureDate : Column.LastSeenDate, "cells");
            }
        }
    }

    private void TakeNames(bool nameless)
    {
        var names = _columns.Where(c => c is { Column: null, IsSaid: false, Reading: null }
            && (c.Header.Length == 0 || nameless) && c.Profile.Share(CellSense.Name) >= 0.7 && c.Profile.Share(CellSense.Place) < 0.1
            && c.Profile.Values.Count > Math.Min(8, c.Profile.Filled / 3)).ToList();
        foreach (var column in names)
        {
            var whole = column.Profile.WordsPerCell >= 1.8 && column.Profile.Share(CellSense.Surname) >= 0.4;
            var surname = column.Profile.Share(CellSense.Surname) >= 0.45;
            var previous = column.Index > 0 ? _columns[column.Index - 1].Column : null;
            Column? meaning = whole ? Column.FullName
                : surname && !IsTaken(Column.FullName) && !IsTaken(Column.FamilyName) ? Column.FamilyName
                : previous is Column.GivenNames ? Column.FatherName
                : previous is Column.FamilyName ? Column.GivenNames
                : names.Count >= 2 && column == names[0] ? surname ? Column.FamilyName : Column.GivenNames
                : names.Count == 1 && nameless ? Column.FullName
                : null;
            if (meaning is { } taken)
            {
                Take(column, taken, "cells");
            }
        }
    }

    private void TakePlaces()
    {
        foreach (var column in _columns.Where(c => c is { Column: null, IsSaid: false, Reading: null }
            && (c.Profile.Share(CellSense.Place) >= 0.3 || (c.Header.Length == 0 && c.Profile.Share(CellSense.Name) >= 0.7))))
        {
            Take(column, PlaceBeside(column), "cells");
            Take(column, Column.BirthPlace, "cells");
        }
    }

    // What only all columns together show: a lone "name" with two words in it is the full name; a second name
    // in Latin letters beside one in another script is its transliteration; a reference must tell rows apart.
    private void Straighten()
    {
        PreferOwnReference();
        if (Of(Column.GivenNames) is { IsSaid: false } given && !IsTaken(Column.FamilyName) && !IsTaken(Column.FullName))
        {
            given.Column = Column.FullName;
        }

        foreach (var column in _columns.Where(c => c is { Column: null, IsSaid: false, Profile.IsLatin: true, Profile.Filled: > 0 }
            && c.Meaning is { Column: Column.FullName or Column.FamilyName } or { Sense: Sense.Name }))
        {
            if (NameColumns[..2].Select(Of).Any(c => c is { Profile.IsLatin: false }))
            {
                Take(column, Column.NameLatin, "header");
            }
        }

        if (Of(Column.RowRef) is { IsSaid: false, Profile: { IsNearlyUnique: false, IsCounter: false } } reference)
        {
            (reference.Column, reference.How) = (null, "kept");
            if (_columns.Find(c => c is { Column: null, IsSaid: false, Profile.IsUnique: true } && c.Meaning.Sense == Sense.Number) is { } other)
            {
                Take(other, Column.RowRef, "header");
            }
        }
    }

    // Beside a plain counter the numbers that the party itself gave are the reference.
    private void PreferOwnReference()
    {
        if (Of(Column.RowRef) is { IsSaid: false, Profile.IsCounter: true } counter
            && _columns.Find(c => c is { Column: null, IsSaid: false, Reading: null, Profile: { IsUnique: true, IsCounter: false } } && IsReference(c.Profile)) is { } own)
        {
            (counter.Column, counter.How) = (null, "kept");
            Take(own, Column.RowRef, "cells");
        }
    }

    private UnderstoodColumn? Of(Column column) => _columns.Find(c => c.Column == column);
}
