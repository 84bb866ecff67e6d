using Rollcall.Linkage;
using Rollcall.Names;

namespace Rollcall.Reconciliation;

/// <summary>What speaks for and against two entries being one person, attribute by attribute.</summary>
internal sealed class PairEvidence(EntryRegister register, Linking linking)
{
    // Bits below which it is not worth telling that nothing unusual was found.
    private const double Negligible = 0.05;

    private readonly Sentences _sentences = new(register);

    /// <summary>The match weight in bits, with what the list itself says of the two rows.</summary>
    public double Weight(int left, int right) => linking.Weight(left, right) + RevisionBits(left, right);

    /// <summary>The evidence, prior first; the bits add up to <see cref="Weight"/>.</summary>
    public IReadOnlyList<Evidence> Explain(int left, int right)
    {
        (left, right) = (Math.Min(left, right), Math.Max(left, right));
        var model = linking.Model;
        var levels = new byte[model.Comparisons.Count];
        var rarity = new double[levels.Length];
        Candidates.Compare(linking.Comparers, left, right, levels, rarity);

        var prior = model.PriorBits(linking.Groups.Of(left, right));
        var evidence = new List<Evidence> { new("prior", null, null, prior, Sentences.Prior(prior)) };
        var rest = 0.0;
        for (var c = 0; c < levels.Length; c++)
        {
            var bits = model.Bits(c, levels[c]) + rarity[c];
            if (model.Comparisons[c].Name is "parent" or "name_order" && Math.Abs(bits) < Negligible)
            {
                rest += bits;
            }
            else if (levels[c] > 0)
            {
                evidence.Add(_sentences.Of(model.Comparisons[c], levels[c], left, right) with { Bits = bits });
            }
        }

        if (Math.Abs(rest) > 0.0005)
        {
            evidence.Add(new Evidence("other", null, null, rest, "What says next to nothing, taken together."));
        }

        var penalty = model.Penalty(Pattern.Pack(levels), rarity.Sum());
        if (penalty > 0.0005)
        {
            evidence.Add(new Evidence("kin", null, null, -penalty, "Close relatives share this much too: brothers, or parent and child."));
        }

        if (RevisionBits(left, right) is > 0 and var own)
        {
            var reference = register.Entries[left].Ref;
            evidence.Add(new Evidence("row_ref", reference, reference, own, "The list itself gives both rows the same reference."));
        }

        return evidence;
    }

    /// <summary>What two entries may be to each other if they are two persons.</summary>
    public Relation Relation(int left, int right)
    {
        var (a, b) = (register.Prepared.All[left], register.Prepared.All[right]);
        if (!Agree(a.Family, b.Family))
        {
            return Reconciliation.Relation.None;
        }

        if (Agree(a.Given, b.Given))
        {
            return Reconciliation.Relation.Namesakes;
        }

        if (Agree(a.Father, b.Given) || Agree(b.Father, a.Given))
        {
            return Reconciliation.Relation.ParentAndChild;
        }

        return Agree(a.Father, b.Father) ? Reconciliation.Relation.Siblings : Reconciliation.Relation.None;
    }

    private double RevisionBits(int left, int right) =>
        register.Revisions.Contains((Math.Min(left, right), Math.Max(left, right))) ? Clusters.RevisionBits : 0;

    private static bool Agree(NamePart? a, NamePart? b) =>
        a is not null && b is not null && (a.Key == b.Key || NameAgreement.Bits(a, b) > 1);
}
