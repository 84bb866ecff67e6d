namespace Rollcall.Names;

/// <summary>Splits columns into words and gives each its role, from the column, the endings and the order.</summary>
internal sealed class NameReader
{
    private readonly List<Token> _tokens = [];

    /// <summary>False when the family name and the given name could be the other way round.</summary>
    public bool OrderCertain { get; private set; } = true;

    public static (NamePart[] Parts, bool OrderCertain, NameSex Sex) Read(NameFields fields)
    {
        var reader = new NameReader();
        reader.Take(fields.Family, NameRole.Family);
        reader.Take(fields.Given, NameRole.Given);
        reader.Take(fields.Father, NameRole.Father);
        reader.Take(fields.Full, null);
        reader.Assign();
        var parts = new NamePart[reader._tokens.Count];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = reader._tokens[i].ToPart();
        }

        return (parts, reader.OrderCertain, SexOf(parts, reader._tokens));
    }

    private static NameSex SexOf(NamePart[] parts, List<Token> tokens)
    {
        int lean = 0;
        foreach (NamePart part in parts)
        {
            lean += part.Sex switch { NameSex.Male => 1, NameSex.Female => -1, _ => 0 };
        }

        // A daughter's word says more than a family name, which a clerk may have left in the masculine.
        foreach (Token token in tokens)
        {
            lean += token.Kind switch { TokenKind.Son => 2, TokenKind.Daughter => -2, _ => 0 };
        }

        return lean > 0 ? NameSex.Male : lean < 0 ? NameSex.Female : NameSex.Unknown;
    }

    private void Take(string? column, NameRole? role)
    {
        int first = _tokens.Count;
        int start = 0;
        foreach (Range range in NameSplitter.Split(column))
        {
            string text = Hangul.Composed(column![range]);
            if (role is null && range.Start.Value == 0 && text.Length is > 1 and < 5 && range.End.Value == column.AsSpan().TrimEnd().Length && IsOneSign(text))
            {
                // A Korean or Chinese name is written in one word, and begins with the family name.
                int family = Surnames.Length(text);
                if (family > 0)
                {
                    _tokens.Add(new Token(text[..family], NameRole.Family));
                    _tokens.Add(new Token(text[family..], NameRole.Given));
                    return;
                }
            }

            var token = new Token(text, role);
            bool follows = _tokens.Count > first && token.IsName && _tokens[^1].IsName
                && (_tokens[^1].IsBeginning || token.IsContinuation);
            if (follows)
            {
                _tokens[^1] = new Token(column[start..range.End.Value], role);
            }
            else
            {
                start = range.Start.Value;
                _tokens.Add(token);
            }
        }
    }

    private static bool IsOneSign(string text) => text.All(Hangul.Is) || text.All(Pinyin.Is);

    private void Assign()
    {
        MarkFathers();
        if (Has(NameRole.Family) && Has(NameRole.Given))
        {
            AssignColumns();
        }
        else
        {
            // One column holds it all, whatever its header says.
            AssignUndivided();
        }
    }

    private bool Has(NameRole role)
    {
        foreach (Token token in _tokens)
        {
            if (token.IsName && !token.Settled && token.Role == role)
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<Token> Names(NameRole role) => _tokens.Where(t => t.IsName && !t.Settled && t.Role == role);

    private void MarkFathers()
    {
        for (int i = 0; i < _tokens.Count; i++)
        {
            Token token = _tokens[i];
            if (token.Kind is TokenKind.Son or TokenKind.Daughter && i > 0 && _tokens[i - 1].IsName)
            {
                _tokens[i - 1].Settle(NameRole.Father);
            }
            else if (token.Kind == TokenKind.Chain && i + 1 < _tokens.Count && _tokens[i + 1].IsName)
            {
                _tokens[i + 1].Settle(NameRole.Father);
            }
            else if (token.IsName && token.IsPatronymic && _tokens.Count > 1 && !IsAloneInItsColumn(token))
            {
                token.Settle(NameRole.Father);
            }
            else if (token.IsName && token.Role == NameRole.Father)
            {
                token.Settle(NameRole.Father);
            }
        }
    }

    // Ibrahimović in a column of its own for family names is one.
    private bool IsAloneInItsColumn(Token token) =>
        token.Role == NameRole.Family && _tokens.Count(t => t.IsName && t.Role == NameRole.Family) == 1;

    private void AssignColumns()
    {
        Token[] family = [.. Names(NameRole.Family)];
        Token[] given = [.. Names(NameRole.Given)];
        bool swapped = given[0].FamilyEnding > family[0].FamilyEnding;
        foreach (Token token in family)
        {
            token.Settle(swapped ? NameRole.Given : NameRole.Family);
        }

        foreach (Token token in given)
        {
            token.Settle(swapped ? NameRole.Family : NameRole.Given);
        }

        Token[] firsts = swapped ? family : given;
        if (firsts.Length > 1 && !_tokens.Exists(t => t.IsName && t.Role == NameRole.Father))
        {
            // "Արտյոմ Բենիամինի", "Elchin Emin": the father's name stands in the given name's column.
            firsts[^1].Settle(NameRole.Father);
        }
    }

    private void AssignUndivided()
    {
        Token[] open = [.. _tokens.FindAll(t => t.IsName && !t.Settled)];
        if (open.Length == 0 || IsNameAndPatronymic(open[0]))
        {
            return;
        }

        int family = Capitals(open);
        if (family < 0)
        {
            int strongest = open.Max(t => t.FamilyEnding);
            family = Array.FindIndex(open, t => t.FamilyEnding == strongest);
            if (strongest == 0)
            {
                bool first = open.Length > 1 && open[0].Role == NameRole.Family || open[0].Script == Script.Cyrillic || IsSurname(open);
                family = first ? 0 : open.Length - 1;
            }

            OrderCertain = open.Length == 1 || (strongest == 2 && open.Count(t => t.FamilyEnding == 2) == 1);
        }

        bool fatherKnown = _tokens.Exists(t => t.IsName && t.Settled && t.Role == NameRole.Father);
        int given = 0;
        for (int i = 0; i < open.Length; i++)
        {
            if (i == family && (open.Length > 1 || open[0].Role != NameRole.Given))
            {
                open[i].Settle(NameRole.Family);
            }
            else
            {
                open[i].Settle(given++ == 1 && !fatherKnown ? NameRole.Father : NameRole.Given);
            }
        }
    }

    // Two words of which one ends as a patronymic: a given and a father's name (Иван Петрович), in Latin rather a family
    // name (Ivan Petrović), save in the feminine.
    private bool IsNameAndPatronymic(Token other)
    {
        List<Token> names = _tokens.FindAll(t => t.IsName);
        if (names.Count != 2 || _tokens.Exists(t => t.Kind is TokenKind.Son or TokenKind.Daughter or TokenKind.Chain) || other.FamilyEnding > 0)
        {
            return false;
        }

        Token patronymic = ReferenceEquals(names[0], other) ? names[1] : names[0];
        if (!patronymic.IsPatronymic || patronymic.Role != NameRole.Father)
        {
            return false;
        }

        other.Settle(NameRole.Given);
        patronymic.Settle(patronymic.IsMale && patronymic.Script == Script.Latin ? NameRole.Family : NameRole.Father);
        OrderCertain = false;
        return true;
    }

    // 이 희성: a family name of one syllable before a given name.
    private static bool IsSurname(Token[] open) => open.Length == 2 && open[0].IsEastAsianSurname;

    /// <summary>The one word in capitals among others that are not: the way many write a family name. -1 where there is none.</summary>
    private static int Capitals(Token[] open)
    {
        int first = Array.FindIndex(open, t => t.IsCapitals);
        bool some = first >= 0 && Array.Exists(open, t => !t.IsCapitals);
        return some && open.Count(t => t.IsCapitals) == 1 ? first : -1;
    }
}
