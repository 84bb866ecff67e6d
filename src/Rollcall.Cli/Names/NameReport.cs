using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rollcall.Names;

namespace Rollcall.Cli;

/// <summary>Names and their comparison as text for people and as JSON for programs.</summary>
internal static class NameReport
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Text(NameComparison comparison, double prior)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{comparison.Probability(prior) * 100:0.0} % one person, {comparison.Bits:+0.0;-0.0;0.0} bits, {Words(comparison.Relation)}\n");
        text.Append(comparison.Explanation).Append('\n');
        foreach (var part in comparison.Evidence)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {part.Role.ToString().ToLowerInvariant(),-9} {part.Bits,6:+0.0;-0.0;0.0}  {part.A?.Text ?? "–"} · {part.B?.Text ?? "–"}\n");
        }

        return text.ToString();
    }

    public static string Json(NameComparison comparison, double prior) => JsonSerializer.Serialize(
        new
        {
            left = comparison.A.ToString(),
            right = comparison.B.ToString(),
            match_probability = Math.Round(comparison.Probability(prior), 6),
            bits = Math.Round(comparison.Bits, 2),
            relation = Word(comparison.Relation),
            explanation = comparison.Explanation,
            evidence = comparison.Evidence.Select(e => new
            {
                role = e.Role.ToString().ToLowerInvariant(),
                left = e.A?.Text,
                right = e.B?.Text,
                bits = Math.Round(e.Bits, 2),
            }),
        },
        Indented) + "\n";

    public static string Text(PersonName name)
    {
        var text = new StringBuilder();
        foreach (var part in name.Parts)
        {
            var latin = Transliteration.ToLatin(part.Text);
            text.Append($"{part.Role.ToString().ToLowerInvariant(),-9} {part.Text}{(latin == part.Text ? "" : " · " + latin)}\n");
        }

        text.Append($"sex       {name.Sex.ToString().ToLowerInvariant()}\n");
        return name.OrderCertain ? text.ToString() : text.Append("Family and given name may be the other way round.\n").ToString();
    }

    public static string Json(PersonName name) => JsonSerializer.Serialize(
        new
        {
            parts = name.Parts.Select(p => new
            {
                role = p.Role.ToString().ToLowerInvariant(),
                text = p.Text,
                latin = Transliteration.ToLatin(p.Text),
                key = p.Key,
            }),
            sex = name.Sex.ToString().ToLowerInvariant(),
            order_certain = name.OrderCertain,
        },
        Indented) + "\n";

    public static string Json(IReadOnlyList<NameCandidate> candidates, double prior) => JsonSerializer.Serialize(
        candidates.Select(c => new
        {
            line = c.Position + 1,
            name = c.Name.ToString(),
            match_probability = Math.Round(c.Comparison.Probability(prior), 6),
            bits = Math.Round(c.Comparison.Bits, 2),
            relation = Word(c.Comparison.Relation),
            explanation = c.Comparison.Explanation,
        }),
        Indented) + "\n";

    /// <summary>Writes a table to a file, which appears whole or not at all, or to standard output.</summary>
    public static void Write(StringBuilder table, string? target, Surroundings around)
    {
        if (target is null)
        {
            around.Output.Write(table);
            return;
        }

        var aside = target + ".part";
        File.WriteAllText(aside, table.ToString());
        File.Move(aside, target, overwrite: true);
    }

    /// <summary>The relation as other programs read it.</summary>
    public static string Word(NameRelation relation) => relation switch
    {
        NameRelation.SamePerson => "same_person",
        NameRelation.Siblings => "siblings",
        NameRelation.ParentAndChild => "parent_and_child",
        NameRelation.Spouses => "spouses",
        NameRelation.Namesakes => "namesakes",
        _ => "none",
    };

    private static string Words(NameRelation relation) => relation switch
    {
        NameRelation.SamePerson => "the names of one person",
        NameRelation.Siblings => "could be brothers or sisters",
        NameRelation.ParentAndChild => "could be parent and child",
        NameRelation.Spouses => "could be husband and wife, or relatives",
        NameRelation.Namesakes => "some parts agree, others contradict",
        _ => "nothing in common",
    };
}
