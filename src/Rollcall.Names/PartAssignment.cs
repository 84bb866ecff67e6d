namespace Rollcall.Names;

/// <summary>
/// Which part of one name answers which part of another: the best of all ways, given that roles are mostly right and
/// that the order of an undivided name may not be.
/// </summary>
internal ref struct PartAssignment
{
    /// <summary>The most parts of a name that are compared.</summary>
    private const int Most = 6;

    // In bits: columns swapped although the endings or the columns told the roles; and where nothing told them.
    private const float CrossedAgainstRoles = -3;
    private const float CrossedFreely = -0.5f;

    // In Arabic and Persian script the given name comes first, always: علي محمد is not محمد علي.
    private const float CrossedAgainstScript = -8;

    // A father's name where the other has a given or a family name: another person's name, or a slip of the reader.
    private const float FatherCrossed = -12;

    private const float Rejected = -8;
    private const float Unclear = 4;
    private const float Unanswered = -7;
    private const float UnansweredFather = -0.5f;

    private readonly PersonName _a;
    private readonly PersonName _b;
    private readonly bool _ordered;
    private readonly float _crossed;
    private Parts _partsOfA;
    private Parts _partsOfB;
    private Matrix _bits;
    private Answers _answers;
    private Answers _best;
    private float _bestValue;

    /// <summary>Sets two names against each other; a part's place where it and the next are to count as one, or -1.</summary>
    public PartAssignment(PersonName a, PersonName b, int joinedOfA = -1, int joinedOfB = -1)
    {
        _a = a;
        _b = b;
        bool arabic = IsArabic(a) && IsArabic(b);
        _ordered = arabic || (a.OrderCertain && b.OrderCertain);
        _crossed = arabic ? CrossedAgainstScript : _ordered ? CrossedAgainstRoles : CrossedFreely;
        CountOfA = Gather(a, ref _partsOfA, joinedOfA);
        CountOfB = Gather(b, ref _partsOfB, joinedOfB);
        _bestValue = float.NegativeInfinity;
    }

    public int CountOfA { get; }

    public int CountOfB { get; }

    /// <summary>What the best way is worth; the greater, the better.</summary>
    public readonly float Value => _bestValue;

    /// <summary>A given name answers a family name.</summary>
    public bool IsCrossed { get; private set; }

    /// <summary>Some part is answered by another name, or only by half of it.</summary>
    public readonly bool Contradicts
    {
        get
        {
            for (int i = 0; i < CountOfA; i++)
            {
                if (_best[i] >= 0 ? Bits(i, _best[i]) < Unclear : CountOfB >= CountOfA)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public readonly NamePart PartOfA(int i) => _partsOfA[i];

    public readonly NamePart PartOfB(int j) => _partsOfB[j];

    /// <summary>The part of the second name that answers part i of the first, or -1.</summary>
    public readonly int Answer(int i) => _best[i];

    /// <summary>The evidence of two parts, less what it takes to believe that they answer each other.</summary>
    public readonly float Bits(int i, int j) => _bits[i * Most + j] + Crossing(_partsOfA[i], _partsOfB[j]);

    public readonly bool IsAnswer(int j)
    {
        for (int i = 0; i < CountOfA; i++)
        {
            if (_best[i] == j)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The evidence of what stands alone on both sides: as different as the nearest two of it. 0 where only one side has
    /// parts left, or where they are of roles that cannot answer each other.
    /// </summary>
    public readonly float LeftOver()
    {
        float nearest = float.NegativeInfinity;
        for (int i = 0; i < CountOfA; i++)
        {
            for (int j = 0; j < CountOfB; j++)
            {
                bool comparable = !_ordered || (_partsOfA[i].Role == NameRole.Father) == (_partsOfB[j].Role == NameRole.Father);
                if (_best[i] < 0 && comparable && !IsAnswer(j))
                {
                    nearest = Math.Max(nearest, Bits(i, j));
                }
            }
        }

        return float.IsNegativeInfinity(nearest) ? 0 : Math.Min(nearest, 0);
    }

    public void Solve()
    {
        for (int i = 0; i < CountOfA; i++)
        {
            for (int j = 0; j < CountOfB; j++)
            {
                _bits[i * Most + j] = NameAgreement.Apart(_partsOfA[i], _partsOfB[j]) ? Rejected : NameAgreement.Bits(_partsOfA[i], _partsOfB[j]);
            }
        }

        Try(0, 0, 0);
        for (int i = 0; i < CountOfA; i++)
        {
            IsCrossed |= _best[i] >= 0 && Crossing(_partsOfA[i], _partsOfB[_best[i]]) < 0;
        }
    }

    private static bool IsArabic(PersonName name) => name.NameParts is [{ Script: Script.Arabic }, ..];

    private static int Gather(PersonName name, ref Parts parts, int joined)
    {
        int count = 0;
        for (int i = 0; i < name.NameParts.Length && count < Most; i++)
        {
            parts[count++] = i == joined ? name.Joined(i) : name.NameParts[i];
            i += i == joined ? 1 : 0;
        }

        return count;
    }

    private void Try(int i, int taken, float value)
    {
        if (i == CountOfA)
        {
            for (int j = 0; j < CountOfB; j++)
            {
                value += (taken & (1 << j)) == 0 ? Alone(_partsOfB[j], _a) : 0;
            }

            if (value > _bestValue)
            {
                _bestValue = value;
                _best = _answers;
            }

            return;
        }

        for (int j = 0; j < CountOfB; j++)
        {
            if ((taken & (1 << j)) == 0)
            {
                _answers[i] = j;
                Try(i + 1, taken | (1 << j), value + Bits(i, j));
            }
        }

        _answers[i] = -1;
        Try(i + 1, taken, value + Alone(_partsOfA[i], _b));
    }

    // A part may stand alone at no cost worth naming only where the other name lacks its role.
    private static float Alone(NamePart part, PersonName other) =>
        other.Has(part.Role) ? Unanswered : part.Role == NameRole.Father ? UnansweredFather : Unanswered / 2;

    private readonly float Crossing(NamePart a, NamePart b) =>
        a.Role == b.Role ? 0
        : a.Role is NameRole.Nisba || b.Role is NameRole.Nisba ? 0
        : a.Role is NameRole.Father || b.Role is NameRole.Father ? (_ordered || IsPatronymic(a, _a) || IsPatronymic(b, _b) ? FatherCrossed : CrossedFreely)
        : _crossed;

    // Between a given and a family name, what its ending makes a father's name is one, whatever the order; Ivan Petrović's is not.
    private static bool IsPatronymic(NamePart part, PersonName name) =>
        part.Role == NameRole.Father && part.EndingKind == EndingKind.Patronymic && name.Family is not null && name.Given is not null;

    [System.Runtime.CompilerServices.InlineArray(Most)]
    private struct Parts
    {
        private NamePart _first;
    }

    [System.Runtime.CompilerServices.InlineArray(Most)]
    private struct Answers
    {
        private int _first;
    }

    [System.Runtime.CompilerServices.InlineArray(Most * Most)]
    private struct Matrix
    {
        private float _first;
    }
}
