using Rollcall.Linkage;
using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>Says evidence in words that a caseworker understands.</summary>
/// <param name="entries">All entries.</param>
/// <param name="counted">How many entries there are, to say how many share a value; null to say nothing of others.</param>
internal sealed class Sentences(PreparedEntries entries, int? counted)
{
    public static string Prior(double bits) =>
        $"Before anything is compared: about one pair in {Math.Round(Math.Max(1, double.Exp2(-bits))):N0} of these two lists is one person.";

    /// <summary>The evidence of a level without its bits.</summary>
    public Evidence Of(Comparison comparison, int level, int left, int right)
    {
        var (a, b) = (entries.All[left], entries.All[right]);
        var text = comparison.Levels[level];
        return comparison.Name switch
        {
            "family_name" => Said("Family name", a.Family?.Text, b.Family?.Text, a.Family?.Key, level <= NamesComparer.Alike),
            "given_names" => Said("Given name", a.Given?.Text, b.Given?.Text, a.Given?.Key, level <= NamesComparer.Alike),
            "father_name" => Said("Father's name", a.Father?.Text, b.Father?.Text, a.Father?.Key, level <= NamesComparer.Alike),
            "birth_date" => Said("Birth date", a.Birth!.Text, b.Birth!.Text, a.Birth.Edtf, level == 1),
            "event_date" => Said("Captured or last seen", a.Event!.Text, b.Event!.Text, null, false),
            "sex" => Said("Sex", Text(a.Sex), Text(b.Sex), null, false),
            "service_no" => Said("Number", a.Number, b.Number, a.Number, level == 1),
            "unit" => Said("Unit", a.Unit, b.Unit, a.Unit, level == 1),
            "birth_place" => Said("Birth place", a.BirthPlace!.Text, b.BirthPlace!.Text, null, false),
            "event_place" => Said("Place of capture or last seen", a.EventPlace!.Text, b.EventPlace!.Text, null, false),
            "rank" => Said("Rank", a.RankText, b.RankText, null, false),
            _ => new Evidence(comparison.Name, null, null, 0, char.ToUpperInvariant(text[0]) + text[1..] + "."),
        };

        Evidence Said(string subject, string? x, string? y, string? value, bool shared) => new(
            comparison.Name, x, y, 0,
            $"{subject}: {text}{(shared && value is not null && counted is { } all ? $", shared by {Count(comparison.Name, value):N0} of {all:N0} entries" : "")}.");
    }

    private int Count(string comparison, string value) => comparison switch
    {
        "family_name" => entries.Names.Family.Count(value),
        "given_names" => entries.Names.Given.Count(value),
        "father_name" => entries.Names.Father.Count(value),
        "birth_date" => entries.Births.Count(value),
        "unit" => entries.Units.Numbers.Count(value),
        _ => entries.Numbers.Numbers.Count(value),
    };

    private static string Text(Sex sex) => sex == Sex.Female ? "female" : "male";
}
