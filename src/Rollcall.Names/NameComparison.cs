using System.Runtime.CompilerServices;

namespace Rollcall.Names;

/// <summary>Two names compared: the evidence in bits, by role, and what it suggests.</summary>
public readonly struct NameComparison
{
    private readonly Evidences _evidence;
    private readonly int _count;

    internal NameComparison(PersonName a, PersonName b, in Evidences evidence, int count, float bits, bool crossed)
    {
        A = a;
        B = b;
        _evidence = evidence;
        _count = count;
        Bits = bits;
        IsCrossed = crossed;
        Relation = NameRelations.Of(this);
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
    public NameRelation Relation { get; }

    /// <summary>A part of one name was compared with a part of another role: the columns look swapped.</summary>
    public bool IsCrossed { get; }

    /// <summary>The endings tell different sexes.</summary>
    public bool SexesDiffer => A.Sex != NameSex.Unknown && B.Sex != NameSex.Unknown && A.Sex != B.Sex;

    /// <summary>The evidence by role, in the order of the first name.</summary>
    public IReadOnlyList<RoleEvidence> Evidence => ((ReadOnlySpan<RoleEvidence>)_evidence)[.._count].ToArray();

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
                sum += _evidence[i].Bits;
            }

            return sum;
        }
    }

    internal RoleEvidence Of(NameRole role)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_evidence[i].Role == role && !_evidence[i].IsAbsent)
            {
                return _evidence[i];
            }
        }

        return new(role, null, null, 0);
    }

    [InlineArray(Most)]
    internal struct Evidences
    {
        public const int Most = 12;
        private RoleEvidence _first;
    }
}
