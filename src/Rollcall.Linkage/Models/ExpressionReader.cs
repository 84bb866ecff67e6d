using System.Globalization;

namespace Rollcall.Linkage;

/// <summary>Reads an expression: a column's name, within any number of functions.</summary>
internal sealed class ExpressionReader(string text)
{
    private int _at;

    /// <summary>The column, and the functions from the innermost to the outermost.</summary>
    public (string Column, IReadOnlyList<TextFunction> Functions) Read()
    {
        var functions = new List<TextFunction>();
        var column = Part(functions);
        Blanks();
        return _at == text.Length ? (column, functions) : throw Fault($"nothing is expected after {text[.._at].Trim()}");
    }

    /// <summary>A column's name as it is written in an expression.</summary>
    public static string Quoted(string column) => column.Length > 0 && column.All(IsNameLetter) && column == column.Trim()
        ? column
        : "\"" + column.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private string Part(List<TextFunction> functions)
    {
        Blanks();
        if (_at < text.Length && text[_at] == '"')
        {
            return QuotedName();
        }

        var start = _at;
        while (_at < text.Length && IsNameLetter(text[_at]))
        {
            _at++;
        }

        var name = text[start.._at].Trim();
        if (name.Length == 0)
        {
            throw Fault("a column's name is missing");
        }

        if (_at == text.Length || text[_at] != '(')
        {
            return name;
        }

        _at++;
        var column = Part(functions);
        var number = Number();
        Blanks();
        if (_at == text.Length || text[_at] != ')')
        {
            throw Fault("a closing parenthesis is missing");
        }

        _at++;
        functions.Add(TextFunction.Named(name, number) ?? throw Fault(
            $"there is no function {name}{(number is null ? "" : " with a number")}; there are {string.Join(", ", TextFunction.Names)}"));
        return column;
    }

    private int? Number()
    {
        Blanks();
        if (_at == text.Length || text[_at] != ',')
        {
            return null;
        }

        _at++;
        Blanks();
        var start = _at;
        while (_at < text.Length && char.IsAsciiDigit(text[_at]))
        {
            _at++;
        }

        return int.TryParse(text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw Fault("a number from 1 on is expected after the comma");
    }

    private string QuotedName()
    {
        var name = new System.Text.StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] != '"')
            {
                name.Append(text[_at]);
            }
            else if (_at + 1 < text.Length && text[_at + 1] == '"')
            {
                name.Append(text[_at++]);
            }
            else
            {
                _at++;
                return name.ToString();
            }
        }

        throw Fault("a closing quotation mark is missing");
    }

    private void Blanks()
    {
        while (_at < text.Length && text[_at] == ' ')
        {
            _at++;
        }
    }

    private static bool IsNameLetter(char c) => char.IsLetterOrDigit(c) || c is ' ' or '_' or '-' or '.' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private LinkageException Fault(string what) => new($"The expression {text} can't be read: {what}.");
}
