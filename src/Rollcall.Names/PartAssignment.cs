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

    // Roles that answer each other so seldom are worth a look only where the words are close.
    private const float Hardly = -4;

    private const float Rejected = -8;
    private const float Unclear = 4;
    private const float Unanswered = -7;
    private const float UnansweredFather = -0.5f;

    private readonly PersonName _a;
    private readonly PersonName _b;
    private readonly bool _ordered;
    private readonly float _crossed;
    private Matrix _bits;
    private Answers _best;
    private float _bestValue;

    /// <summary>Sets two names against each other; a part's place where it and the next are to count as one, or -1.</summary>
    public PartAssignment(PersonName a, PersonName b, int joinedOfA = -1, int joinedOfB = -1)
    {
        _a = a;
        _b = b;
        JoinedOfA = joinedOfA;
        JoinedOfB = joinedOfB;
        bool arabic = IsArabic(a) && IsArabic(b);
        _ordered = arabic || (a.OrderCertain && b.OrderCertain);
        _crossed = arabic ? CrossedAgainstScript : _ordered ? CrossedAgainstRoles : CrossedFreely;
        CountOfA = Math.Min(Most, a.NameParts.Length - (joinedOfA < 0 ? 0 : 1));
        CountOfB = Math.Min(Most, b.NameParts.Length - (joinedOfB < 0 ? 0 : 1));
        _bestValue = float.NegativeInfinity;
    }

    public int CountOfA { get; }

    public int CountOfB { get; }

    public int JoinedOfA { get; }

    public int JoinedOfB { get; }

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

    public readonly NamePart PartOfA(int i) => _a.Part(i, JoinedOfA);

    public readonly NamePart PartOfB(int j) => _b.Part(j, JoinedOfB);

    /// <summary>The part of the second name that answers part i of the first, or -1.</summary>
    public readonly int Answer(int i) => _best[i];

    /// <summary>The evidence of two parts, less what it takes to believe that they answer each other.</summary>
    public readonly float Bits(int i, int j) => _bits[i * Most + j];

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
                bool comparable = !_ordered || (PartOfA(i).Role == NameRole.Father) == (PartOfB(j).Role == NameRole.Father);
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
            NamePart x = PartOfA(i);
            for (int j = 0; j < CountOfB; j++)
            {
                NamePart y = PartOfB(j);
                float crossing = Crossing(x, y);
                bool apart = crossing < Hardly ? NameAgreement.HardlyOne(x, y) : NameAgreement.Apart(x, y);
                _bits[i * Most + j] = (apart ? Rejected : NameAgreement.Bits(x, y)) + crossing;
            }
        }

        Assign();
        for (int i = 0; i < CountOfA; i++)
        {
            IsCrossed |= _best[i] >= 0 && Crossing(PartOfA(i), PartOfB(_best[i])) < 0;
        }
    }

    private static bool IsArabic(PersonName name) => name.NameParts is [{ Script: Script.Arabic }, ..];

    // Part by part of the first name, the best value for each set of parts of the second that are taken by then.
    [System.Runtime.CompilerServices.SkipLocalsInit]
    private void Assign()
    {
        int sets = 1 << CountOfB;
        Span<float> values = stackalloc float[1 << Most];
        Span<sbyte> answers = stackalloc sbyte[Most << Most];
        Span<float> aloneOfB = stackalloc float[Most];
        values[0] = 0;
        for (int j = 0; j < CountOfB; j++)
        {
            aloneOfB[j] = Alone(PartOfB(j), _a);
            values[0] += aloneOfB[j];
        }

        values[1..sets].Fill(float.NegativeInfinity);
        for (int i = 0; i < CountOfA; i++)
        {
            float alone = Alone(PartOfA(i), _b);
            Span<sbyte> chosen = answers.Slice(i << Most, sets);
            // From the fullest set down, so that each still has its value without this part.
            for (int taken = sets - 1; taken >= 0; taken--)
            {
                float best = values[taken] + alone;
                chosen[taken] = -1;
                for (int j = 0; j < CountOfB; j++)
                {
                    if ((taken & (1 << j)) != 0)
                    {
                        float value = values[taken ^ (1 << j)] + _bits[i * Most + j] - aloneOfB[j];
                        if (value > best)
                        {
                            best = value;
                            chosen[taken] = (sbyte)j;
                        }
                    }
                }

                values[taken] = best;
            }
        }

        int set = 0;
        for (int taken = 0; taken < sets; taken++)
        {
            set = values[taken] > values[set] ? taken : set;
        }

        _bestValue = values[set];
        for (int i = CountOfA - 1; i >= 0; i--)
        {
            int j = answers[(i << Most) + set];
            _best[i] = j;
            set = j < 0 ? set : set ^ (1 << j);
        }
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
