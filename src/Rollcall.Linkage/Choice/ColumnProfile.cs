namespace Rollcall.Linkage;

/// <summary>What a column looks like: counted from its distinct values, of many a sample.</summary>
/// <param name="Column">The column.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="StatedShare">The share of records that state a value, in 0..1.</param>
/// <param name="AgreementByChance">The share of random pairs of stated values that are equal, in 0..1.</param>
/// <param name="MeanLength">Letters a value, on average over the records.</param>
/// <param name="MeanWords">Words a value, on average over the records.</param>
/// <param name="Decimals">True where numbers have decimal places.</param>
internal sealed record ColumnProfile(
    TextColumn Column, ColumnKind Kind, double StatedShare, double AgreementByChance, double MeanLength, double MeanWords, bool Decimals)
{
    private const int CommonestInSample = 1500, RarerInSample = 3000;

    /// <summary>The column's name.</summary>
    public string Name => Column.Name;

    /// <summary>The column as an expression.</summary>
    public Expression On { get; } = new(Column.Name);

    /// <summary>True where it can tell records apart.</summary>
    public bool IsUseful => Kind is not (ColumnKind.Silent or ColumnKind.RowNumber);

    /// <summary>How many bits an agreement says, shared out over those that state a value.</summary>
    public double Information => -Math.Log2(Math.Max(AgreementByChance, 1e-12)) * StatedShare * StatedShare;

    /// <summary>Looks at a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="records">The number of records.</param>
    public static ColumnProfile Of(TextColumn column, int records)
    {
        double pairs = 0, seen = 0, dates = 0, digits = 0, decimals = 0, spaced = 0, mixed = 0, parted = 0, length = 0, words = 0;
        var lengths = new Dictionary<int, double>();
        for (var code = 1; code <= column.Distinct; code++)
        {
            double count = column.CountOf(code);
            pairs += count * (count - 1);
        }

        foreach (var (value, weight) in Sample(column))
        {
            seen += weight;
            length += weight * value.Length;
            words += weight * WordsIn(value);
            parted += value.Contains(' ', StringComparison.Ordinal) ? weight : 0;
            lengths[value.Length] = lengths.GetValueOrDefault(value.Length) + weight;
            dates += Dates.TryRead(value, out var date) && date.Year is >= 1000 and <= 2100 ? weight : 0;
            var (hasDigit, hasLetter, isNumber, hasPoint) = Letters(value);
            digits += isNumber ? weight : 0;
            decimals += isNumber && hasPoint ? weight : 0;
            mixed += hasDigit && !isNumber ? weight : 0;
            spaced += !hasLetter && !isNumber ? weight : 0;
        }

        seen = Math.Max(seen, 1e-9);
        var stated = (double)column.Stated;
        var chance = stated < 2 ? 0 : pairs / (stated * (stated - 1));
        var oneLength = lengths.Count == 0 ? 0 : lengths.Values.Max() / seen;
        var shape = new Shape(dates / seen, digits / seen, decimals / seen, (mixed + spaced) / seen, oneLength, length / seen, words / seen, parted / seen);
        return new ColumnProfile(
            column, KindOf(column, records, chance, shape), stated / Math.Max(records, 1), chance, shape.Length, shape.Words, shape.Decimals > 0.1);
    }

    /// <summary>Distinct values with the number of records that each stands for: all of them, or the commonest and a part of the others.</summary>
    internal static IEnumerable<(string Value, double Weight)> Sample(TextColumn column)
    {
        var step = Math.Max(1, (column.Distinct - CommonestInSample) / RarerInSample);
        for (var code = 1; code <= column.Distinct; code += code < CommonestInSample ? 1 : step)
        {
            yield return (column[code], column.CountOf(code) * (code < CommonestInSample ? 1.0 : step));
        }
    }

    private static ColumnKind KindOf(TextColumn column, int records, double chance, Shape shape)
    {
        if (column.Stated < 0.01 * records || column.Distinct < 2 || column.Stated - column.CountOf(1) < 2)
        {
            return ColumnKind.Silent;
        }

        var isText = shape.Digits + shape.Mixed < 0.5;
        if (column.Distinct == column.Stated && column.Stated == records && records > 1 && shape.Parted < 0.1 && shape.Dates < 0.8 && !isText)
        {
            return ColumnKind.RowNumber;
        }

        if (shape.Dates >= 0.8)
        {
            return ColumnKind.Date;
        }

        if (shape.Digits >= 0.8)
        {
            return shape.Decimals > 0.1 || (shape.OneLength < 0.9 && shape.Length <= 4) ? ColumnKind.Number : ColumnKind.Code;
        }

        // A category's values are shared by many; of names in a short list that is not so, however few they are.
        if (chance > 0.02 && column.Distinct <= Math.Max(2, column.Stated / 20) && shape.Words < 3)
        {
            return ColumnKind.Category;
        }

        return shape.Words > 8 ? ColumnKind.Prose : shape.Mixed >= 0.5 && shape.Words < 2.5 ? ColumnKind.Code : ColumnKind.Text;
    }

    private static (bool HasDigit, bool HasLetter, bool IsNumber, bool HasPoint) Letters(string value)
    {
        var (digits, letters, points, others) = (0, 0, 0, 0);
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsDigit(value[i]))
            {
                digits++;
            }
            else if (char.IsLetter(value[i]))
            {
                letters++;
            }
            else if (value[i] == '.')
            {
                points++;
            }
            else if (value[i] != '-' || i > 0)
            {
                others++;
            }
        }

        return (digits > 0, letters > 0, digits > 0 && letters + others == 0 && points <= 1, points == 1);
    }

    internal static int WordsIn(string value)
    {
        var words = 0;
        for (var i = 0; i < value.Length; i++)
        {
            words += char.IsLetterOrDigit(value[i]) && (i == 0 || !char.IsLetterOrDigit(value[i - 1])) ? 1 : 0;
        }

        return words;
    }

    private readonly record struct Shape(
        double Dates, double Digits, double Decimals, double Mixed, double OneLength, double Length, double Words, double Parted);
}
