using System.Globalization;

namespace Rollcall.Linkage;

/// <summary>Reads an expression: a column's name, within any number of functions.</summary>
internal sealed class ExpressionReader(string text)
{
    private int _at;

    public Expression Read()
    {
        var expression = Part();
        Blanks();
        return _at == text.Length ? expression : throw Fault($"nothing is expected after {text[.._at].Trim()}");
    }

    /// <summary>A column's name as it is written in an expression.</summary>
    public static string Quoted(string column) => column.Length > 0 && column.All(IsNameLetter) && column == column.Trim()
        ? column
        : "\"" + column.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private Expression Part()
    {
        Blanks();
        if (_at < text.Length && text[_at] == '"')
        {
            return new Expression(QuotedName());
        }

        var name = Name();
        if (name.Length == 0)
        {
            throw Fault("a column's name is missing");
        }

        if (_at == text.Length || text[_at] != '(')
        {
            return new Expression(name);
        }

        _at++;
        List<Expression> of = [Part()];
        int? number = null;
        Blanks();
        if (_at < text.Length && text[_at] == ',')
        {
            _at++;
            number = Number();
            if (number is null)
            {
                of.Add(Part());
            }
        }

        Blanks();
        if (_at == text.Length || text[_at] != ')')
        {
            throw Fault("a closing parenthesis is missing");
        }

        _at++;
        return new Expression(TextFunction.Named(name, number, of.Count) ?? throw Fault(
            $"there is no function {name} of this kind; there are {string.Join(", ", TextFunction.Names)}"), of);
    }

    private string Name()
    {
        var start = _at;
        while (_at < text.Length && IsNameLetter(text[_at]))
        {
            _at++;
        }

        return text[start.._at].Trim();
    }

    private int? Number()
    {
        Blanks();
        var start = _at;
        var number = Name();
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0)
        {
            return n;
        }

        _at = start;
        return null;
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
