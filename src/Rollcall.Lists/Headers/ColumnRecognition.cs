namespace Rollcall.Lists;

/// <summary>Understands a sheet's columns: options first, then headers, then neighbours, then cells.</summary>
internal sealed partial class ColumnRecognition
{
    private static readonly Dictionary<Column, Column> PlaceOf = new()
    {
        [Column.BirthDate] = Column.BirthPlace,
        [Column.CaptureDate] = Column.CapturePlace,
        [Column.LastSeenDate] = Column.LastSeenPlace,
        [Column.DeathDate] = Column.DeathPlace,
        [Column.Age] = Column.BirthPlace,
    };

    private readonly List<UnderstoodColumn> _columns = [];
    private readonly Claim _claim;

    private ColumnRecognition(SheetLayout layout, ReadOptions options, Claim claim)
    {
        _claim = claim;
        for (var i = 0; i < layout.Headers.Count; i++)
        {
            var header = layout.Headers[i];
            var column = new UnderstoodColumn(i, header, ColumnProfile.Of(layout.Rows, i));
            if (options.Columns.TryGetValue(header, out var said) || options.Columns.TryGetValue(header.Length == 0 ? $"column {i + 1}" : header, out said))
            {
                (column.IsSaid, column.Column, column.How) = (true, said, "option");
            }

            _columns.Add(column);
        }

        Languages = ReadHeaders();
    }

    /// <summary>The languages of the headers, most used first.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>Understands the columns of a sheet whose file's name claims something, or nothing.</summary>
    public static (IReadOnlyList<UnderstoodColumn> Columns, IReadOnlyList<string> Languages) Understand(
        SheetLayout layout, ReadOptions options, Claim claim)
    {
        var recognition = new ColumnRecognition(layout, options, claim);
        recognition.TakeSettled();
        recognition.TakeUnsettled();
        recognition.TakeByCells();
        recognition.Straighten();
        return (recognition._columns, recognition.Languages);
    }

    private bool IsTaken(Column column) => _columns.Exists(c => c.Column == column);

    private void Take(UnderstoodColumn column, Column meaning, string how)
    {
        if (column.Column is null && !column.IsSaid && !IsTaken(meaning))
        {
            (column.Column, column.How) = (meaning, how);
        }
    }

    private List<string> ReadHeaders()
    {
        var weights = new Dictionary<string, double>();
        foreach (var column in _columns)
        {
            column.Reading = ColumnVocabulary.Read(column.Header);
            foreach (var language in column.Reading is null ? [] : ColumnVocabulary.LanguagesOf(column.Header))
            {
                weights[language] = weights.GetValueOrDefault(language) + column.Reading!.Value.Confidence;
            }
        }

        var languages = weights.OrderByDescending(w => w.Value).Select(w => w.Key).ToList();
        if (languages.Count > 0)
        {
            foreach (var column in _columns)
            {
                column.Reading = ColumnVocabulary.Read(column.Header, languages[0]);
            }
        }

        // A second language has phrases that the first one lacks; related languages share many.
        return [.. languages.Where((l, i) => i == 0 || _columns.Count(c => ColumnVocabulary.HasPartIn(c.Header, l, languages[0])) >= 2)];
    }

    private void TakeSettled()
    {
        var settled = _columns.Where(c => c.Meaning is { Column: not null })
            .OrderByDescending(c => c.Confidence).ThenByDescending(c => c.Profile.Filled).ThenBy(c => c.Index);
        foreach (var column in settled)
        {
            Take(column, ByItsCells(column, column.Meaning.Column!.Value), "header");
        }
    }

    // "Last seen" over a column of dates is the date of it, "disappeared" over a column of places the place.
    private static Column ByItsCells(UnderstoodColumn column, Column meaning)
    {
        var dates = column.Profile.Share(CellSense.Date) + column.Profile.Share(CellSense.Age);
        if (column.Profile.Filled < 3)
        {
            return meaning;
        }

        foreach (var (date, place) in PlaceOf)
        {
            if (meaning == place && dates > 0.6)
            {
                return date;
            }

            if (meaning == date && dates < 0.1 && column.Profile.Share(CellSense.Name) + column.Profile.Share(CellSense.Place) > 0.6)
            {
                return place;
            }
        }

        return meaning == Column.Age && column.Profile.Share(CellSense.Date) > 0.8 && column.Profile.Share(CellSense.Age) < 0.05 ? Column.BirthDate : meaning;
    }

    private void TakeUnsettled()
    {
        foreach (var column in _columns.Where(c => c is { Column: null, IsSaid: false } && c.Meaning.Sense != Sense.Settled))
        {
            switch (column.Meaning.Sense)
            {
                case Sense.Name:
                    Take(column, IsTaken(Column.FamilyName) ? Column.GivenNames : Column.FullName, "header");
                    break;
                case Sense.Number when column.Profile is { IsUnique: true } or { IsCounter: true }:
                    Take(column, Column.RowRef, "header");
                    break;
                case Sense.Number when column.Profile.Share(CellSense.Identifier) < 0.5:
                    break;
                case Sense.Number or Sense.Document:
                    Take(column, column.Profile.Share(CellSense.Identifier) >= 0.5 && !IsTaken(Column.ServiceNo) ? Column.ServiceNo : Column.OtherId, "header");
                    break;
                case Sense.Held:
                    var ofCapture = IsTaken(Column.CaptureDate) && !IsTaken(Column.CapturePlace);
                    Take(column, ofCapture ? Column.CapturePlace : Column.HeldPlace, "header");
                    break;
                case Sense.Place:
                    Take(column, PlaceBeside(column), "header");
                    break;
                case Sense.Date:
                    Take(column, DateBeside(column), "header");
                    break;
            }
        }
    }

    private Column PlaceBeside(UnderstoodColumn column)
    {
        for (var i = column.Index - 1; i >= Math.Max(0, column.Index - 2); i--)
        {
            if (_columns[i].Column is { } before && PlaceOf.TryGetValue(before, out var place) && !IsTaken(place))
            {
                return place;
            }
        }

        return _claim is Claim.WeHold ? Column.CapturePlace : Column.LastSeenPlace;
    }

    private Column DateBeside(UnderstoodColumn column)
    {
        foreach (var i in new[] { column.Index - 1, column.Index + 1 })
        {
            if (i >= 0 && i < _columns.Count && _columns[i].Column is { } beside)
            {
                var date = PlaceOf.FirstOrDefault(p => p.Value == beside && p.Key != Column.Age);
                if (date.Value == beside && !IsTaken(date.Key))
                {
                    return date.Key;
                }

                if (beside == Column.Source && !IsTaken(Column.SourceDate))
                {
                    return Column.SourceDate;
                }
            }
        }

        return _claim is Claim.WeHold or Claim.Unknown ? Column.CaptureDate : _claim is Claim.Died ? Column.DeathDate : _claim is Claim.Returned ? Column.EventDate : Column.LastSeenDate;
    }
}
