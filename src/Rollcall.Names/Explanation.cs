using System.Text;

namespace Rollcall.Names;

/// <summary>Says what a comparison found, for a caseworker.</summary>
internal static class Explanation
{
    private static readonly NameRole[] s_order = [NameRole.Given, NameRole.Father, NameRole.Family, NameRole.Nisba];

    public static string Of(in NameComparison comparison)
    {
        var sentence = new StringBuilder();
        foreach (NameRole role in s_order)
        {
            foreach (RoleEvidence evidence in comparison.Evidence)
            {
                if (evidence.Role == role)
                {
                    sentence.Append(sentence.Length > 0 ? "; " : "").Append(Of(evidence));
                }
            }
        }

        if (sentence.Length == 0)
        {
            return "Nothing to compare.";
        }

        sentence.Append(comparison.IsCrossed ? "; the parts stand in another order" : "");
        sentence.Append(comparison.SexesDiffer ? "; the endings tell different sexes" : "");
        sentence.Append(comparison.Relation switch
        {
            NameRelation.Siblings => ": brothers or sisters by their names",
            NameRelation.ParentAndChild => ": parent and child by their names",
            NameRelation.Spouses => ": spouses or relatives by their names",
            _ => "",
        });
        sentence[0] = char.ToUpperInvariant(sentence[0]);
        return sentence.Append('.').ToString();
    }

    private static string Of(RoleEvidence evidence)
    {
        string name = evidence.Role switch
        {
            NameRole.Given => "given name",
            NameRole.Father => "father's name",
            NameRole.Family => "family name",
            _ => "by-name",
        };
        return (evidence.A, evidence.B) switch
        {
            (null, { } only) => $"{name} {only.Text} on one side only",
            ({ } only, null) => $"{name} {only.Text} on one side only",
            ({ IsInitial: true } a, { } b) => Initial(name, a, b, evidence),
            ({ } a, { IsInitial: true } b) => Initial(name, b, a, evidence),
            ({ } a, { } b) when evidence.Agrees => $"{name} {a.Text} = {b.Text}{Means(a, b)}",
            ({ } a, { } b) when evidence.Contradicts => $"{name}s contradict ({a.Text}, {b.Text})",
            ({ } a, { } b) => $"{name} {a.Text} may be {b.Text}",
            _ => name,
        };
    }

    private static string Initial(string name, NamePart initial, NamePart other, RoleEvidence evidence) =>
        $"{name} {other.Text} {(evidence.Contradicts ? "contradicts" : "fits")} the initial {initial.Text}";

    private static string Means(NamePart a, NamePart b) =>
        NameDistance.IsWestern(a, b) ? " in Western Armenian spelling" : "";
}
