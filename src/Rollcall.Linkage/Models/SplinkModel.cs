using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Rollcall.Linkage;

/// <summary>
/// Reads settings and saved models of Splink 3 and 4: the forms of SQL that its own comparison library writes. What has no
/// counterpart is refused by name, never approximated.
/// </summary>
internal static partial class SplinkModel
{
    private const double SecondsOfDay = 86400;

    public static LinkageModel Read(JsonObject model)
    {
        var comparisons = (model["comparisons"] as JsonArray ?? throw new LinkageException("it has no comparisons."))
            .Select(c => Comparison(c as JsonObject ?? throw new LinkageException("a comparison is no object."))).ToList();
        var rules = (model["blocking_rules_to_generate_predictions"] as JsonArray ?? [])
            .Select(r => Rule((r is JsonObject o ? (string?)o["blocking_rule"] : (string?)r) ?? throw new LinkageException("a blocking rule is no text."))).ToList();
        return new LinkageModel(comparisons, rules)
        {
            // Splink states a chance of 1 in 10,000 where nothing was learnt.
            Lambda = (double?)model["probability_two_random_records_match"] is { } lambda and > 0 and < 1 ? lambda : 0.0001,
            Clusters = ClusterMethod.ConnectedComponents,
            Training = new TrainingDefinition { Iterations = (int?)model["max_iterations"] ?? new TrainingDefinition().Iterations },
        };
    }

    private static ComparisonDefinition Comparison(JsonObject comparison)
    {
        var levels = (comparison["comparison_levels"] as JsonArray ?? throw new LinkageException("a comparison has no levels."))
            .Select(l => l as JsonObject ?? throw new LinkageException("a comparison level is no object."))
            .Where(l => (bool?)l["is_null_level"] != true).ToList();
        var read = levels.Select(l => Level((string?)l["sql_condition"] ?? throw new LinkageException("a comparison level has no sql_condition."))).ToList();
        var on = read.Select(l => l.On).OfType<Expression>().FirstOrDefault() ?? throw new LinkageException("a comparison looks at no column.");
        var name = (string?)comparison["output_column_name"] ?? on.Text;
        return new ComparisonDefinition(name, on, [.. read.Select((l, i) => l with
        {
            On = l.On is null || l.On.Equals(on) ? null : l.On,
            TermFrequencyWeight = levels[i]["tf_adjustment_column"] is null ? 0 : (double?)levels[i]["tf_adjustment_weight"] ?? 1,
        })])
        {
            M = Shares(levels, "m_probability"),
            U = Shares(levels, "u_probability"),
            TermFrequencyMinimum = levels.Max(l => (double?)l["tf_minimum_u_value"] ?? 0),
        };
    }

    private static double[]? Shares(List<JsonObject> levels, string name)
    {
        var shares = levels.Select(l => (double?)l[name]).ToList();
        if (shares.Any(s => s is null))
        {
            return null;
        }

        // Splink's m need not sum to 1, since sessions are averaged level by level.
        var sum = shares.Sum(s => s!.Value);
        return [.. shares.Select(s => Math.Max(s!.Value / sum, 1e-12))];
    }

    private static LevelDefinition Level(string sql)
    {
        var condition = Blanks().Replace(sql.Trim(), " ");
        if (condition.Equals("ELSE", StringComparison.OrdinalIgnoreCase))
        {
            return new LevelDefinition(LevelKind.Else);
        }

        if (Equality().Match(condition) is { Success: true } equal && Side(equal.Groups[1].Value, "_l") is { } left && left == Side(equal.Groups[2].Value, "_r"))
        {
            return new LevelDefinition(LevelKind.Exact, On: Expression.Parse(left));
        }

        if (Similarity().Match(condition) is { Success: true } similar && Side(similar.Groups[2].Value, "_l") is { } of && of == Side(similar.Groups[3].Value, "_r"))
        {
            var bound = double.Parse(similar.Groups[5].Value, CultureInfo.InvariantCulture);
            LevelKind? kind = (similar.Groups[1].Value.ToUpperInvariant(), similar.Groups[4].Value) switch
            {
                ("JARO_WINKLER_SIMILARITY" or "JARO_WINKLER", ">=") => LevelKind.JaroWinkler,
                ("LEVENSHTEIN", "<=") => LevelKind.Levenshtein,
                ("DAMERAU_LEVENSHTEIN", "<=") => LevelKind.DamerauLevenshtein,
                _ => null,
            };
            if (kind is { } known)
            {
                return new LevelDefinition(known, bound, Expression.Parse(of));
            }
        }

        if (DateDifference().Match(condition) is { Success: true } dates && dates.Groups[1].Value == dates.Groups[2].Value)
        {
            var seconds = double.Parse(dates.Groups[3].Value, CultureInfo.InvariantCulture);
            return new LevelDefinition(LevelKind.Days, Math.Floor(seconds / SecondsOfDay), Expression.Parse(ExpressionReader.Quoted(dates.Groups[1].Value)));
        }

        throw new LinkageException($"the condition {sql} has no counterpart here. Write the model in Rollcall's own words; rollcall link --help shows how.");
    }

    private static BlockingRule Rule(string sql)
    {
        var parts = And().Split(Blanks().Replace(Bare(sql), " "));
        return new BlockingRule([.. parts.Select(part =>
        {
            var sides = Bare(part).Split('=');
            return sides.Length == 2 && RuleSide(sides[0], 'l') is { } left && left == RuleSide(sides[1], 'r')
                ? Expression.Parse(left)
                : throw new LinkageException($"the blocking rule {sql} has no counterpart here.");
        })]);
    }

    /// <summary>A condition without the parentheses around it.</summary>
    private static string Bare(string sql)
    {
        var text = sql.Trim();
        return text.StartsWith('(') && text.EndsWith(')') && !text[1..^1].Contains('(', StringComparison.Ordinal) ? Bare(text[1..^1]) : text;
    }

    /// <summary>The expression of one side of a level's condition; null where it is none of ours.</summary>
    private static string? Side(string sql, string suffix) =>
        Column().Match(sql.Trim()) is { Success: true } column && column.Groups[1].Value.EndsWith(suffix, StringComparison.Ordinal)
            ? ExpressionReader.Quoted(column.Groups[1].Value[..^suffix.Length])
            : Substring().Match(sql.Trim()) is { Success: true } part && Side(part.Groups[1].Value, suffix) is { } of
                ? $"first({of}, {part.Groups[2].Value})"
                : null;

    private static string? RuleSide(string sql, char side)
    {
        var text = sql.Trim();
        if (Substring().Match(text) is { Success: true } part && RuleSide(part.Groups[1].Value, side) is { } of)
        {
            return $"first({of}, {part.Groups[2].Value})";
        }

        return RuleColumn().Match(text) is { Success: true } column && column.Groups[1].Value[0] == side ? ExpressionReader.Quoted(column.Groups[2].Value) : null;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(.+?) ?= ?(.+)$")]
    private static partial Regex Equality();

    [GeneratedRegex(@"^(\w+) ?\( ?([^,]+?) ?, ?([^,]+?) ?\) ?(>=|<=) ?([0-9.]+)$")]
    private static partial Regex Similarity();

    [GeneratedRegex(@"^ABS ?\(.*EPOCH.*?([\w ]+)_l\b.*-.*EPOCH.*?([\w ]+)_r\b.*\) ?<= ?([0-9.]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex DateDifference();

    [GeneratedRegex(@"^""?([^""()]+?)""?$")]
    private static partial Regex Column();

    [GeneratedRegex(@"^(?:SUBSTR|SUBSTRING) ?\( ?(.+?) ?, ?1 ?, ?(\d+) ?\)$", RegexOptions.IgnoreCase)]
    private static partial Regex Substring();

    [GeneratedRegex(@"^""?([lr])""?\.""?([^""]+?)""?$")]
    private static partial Regex RuleColumn();

    [GeneratedRegex(@" AND ", RegexOptions.IgnoreCase)]
    private static partial Regex And();
}
