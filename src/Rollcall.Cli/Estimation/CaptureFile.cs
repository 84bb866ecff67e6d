using System.Globalization;

namespace Rollcall.Cli;

/// <summary>
/// Reads a table of counts by pattern, a table of persons with a column of 0 and 1 for each list, or a table of how often
/// persons were seen. Whatever is wrong with it is one sentence.
/// </summary>
internal sealed class CaptureFile
{
    private const long MostPersons = 1_000_000_000;
    private readonly string _path, _name;
    private readonly CaptureReading _reading;

    private CaptureFile(string path, CaptureReading reading) => (_path, _name, _reading) = (path, Path.GetFileName(path), reading);

    public static CaptureInput Read(string path, CaptureReading reading, CancellationToken cancel)
    {
        var file = new CaptureFile(path, reading);
        using var rows = CsvRows.Open(path);
        foreach (var by in reading.By.Where(b => rows.Column(b) is null))
        {
            throw new RefusedException($"--by: {file._name} has no column {by}. It has: {string.Join(", ", rows.Header)}.");
        }

        return rows.Column("times_seen") is { } times && rows.Column("count") is { } number
            ? file.TimesSeen(rows, times, number)
            : file.Patterns(rows, cancel);
    }

    private CaptureInput Patterns(CsvRows rows, CancellationToken cancel)
    {
        var count = rows.Column("count");
        var pattern = rows.Column("pattern");
        var by = _reading.By.Select(b => rows.Column(b)!.Value).ToArray();
        var (lists, total) = ListColumns(rows, cancel);
        if (lists.Count == 0 && pattern is null)
        {
            throw new RefusedException($"{_name} has no column that holds only 0 and 1, so it names no list. See docs/estimation.md for what it may hold.");
        }

        if (total == 0)
        {
            throw new RefusedException($"{_name} has a header and no row. There is nobody to estimate from.");
        }

        using var again = CsvRows.Open(_path);
        return Counted(again, lists, count, lists.Count == 0 || count is not null ? pattern : null, by, cancel);
    }

    private CaptureInput Counted(CsvRows rows, List<int> lists, int? count, int? pattern, int[] by, CancellationToken cancel)
    {
        var seen = new Dictionary<(string, string), int>();
        CaptureTally? tally = lists.Count > 0 ? new CaptureTally([.. lists.Select(i => rows.Header[i])], _reading.Lists) : null;
        long persons = 0;
        var read = 0;
        while (rows.Read())
        {
            if (++read % 10_000 == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            var digits = lists.Count > 0 ? string.Concat(lists.Select(i => Digit(rows, i))) : Digits(rows, pattern!.Value);
            if (lists.Count > 0 && pattern is { } p && rows.Cells[p].Trim().PadLeft(digits.Length, '0') != digits)
            {
                throw new RefusedException($"{_name}, line {rows.Line}: the pattern {rows.Cells[p].Trim()} is not what the columns of the lists say ({digits}).");
            }

            tally ??= new CaptureTally([.. Enumerable.Range(1, digits.Length).Select(i => i.ToString(CultureInfo.InvariantCulture))], _reading.Lists);
            if (digits.Length != tally.Bits.Count)
            {
                throw new RefusedException($"{_name}, line {rows.Line}: the pattern {digits} has {digits.Length} digits, those before it {tally.Bits.Count}.");
            }

            var stratum = string.Join(" / ", by.Select(b => rows.Cells[b].Trim()));
            var number = count is { } c ? Count(rows, c) : 1;
            if (count is not null && !seen.TryAdd((stratum, digits), rows.Line))
            {
                throw new RefusedException(
                    $"{_name}, line {rows.Line}: the pattern {digits} stands already on line {seen[(stratum, digits)]}. Add the two counts up, or name the column that tells them apart with --by.");
            }

            if (!digits.Contains('1') && number > 0)
            {
                throw new RefusedException($"{_name}, line {rows.Line}: these persons are on no list. How many there are is the question, so leave the row out.");
            }

            persons += number;
            if (persons > MostPersons)
            {
                throw new RefusedException($"{_name}, line {rows.Line}: these are more than {MostPersons} persons. Check the counts.");
            }

            var bits = 0;
            for (var i = 0; i < digits.Length; i++)
            {
                bits |= digits[i] == '1' ? tally.Bits[i] : 0;
            }

            tally.Add(stratum, bits, number);
        }

        return new CaptureInput(count is null ? $"{read} persons with a column for each list" : $"{read} patterns with counts", tally!.Strata(), []);
    }

    /// <summary>The columns that hold nothing but 0 and 1.</summary>
    private (List<int> Lists, int Rows) ListColumns(CsvRows rows, CancellationToken cancel)
    {
        var count = rows.Column("count");
        var candidates = Enumerable.Range(0, rows.Header.Count)
            .Where(i => i != count && i != rows.Column("pattern") && !_reading.By.Contains(rows.Header[i], StringComparer.OrdinalIgnoreCase)).ToList();
        var others = new Dictionary<int, int>();
        var read = 0;
        while (rows.Read())
        {
            read++;
            if (read % 10_000 == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            foreach (var i in candidates)
            {
                if (!others.ContainsKey(i) && rows.Cells[i].AsSpan().Trim() is not ("0" or "1" or ""))
                {
                    others[i] = rows.Line;
                }
            }
        }

        if (count is not null && others.Count > 0)
        {
            var (column, line) = others.First();
            throw new RefusedException(
                $"{_name}, line {line}: {rows.Header[column]} holds neither 0 nor 1. If it tells strata apart, say --by {rows.Header[column]}; else remove it.");
        }

        return ([.. candidates.Where(i => !others.ContainsKey(i) && rows.Header[i].Length > 0)], read);
    }

    private char Digit(CsvRows rows, int column)
    {
        var cell = rows.Cells[column].AsSpan().Trim();
        return cell.Length == 1 ? cell[0] : throw new RefusedException($"{_name}, line {rows.Line}: {rows.Header[column]} is empty. Write 0 or 1.");
    }

    private string Digits(CsvRows rows, int column)
    {
        var digits = rows.Cells[column].Trim();
        return digits.Length > 0 && digits.All(c => c is '0' or '1')
            ? digits
            : throw new RefusedException($"{_name}, line {rows.Line}: the pattern {digits} is not made of 0 and 1, one digit for each list.");
    }

    private long Count(CsvRows rows, int column)
    {
        var text = rows.Cells[column].Trim();
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
        {
            return count >= 0
                ? count
                : throw new RefusedException($"{_name}, line {rows.Line}: the count {text} is negative. A count is a whole number from 0 on.");
        }

        throw new RefusedException(decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? $"{_name}, line {rows.Line}: the count {text} is not whole, or too large. Persons are counted in whole numbers; weights can't be used."
            : $"{_name}, line {rows.Line}: the count “{text}” is no number. A count is a whole number from 0 on.");
    }

    private CaptureInput TimesSeen(CsvRows rows, int times, int number)
    {
        var seen = new SortedDictionary<int, long>();
        while (rows.Read())
        {
            if (!int.TryParse(rows.Cells[times].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var k) || k < 1)
            {
                throw new RefusedException($"{_name}, line {rows.Line}: times_seen is a whole number from 1 on.");
            }

            if (!seen.TryAdd(k, Count(rows, number)))
            {
                throw new RefusedException($"{_name}, line {rows.Line}: times_seen {k} stands there twice. Add the two counts up.");
            }
        }

        var table = new Rollcall.Estimation.CaptureTable(["seen"], [0, seen.Values.Sum()]);
        return new CaptureInput("how often persons were seen", [new CaptureStratum("", table) { TimesSeen = seen }], []);
    }
}
