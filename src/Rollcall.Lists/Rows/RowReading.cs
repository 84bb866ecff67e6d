namespace Rollcall.Lists;

/// <summary>Turns rows into entries or rejections; nothing else may become of a row.</summary>
internal sealed class RowReading
{
    private const int LongestText = 4_000;

    private static readonly Column[] Naming =
    [
        Column.FullName, Column.FamilyName, Column.GivenNames, Column.NameLatin, Column.Aliases,
        Column.ServiceNo, Column.PrisonerNo, Column.OtherId,
    ];

    private static readonly Column[] Telling = [Column.RowAction, Column.Claim, Column.Event, Column.Note];

    private readonly RawFile _file;
    private readonly IReadOnlyList<UnderstoodColumn> _columns;
    private readonly SheetDates _dates;
    private readonly int _rowsBefore;
    private readonly bool _isTurkish;
    private readonly UnderstoodColumn? _reference;
    private readonly UnderstoodColumn? _sex;
    private readonly UnderstoodColumn[] _telling;
    private readonly UnderstoodColumn[] _unknown;
    private readonly Dictionary<string, Sex> _sexes = [];
    private readonly List<Entry> _entries = [];
    private readonly List<Rejection> _rejected = [];
    private readonly Dictionary<string, (RawRow Row, int Times)> _references = [];
    private readonly HashSet<string> _used;
    private int _repeated;

    public RowReading(
        RawFile file, IReadOnlyList<UnderstoodColumn> columns, IReadOnlyList<RawRow> rows, SheetDates dates, string? language, Claim claim, int rowsBefore, HashSet<string> used)
    {
        (_file, _columns, _dates, _rowsBefore, _used) = (file, columns, dates, rowsBefore, used);
        _reference = columns.FirstOrDefault(c => c is { Column: Column.RowRef, Profile.IsCounter: false });
        _sex = columns.FirstOrDefault(c => c.Column == Column.Sex);
        _unknown = [.. columns.Where(c => c.Column is null)];
        _telling = [.. columns.Where(c => c.Column is { } meaning && Array.IndexOf(Telling, meaning) >= 0)];
        _isTurkish = _sex is not null && SexWords.AreTurkish(_sex.Profile.Values, language);
        Claim = claim != Claim.Unknown ? claim : MostClaimed(rows) is var most && most != Claim.Unknown ? most : ByColumns();
    }

    /// <summary>The rows that could not be taken.</summary>
    public IReadOnlyList<Rejection> Rejected => _rejected;

    /// <summary>What the file as a whole claims: by its name, else what most rows claim.</summary>
    public Claim Claim { get; }

    /// <summary>The rows that were taken.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>What a person should know of the rows.</summary>
    public IEnumerable<string> Remarks =>
        _repeated == 0 ? [] : [$"{_repeated} {(_repeated == 1 ? "row repeats" : "rows repeat")} a reference of this file with other facts: taken as corrections, their references numbered on with #."];

    /// <summary>Takes or rejects a row by its 1-based number in the sheet.</summary>
    public void Read(RawRow row, int number)
    {
        var numbered = _rowsBefore + number;
        if (row.Broken is { } broken)
        {
            Reject(row, numbered, broken);
        }
        else if (HasMoreCells(row))
        {
            Reject(row, numbered, "The row has more cells than the list has columns: put quotes around cells that hold the delimiter, or name the further columns in the header.");
        }
        else if (IsFooter(row))
        {
            Reject(row, numbered, "The row is a total or a signature and no person: nothing needs to be done if that is right.");
        }
        else
        {
            Take(row, numbered);
        }
    }

    private void Take(RawRow row, int number)
    {
        var (action, claim) = Told(row);
        var reference = _reference is null ? "" : row.TextAt(_reference.Index);
        var key = reference.Length > 0 ? reference : number.ToString();
        if (_references.TryGetValue(key, out var earlier))
        {
            if (SameCells(earlier.Row, row))
            {
                Reject(row, number, "The row is the same in every cell as an earlier row with its reference: leave one of them out.");
                return;
            }

            _references[key] = (earlier.Row, earlier.Times + 1);
            action = action == RowAction.Add ? RowAction.Change : action;
            _repeated++;
        }

        var entry = new Entry
        {
            List = _file.Name,
            Ref = Unused(key),
            HasOwnRef = reference.Length > 0,
            Row = number,
            Line = row.Line,
            Action = action,
            Claim = claim == Claim.Unknown ? Claim : claim,
            Sex = _sex is null ? Sex.Unknown : SexOf(row.TextAt(_sex.Index)),
            Others = Others(row),
        };
        foreach (var column in _columns)
        {
            if (column.Column is { } meaning && row.TextAt(column.Index) is { Length: > 0 } text)
            {
                entry.Set(meaning, text);
            }
        }

        if (!Array.Exists(Naming, c => entry[c] is not null) && !(reference.Any(char.IsAsciiDigit) && row.FilledCells() > 1))
        {
            Reject(row, number, "The row names and numbers nobody: give a name, a service number or a prisoner number.");
            return;
        }

        _references.TryAdd(key, (row, 1));
        _dates.Read(row, entry);
        _entries.Add(entry);
    }

    private Claim MostClaimed(IReadOnlyList<RawRow> rows) =>
        rows.Select(r => Told(r).Claim).Where(c => c != Claim.Unknown).CountBy(c => c)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key).FirstOrDefault().Key;

    // A list that says when its persons were last seen looks for them.
    private Claim ByColumns()
    {
        var meanings = _columns.Select(c => c.Column).ToHashSet();
        return meanings.Overlaps([Column.HeldPlace, Column.PrisonerNo]) ? Claim.WeHold
            : meanings.Overlaps([Column.LastSeenDate, Column.LastSeenPlace]) && !meanings.Contains(Column.CaptureDate) ? Claim.WeSeek
            : meanings.Overlaps([Column.DeathDate, Column.BurialPlace]) ? Claim.Died
            : Claim.Unknown;
    }

    private string Unused(string key)
    {
        var reference = key;
        for (var times = 2; !_used.Add(reference); times++)
        {
            reference = $"{key}#{times}";
        }

        return reference;
    }

    private Sex SexOf(string text) =>
        _sexes.TryGetValue(text, out var sex) ? sex : _sexes[text] = SexWords.Read(text, _isTurkish);

    private (RowAction Action, Claim Claim) Told(RawRow row)
    {
        var told = (Action: RowAction.Add, Claim: Claim.Unknown);
        foreach (var column in _telling)
        {
            var (action, claim) = Statuses.Read(row.TextAt(column.Index));
            told = (action > told.Action ? action : told.Action, told.Claim == Claim.Unknown || column.Column == Column.Claim && claim != Claim.Unknown ? claim : told.Claim);
        }

        return told;
    }

    private KeyValuePair<string, string>[] Others(RawRow row) =>
        _unknown.Length == 0 ? [] :
        [.. from column in _unknown
            let text = row.TextAt(column.Index)
            where text.Length > 0
            select KeyValuePair.Create(column.Header.Length > 0 ? column.Header : $"column {column.Index + 1}", text)];

    private bool HasMoreCells(RawRow row)
    {
        for (var i = _columns.Count; i < row.Cells.Length; i++)
        {
            if (row.TextAt(i).Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFooter(RawRow row) =>
        row.FilledCells() <= 3 && FooterWords.Begins(Array.Find(row.Cells, c => c.Text.Length > 0).Text ?? "");

    private static bool SameCells(RawRow a, RawRow b)
    {
        for (var i = 0; i < Math.Max(a.Cells.Length, b.Cells.Length); i++)
        {
            if (a.TextAt(i) != b.TextAt(i))
            {
                return false;
            }
        }

        return true;
    }

    private void Reject(RawRow row, int number, string reason)
    {
        var text = string.Join(_file.Delimiter ?? ';', row.Cells.Select(c => c.Text));
        _rejected.Add(new(_file.Name, row.Line, number, reason, text.Length > LongestText ? text[..LongestText] : text));
    }
}
