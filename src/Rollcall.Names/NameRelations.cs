namespace Rollcall.Names;

/// <summary>Reads the relation of two persons from the evidence by role.</summary>
internal static class NameRelations
{
    public static NameRelation Of(in NameComparison comparison)
    {
        RoleEvidence family = comparison.Of(NameRole.Family);
        RoleEvidence given = comparison.Of(NameRole.Given);
        RoleEvidence father = comparison.Of(NameRole.Father);
        if (comparison.Bits > 0)
        {
            return NameRelation.SamePerson;
        }

        if (family.Agrees && given.Contradicts && (Descends(comparison.A, comparison.B) || Descends(comparison.B, comparison.A)))
        {
            return NameRelation.ParentAndChild;
        }

        if (family.Agrees && father.Agrees && !given.Agrees)
        {
            return NameRelation.Siblings;
        }

        if (family.Agrees && comparison.SexesDiffer && given.Contradicts && !father.Agrees)
        {
            return NameRelation.Spouses;
        }

        return family.Agrees || given.Agrees || father.Agrees ? NameRelation.Namesakes : NameRelation.None;
    }

    private static bool Descends(PersonName child, PersonName parent) =>
        child.Father is { } father && parent.Given is { } given && !father.IsInitial && !given.IsInitial
        && NameAgreement.Bits(father, given) > 2;
}
