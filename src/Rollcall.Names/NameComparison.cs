using System.Runtime.CompilerServices;

namespace Rollcall.Names;

/// <summary>Two names compared: the evidence in bits, by role, and what it suggests.</summary>
public readonly struct NameComparison
{
    private readonly Answers _answers;
    private readonly int _count;
    private readonly int _joinedOfA;
    private readonly int _joinedOfB;

    internal NameComparison(PersonName a, PersonName b, in Answers answers, int count, int joinedOfA, int joinedOfB, float bits, bool crossed)
    {
        A = a;
        B = b;
        _answers = answers;
        _count = count;
        _joinedOfA = joinedOfA;
        _joinedOfB = joinedOfB;
        Bits = bits;
        IsCrossed = crossed;
    }

    /// <summary>The first name.</summary>
    public PersonName A { get; }

    /// <summary>The second name.</summary>
    public PersonName B { get; }

    /// <summary>
    /// Evidence for one person in bits, against a person who differs in at least one part of the name: below 0 as soon
    /// as a part contradicts, however many others agree.
    /// </summary>
    public float Bits { get; }

    /// <summary>What the parts suggest about the persons.</summary>
    public NameRelation Relation => NameRelations.Of(this);

    /// <summary>A part of one name was compared with a part of another role: the columns look swapped.</summary>
    public bool IsCrossed { get; }

    /// <summary>The endings tell different sexes.</summary>
    public bool SexesDiffer => A.Sex != NameSex.Unknown && B.Sex != NameSex.Unknown && A.Sex != B.Sex;

    /// <summary>The evidence by role, in the order of the first name.</summary>
    public IReadOnlyList<RoleEvidence> Evidence
    {
        get
        {
            var evidence = new RoleEvidence[_count];
            for (int i = 0; i < _count; i++)
            {
                evidence[i] = At(i);
            }

            return evidence;
        }
    }

    /// <summary>What was found, in a sentence for a caseworker.</summary>
    public string Explanation => Rollcall.Names.Explanation.Of(this);

    /// <summary>The probability of one person, given the share of pairs that are one person before names are looked at.</summary>
    public double Probability(double prior = 0.5)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(prior);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prior, 1);
        double odds = double.Exp2(Bits) * prior / (1 - prior);
        return double.IsPositiveInfinity(odds) ? 1 : odds / (1 + odds);
    }

    /// <summary>The parts' evidence added up.</summary>
    internal float SumOfParts
    {
        get
        {
            float sum = 0;
            for (int i = 0; i < _count; i++)
            {
                sum += _answers[i].Bits;
            }

            return sum;
        }
    }

    internal RoleEvidence Of(NameRole role)
    {
        for (int i = 0; i < _count; i++)
        {
            Answer answer = _answers[i];
            if (answer.Role == role && answer.OfA >= 0 && answer.OfB >= 0)
            {
                return At(i);
            }
        }

        return new(role, null, null, 0);
    }

    private RoleEvidence At(int i)
    {
        Answer answer = _answers[i];
        return new(
            answer.Role,
            answer.OfA < 0 ? null : A.Part(answer.OfA, _joinedOfA),
            answer.OfB < 0 ? null : B.Part(answer.OfB, _joinedOfB),
            answer.Bits);
    }

    /// <summary>One part answers another: places among the parts compared, or -1 for none.</summary>
    internal readonly record struct Answer(NameRole Role, sbyte OfA, sbyte OfB, float Bits);

    [InlineArray(Most)]
    internal struct Answers
    {
        public const int Most = 12;
        private Answer _first;
    }
}
