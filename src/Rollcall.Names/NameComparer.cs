namespace Rollcall.Names;

/// <summary>Compares whole names: which part answers which, and what they say together.</summary>
public sealed class NameComparer
{
    // Sexes that endings tell are wrong now and then: a clerk leaves out the -а.
    private const float SexesContradict = -4;

    // The persons whom a list confuses have names like these: what agrees, but not closely, is worth less between
    // them than between names drawn at random.
    private const float Close = 8;
    private const float Doubt = 2;

    private const float Joining = 3;
    private const int JoinedDifference = 3;

    private readonly NameRarity? _rarity;

    /// <summary>Creates a comparer; with <paramref name="rarity"/>, agreement counts by how rare the name is.</summary>
    public NameComparer(NameRarity? rarity = null) => _rarity = rarity;

    /// <summary>Compares two names, or those of their aliases that agree best. Symmetric; allocates nothing.</summary>
    public NameComparison Compare(PersonName a, PersonName b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        NameComparison best = CompareOne(a, b);
        for (int i = 0; i < a.Aliases.Count; i++)
        {
            best = Better(best, CompareOne(a.Aliases[i], b));
        }

        for (int j = 0; j < b.Aliases.Count; j++)
        {
            best = Better(best, CompareOne(a, b.Aliases[j]));
        }

        return best;
    }

    private static NameComparison Better(in NameComparison known, in NameComparison other) => other.Bits > known.Bits ? other : known;

    private NameComparison CompareOne(PersonName a, PersonName b)
    {
        // Always in the same order, so that ways equally good are settled alike from both sides.
        bool turned = PersonName.Order(a, b) > 0;
        PartAssignment assignment = turned ? Best(b, a) : Best(a, b);

        var answers = default(NameComparison.Answers);
        int count = 0;
        bool sexesDiffer = false;
        var sum = new Alternatives();
        for (int i = 0; i < assignment.CountOfA; i++)
        {
            NamePart x = assignment.PartOfA(i);
            int j = assignment.Answer(i);
            if (j < 0)
            {
                answers[count++] = turned ? new(x.Role, -1, (sbyte)i, 0) : new(x.Role, (sbyte)i, -1, 0);
                continue;
            }

            NamePart y = assignment.PartOfB(j);
            float bits = assignment.Bits(i, j);
            if (bits > 0 && _rarity is not null)
            {
                bits = Math.Max(0.5f, bits + _rarity.Bits(x, y));
            }

            sum.Add(x.IsInitial || y.IsInitial ? bits : Doubted(bits));
            sexesDiffer |= x.Sex != y.Sex && x.Sex != NameSex.Unknown && y.Sex != NameSex.Unknown;
            NameRole role = x.Role == NameRole.Family || y.Role != NameRole.Family ? x.Role : y.Role;
            answers[count++] = turned ? new(role, (sbyte)j, (sbyte)i, bits) : new(role, (sbyte)i, (sbyte)j, bits);
        }

        for (int j = 0; j < assignment.CountOfB; j++)
        {
            if (!assignment.IsAnswer(j))
            {
                NamePart y = assignment.PartOfB(j);
                answers[count++] = turned ? new(y.Role, (sbyte)j, -1, 0) : new(y.Role, -1, (sbyte)j, 0);
            }
        }

        if (assignment.LeftOver() is < 0 and float leftOver)
        {
            sum.Add(leftOver);
        }

        if (sexesDiffer || (a.Sex != b.Sex && a.Sex != NameSex.Unknown && b.Sex != NameSex.Unknown))
        {
            sum.Add(SexesContradict);
        }

        var (joinedOfA, joinedOfB) = turned ? (assignment.JoinedOfB, assignment.JoinedOfA) : (assignment.JoinedOfA, assignment.JoinedOfB);
        return new NameComparison(a, b, answers, count, joinedOfA, joinedOfB, Math.Clamp(sum.Bits, -20, 20), assignment.IsCrossed);
    }

    private static PartAssignment Best(PersonName a, PersonName b)
    {
        var best = new PartAssignment(a, b);
        best.Solve();
        if (best.CountOfA == best.CountOfB || !best.Contradicts)
        {
            return best;
        }

        // What one list writes together, the other may write apart.
        bool joinA = best.CountOfA > best.CountOfB;
        int parts = joinA ? best.CountOfA : best.CountOfB;
        for (int i = 0; i + 1 < parts; i++)
        {
            if (!(joinA ? MayBeJoined(a, i, b) : MayBeJoined(b, i, a)))
            {
                continue;
            }

            var joined = joinA ? new PartAssignment(a, b, joinedOfA: i) : new PartAssignment(a, b, joinedOfB: i);
            joined.Solve();
            if (joined.Value > best.Value + Joining)
            {
                best = joined;
            }
        }

        return best;
    }

    // Two words may be one of another name only where it has a word with their consonants.
    private static bool MayBeJoined(PersonName apart, int first, PersonName together)
    {
        ulong signature = apart.NameParts[first].Signature | apart.NameParts[first + 1].Signature;
        int length = apart.NameParts[first].Stem.Length + apart.NameParts[first + 1].Stem.Length;
        foreach (NamePart part in together.NameParts)
        {
            if (Signature.Difference(signature, part.Signature) <= JoinedDifference && part.Sounds.Length >= length - JoinedDifference)
            {
                return true;
            }
        }

        return false;
    }

    private static float Doubted(float bits) => bits - (Close - Math.Clamp(bits, 0, Close)) * (Doubt - 1);

    /// <summary>
    /// The evidence against all persons who differ in one or more parts: -log2 of the sum, over the ways to differ, of
    /// P(what is seen | they differ so) / P(what is seen | one person). One contradiction outweighs any number of
    /// agreements, since a brother or a namesake explains them.
    /// </summary>
    private struct Alternatives
    {
        private double _product;
        private int _parts;

        public readonly float Bits => _parts == 0 ? 0 : (float)(Math.Log2(double.Exp2(_parts) - 1) - Math.Log2(_product));

        public void Add(float bits)
        {
            // The product over the parts of (1 + 2^-bits), less 1, kept as such to lose no digits.
            double ratio = double.Exp2(-bits);
            _product += ratio + _product * ratio;
            _parts++;
        }
    }
}
