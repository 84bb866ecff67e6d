namespace Rollcall.Lists;

/// <summary>What kind of values stand in a column, counted over a sample of its filled cells.</summary>
internal sealed class ColumnProfile
{
    private const int SampleSize = 400;

    private readonly Dictionary<CellSense, int> _counts = [];
    private int _sampled;
    private int _words;
    private int _latin;

    /// <summary>How many rows say something in the column.</summary>
    public int Filled { get; private set; }

    /// <summary>No two rows say the same, and nearly every row says something.</summary>
    public bool IsUnique { get; private set; }

    /// <summary>Few rows say the same: a reference that some rows correct.</summary>
    public bool IsNearlyUnique { get; private set; }

    /// <summary>Just 1, 2, 3 and on to the last row.</summary>
    public bool IsCounter { get; private set; }

    /// <summary>The median year of the sampled dates; 0 where there are none.</summary>
    public int MedianYear { get; private set; }

    /// <summary>The different values of the sample, at most a hundred.</summary>
    public HashSet<string> Values { get; } = [];

    /// <summary>Words a cell has on average.</summary>
    public double WordsPerCell => _sampled == 0 ? 0 : (double)_words / _sampled;

    /// <summary>Whether most letters are Latin.</summary>
    public bool IsLatin => _latin * 2 > _sampled;

    /// <summary>How many of the sampled cells have that kind of value, 0 to 1.</summary>
    public double Share(CellSense sense) => _sampled == 0 ? 0 : (double)_counts.GetValueOrDefault(sense) / _sampled;

    /// <summary>Looks at a column of the data rows.</summary>
    public static ColumnProfile Of(IReadOnlyList<RawRow> rows, int column)
    {
        var profile = new ColumnProfile();
        profile.CountUnique(rows, column);
        profile.Sample(rows, column);
        return profile;
    }

    /// <summary>Says what kind of values these are, never a value.</summary>
    public string Describe(DateOrder order) => this switch
    {
        { Filled: 0 } => "empty",
        { IsCounter: true } => "running numbers",
        _ when Share(CellSense.Date) >= 0.5 => order switch
        {
            DateOrder.DayFirst => "dates, day first",
            DateOrder.MonthFirst => "dates, month first",
            _ => "dates",
        },
        _ when Share(CellSense.Age) >= 0.5 => "small numbers, such as ages",
        _ when Share(CellSense.Sex) >= 0.7 => "letters or words for the sexes",
        _ when Share(CellSense.Status) >= 0.5 => "words for statuses",
        _ when Share(CellSense.Rank) >= 0.5 => "ranks",
        _ when Share(CellSense.Identifier) >= 0.5 => IsUnique ? "references" : "numbers of persons",
        _ when Share(CellSense.Unit) >= 0.5 => "numbers of units",
        _ when Share(CellSense.Place) >= 0.3 => "places",
        _ when Share(CellSense.Name) >= 0.5 => WordsPerCell >= 1.7 ? "several words, such as names" : "single words, such as names",
        _ => "text",
    };

    private void CountUnique(IReadOnlyList<RawRow> rows, int column)
    {
        var seen = new HashSet<string>();
        var counter = true;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].TextAt(column) is not { Length: > 0 } text)
            {
                continue;
            }

            Filled++;
            seen.Add(text);
            counter = counter && int.TryParse(Wording.Fold(text), out var number) && number == i + 1;
        }

        IsCounter = counter && Filled >= 2 && Filled >= rows.Count * 0.9;
        IsNearlyUnique = Filled >= rows.Count * 0.8 && seen.Count >= Filled * 0.9;
        IsUnique = Filled >= rows.Count * 0.95 && seen.Count >= Filled * 0.97 && Filled > 0;
    }

    private void Sample(IReadOnlyList<RawRow> rows, int column)
    {
        var step = Math.Max(1.0, Filled / (double)SampleSize);
        var years = new List<int>();
        double next = 0;
        var at = 0;
        foreach (var row in rows)
        {
            if (row.TextAt(column) is not { Length: > 0 } text || at++ < next)
            {
                continue;
            }

            next += step;
            _sampled++;
            _words += CellSenses.Words(text);
            _latin += CellSenses.IsLatin(text) ? 1 : 0;
            if (Values.Count < 100)
            {
                Values.Add(text);
            }

            foreach (var sense in CellSenses.Read(text, row.Cells[column].Kind, years))
            {
                _counts[sense] = _counts.GetValueOrDefault(sense) + 1;
            }
        }

        years.Sort();
        MedianYear = years.Count == 0 ? 0 : years[years.Count / 2];
    }
}
