namespace Rollcall.Names;

/// <summary>Splits columns into words and gives each its role, from the column, the endings and the order.</summary>
internal sealed class NameReader
{
    private readonly List<Token> _tokens = [];

    /// <summary>False when the family name and the given name could be the other way round.</summary>
    public bool OrderCertain { get; private set; } = true;

    public static (IReadOnlyList<NamePart> Parts, bool OrderCertain, NameSex Sex) Read(NameFields fields)
    {
        var reader = new NameReader();
        reader.Take(fields.Family, NameRole.Family);
        reader.Take(fields.Given, NameRole.Given);
        reader.Take(fields.Father, NameRole.Father);
        reader.Take(fields.Full, null);
        reader.Assign();
        NamePart[] parts = [.. reader._tokens.Select(t => t.ToPart())];
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
        foreach (Range range in NameSplitter.Split(column))
        {
            _tokens.Add(new Token(column![range], role));
        }
    }

    private void Assign()
    {
        MarkFathers();
        bool family = Names(NameRole.Family).Any();
        bool given = Names(NameRole.Given).Any();
        if (family && given)
        {
            AssignColumns();
        }
        else
        {
            // One column holds it all, whatever its header says.
            AssignUndivided();
        }
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
            else if (token.IsName && token.IsPatronymic && _tokens.Count > 1)
            {
                token.Settle(NameRole.Father);
            }
            else if (token.IsName && token.Role == NameRole.Father)
            {
                token.Settle(NameRole.Father);
            }
        }
    }

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
        Token[] open = [.. _tokens.Where(t => t.IsName && !t.Settled)];
        if (open.Length == 0)
        {
            return;
        }

        bool headed = open[0].Role == NameRole.Family && open.Length > 1;
        int family = Array.FindIndex(open, t => t.FamilyEnding == open.Max(o => o.FamilyEnding));
        if (open[family].FamilyEnding == 0)
        {
            family = headed || open[0].Script is Script.Cyrillic ? 0 : open.Length - 1;
            OrderCertain = open.Length == 1;
        }
        else
        {
            OrderCertain = open.Count(t => t.FamilyEnding > 0) == 1;
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
}
