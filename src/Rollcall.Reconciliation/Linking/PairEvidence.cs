using Rollcall.Linkage;
using Rollcall.Names;

namespace Rollcall.Reconciliation;

/// <summary>What speaks for and against two entries being one person, attribute by attribute.</summary>
/// <param name="entries">All entries.</param>
/// <param name="scale">What pairs are weighed by.</param>
/// <param name="revision">The reference that one list gives two of its rows, the one a correction of the other, empty where it is not known; else null.</param>
/// <param name="sentences">How evidence is put into words.</param>
internal sealed class PairEvidence(PreparedEntries entries, Scale scale, Func<int, int, string?> revision, Sentences sentences)
{
    // Bits below which it is not worth telling that nothing unusual was found.
    private const double Negligible = 0.05;

    /// <summary>The match weight in bits, with what the list itself says of the two rows.</summary>
    public double Weight(int left, int right) => scale.Weight(left, right) + RevisionBits(left, right);

    /// <summary>The evidence, prior first; the bits add up to <see cref="Weight"/>.</summary>
    public IReadOnlyList<Evidence> Explain(int left, int right)
    {
        (left, right) = (Math.Min(left, right), Math.Max(left, right));
        var model = scale.Model;
        var levels = new byte[model.Comparisons.Count];
        var rarity = new double[levels.Length];
        Candidates.Compare(scale.Comparers, left, right, levels, rarity);

        var prior = model.PriorBits(scale.Groups.Of(left, right));
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
                evidence.Add(sentences.Of(model.Comparisons[c], levels[c], left, right) with { Bits = bits });
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

        if (revision(left, right) is { } reference)
        {
            evidence.Add(new Evidence(
                "row_ref", Said(reference), Said(reference), Clusters.RevisionBits, "The list itself gives both rows the same reference."));
        }

        return evidence;
    }

    /// <summary>What two entries may be to each other if they are two persons.</summary>
    public Relation Relation(int left, int right)
    {
        var (a, b) = (entries.All[left], entries.All[right]);
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

    private static string? Said(string reference) => reference.Length > 0 ? reference : null;

    private double RevisionBits(int left, int right) => revision(left, right) is null ? 0 : Clusters.RevisionBits;

    private static bool Agree(NamePart? a, NamePart? b) =>
        a is not null && b is not null && (a.Key == b.Key || NameAgreement.Bits(a, b) > 1);
}
