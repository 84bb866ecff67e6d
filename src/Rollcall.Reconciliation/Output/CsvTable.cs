using System.Globalization;
using System.Text;

namespace Rollcall.Reconciliation;

/// <summary>
/// Writes CSV as RFC 4180 has it: UTF-8 without a mark, a comma, quotes where needed; lines end in LF. No text cell starts
/// a formula in a spreadsheet; numbers that the program itself computed are numbers and stay as they are.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    private readonly StreamWriter _writer;
    private bool _first = true;

    public CsvTable(Stream stream, IEnumerable<string> header)
    {
        _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        foreach (var name in header)
        {
            Text(name);
        }

        EndRow();
        Rows = 0;
    }

    /// <summary>The rows written so far, without the header.</summary>
    public int Rows { get; private set; }

    public CsvTable Text(string? cell)
    {
        Separate();
        if (string.IsNullOrEmpty(cell))
        {
            return this;
        }

        var guarded = StartsFormula(cell) ? "'" + cell : cell;
        if (guarded.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            _writer.Write(guarded);
        }
        else
        {
            _writer.Write('"');
            _writer.Write(guarded.Replace("\"", "\"\"", StringComparison.Ordinal));
            _writer.Write('"');
        }

        return this;
    }

    public CsvTable Number(int value)
    {
        Separate();
        _writer.Write(value.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>A number with a fixed count of decimals; never "-0.0000", which would differ from "0.0000" for nothing.</summary>
    public CsvTable Number(double value, int decimals)
    {
        Separate();
        var rounded = Math.Round(value, decimals, MidpointRounding.ToEven);
        _writer.Write((rounded == 0 ? 0 : rounded).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>A number with all its digits, as short as reading it back allows; an empty cell where there is none.</summary>
    public CsvTable Exactly(double value)
    {
        Separate();
        _writer.Write(double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "");
        return this;
    }

    public void EndRow()
    {
        _writer.WriteLine();
        _first = true;
        Rows++;
    }

    public void Dispose() => _writer.Dispose();

    private void Separate()
    {
        if (!_first)
        {
            _writer.Write(',');
        }

        _first = false;
    }

    /// <summary>
    /// Spreadsheets take a cell for a formula by its first character. Some drop blanks and invisible characters first and
    /// some take full-width signs for the plain ones, so these don't hide one here.
    /// </summary>
    private static bool StartsFormula(string cell)
    {
        if (cell[0] is '\t' or '\r' or '\n')
        {
            return true;
        }

        foreach (var c in cell)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                return c is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';
            }
        }

        return false;
    }
}
