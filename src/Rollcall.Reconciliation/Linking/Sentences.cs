using Rollcall.Linkage;
using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>Says evidence in words that a caseworker understands.</summary>
internal sealed class Sentences(EntryRegister register)
{
    private readonly Dictionary<string, Dictionary<string, int>> _counts = new()
    {
        ["family_name"] = Count(register.Prepared.All.Select(e => e.Family?.Key)),
        ["given_names"] = Count(register.Prepared.All.Select(e => e.Given?.Key)),
        ["father_name"] = Count(register.Prepared.All.Select(e => e.Father?.Key)),
        ["birth_date"] = Count(register.Prepared.All.Select(e => e.Birth?.Edtf)),
        ["unit"] = Count(register.Prepared.All.Select(e => e.Unit)),
        ["service_no"] = Count(register.Prepared.All.Select(e => e.Number)),
    };

    public static string Prior(double bits) =>
        $"Before anything is compared: about one pair in {Math.Round(Math.Max(1, double.Exp2(-bits))):N0} of these two lists is one person.";

    /// <summary>The evidence of a level without its bits.</summary>
    public Evidence Of(Comparison comparison, int level, int left, int right)
    {
        var (a, b) = (register.Prepared.All[left], register.Prepared.All[right]);
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

        Evidence Said(string subject, string? x, string? y, string? value, bool counted)
        {
            var shared = counted && value is not null && _counts.TryGetValue(comparison.Name, out var counts)
                && counts.TryGetValue(value, out var n) ? $", shared by {n:N0} of {register.Entries.Count:N0} entries" : "";
            return new Evidence(comparison.Name, x, y, 0, $"{subject}: {text}{shared}.");
        }
    }

    private static string Text(Sex sex) => sex == Sex.Female ? "female" : "male";

    private static Dictionary<string, int> Count(IEnumerable<string?> values) =>
        values.OfType<string>().GroupBy(v => v).ToDictionary(g => g.Key, g => g.Count());
}
