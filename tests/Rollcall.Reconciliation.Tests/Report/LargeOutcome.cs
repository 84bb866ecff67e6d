using System.Globalization;
using Rollcall.Lists;
using static Rollcall.Lists.Column;
using Does = Rollcall.Lists.RowAction;
using Says = Rollcall.Lists.Claim;

namespace Rollcall.Reconciliation.Tests;

/// <summary>Many invented persons on fourteen lists in four scripts: what the report weighs and how fast it opens.</summary>
internal static class LargeOutcome
{
    private static readonly (string Party, string List, int Instalment, Says Claim, string Script, double Share)[] Files =
    [
        ("North", "north_seek", 1, Says.WeSeek, "hy", 0.28), ("North", "north_seek", 2, Says.WeSeek, "hy", 0.14), ("North", "north_hold", 1, Says.WeHold, "ru", 0.2),
        ("North", "north_died", 1, Says.Died, "hy", 0.04), ("North", "north_returned", 1, Says.Returned, "ru", 0.06),
        ("South", "south_seek", 1, Says.WeSeek, "az", 0.3), ("South", "south_hold", 1, Says.WeHold, "ru", 0.2), ("South", "south_died", 1, Says.Died, "az", 0.05),
        ("East", "east_seek", 1, Says.WeSeek, "ru", 0.2), ("East", "east_hold", 1, Says.WeHold, "ru", 0.1), ("East", "east_remains", 1, Says.Remains, "ru", 0.02),
        ("Delegation", "delegation", 1, Says.Unknown, "en", 0.35), ("Delegation", "delegation", 2, Says.Unknown, "en", 0.1), ("Delegation", "delegation_returned", 1, Says.Returned, "en", 0.18),
    ];

    private static readonly Dictionary<string, string[]> Syllables = new()
    {
        ["en"] = ["ka", "ri", "mo", "sa", "ve", "lu", "ta", "no", "gi", "he", "zo", "ba", "du", "shi", "pe", "ya", "ru", "mi", "cho", "la"],
        ["hy"] = ["կա", "րի", "մո", "սա", "վե", "լու", "տա", "նո", "գի", "հե", "զո", "բա", "դու", "շի", "պե", "յա", "րու", "մի", "չո", "լա"],
        ["ru"] = ["ка", "ри", "мо", "са", "ве", "лу", "та", "но", "ги", "хе", "зо", "ба", "ду", "ши", "пе", "я", "ру", "ми", "чо", "ла"],
        ["az"] = ["ka", "ri", "mo", "sa", "və", "lu", "ta", "no", "gi", "hə", "zo", "ba", "dü", "şi", "pe", "ya", "ru", "mi", "ço", "la"],
    };

    private sealed record Someone(int[] Family, int[] Given, int[] Father, DateOnly Born, int Place);

    public static Outcome Make(int persons)
    {
        var random = new Random(1);
        int[] Name(int least, int most) => [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => random.Next(20))];
        var given = Enumerable.Range(0, 300).Select(_ => Name(2, 3)).ToArray();
        var people = Enumerable.Range(0, persons).Select(_ => new Someone(
            Name(2, 4), given[random.Next(300)], given[random.Next(300)], new DateOnly(1965, 1, 1).AddDays(random.Next(15_000)), random.Next(400))).ToArray();
        var lists = new InventedLists();
        var on = new int[persons];
        foreach (var (party, list, instalment, claim, script, share) in Files)
        {
            var name = $"{list}_{instalment}.csv";
            lists.List(name, party, list, instalment, claim, "CSV", script == "ru" ? "windows-1251" : "utf-8", script);
            var row = 0;
            for (var p = 0; p < persons; p++)
            {
                // Everyone is on a list at least: the last one takes who is on none.
                if (random.NextDouble() < share || (list == "delegation_returned" && on[p] == 0))
                {
                    on[p]++;
                    row++;
                    var entry = new Entry { List = name, Ref = $"{list[0]}{instalment}-{row}", Row = row, Line = row + 1, Action = Does.Add, Claim = claim };
                    lists.Add(p, Latin(people[p]), entry, Cells(people[p], script, claim, random));
                }
            }
        }

        return lists.Outcome(1);
    }

    private static string Latin(Someone s) => $"{Spell(s.Given, "en")} {Spell(s.Father, "en")} {Spell(s.Family, "en")}yan";

    private static IEnumerable<(Column, string)> Cells(Someone s, string script, Says claim, Random random)
    {
        var ending = script switch { "hy" => "յան", "ru" => "ян", "az" => "ov", _ => "yan" };
        if (script == "en")
        {
            yield return (FullName, $"{Spell(s.Given, script)} {Spell(s.Family, script)}{ending}");
        }
        else
        {
            yield return (FamilyName, Spell(s.Family, script) + ending);
            yield return (GivenNames, Spell(s.Given, script));
            if (random.Next(3) > 0)
            {
                yield return (FatherName, Spell(s.Father, script) + (script == "hy" ? "ի" : script == "ru" ? "ович" : " oğlu"));
            }
        }

        var born = random.Next(20) == 0 ? s.Born.AddDays(random.Next(1, 400)) : s.Born;
        if (random.Next(8) > 0)
        {
            yield return (BirthDate, random.Next(6) == 0 ? born.ToString("yyyy", CultureInfo.InvariantCulture) : born.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture));
        }

        yield return (BirthPlace, Spell([s.Place % 20, s.Place / 20, 3], script));
        if (claim == Says.WeHold)
        {
            yield return (HeldPlace, $"Site {random.Next(12)}");
            yield return (PrisonerNo, random.Next(100_000, 999_999).ToString(CultureInfo.InvariantCulture));
            yield return (CaptureDate, new DateOnly(2020, 9, 1).AddDays(random.Next(80)).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture));
        }
        else
        {
            yield return (LastSeenDate, new DateOnly(2020, 9, 1).AddDays(random.Next(60)).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture));
            yield return (LastSeenPlace, Spell([random.Next(20), random.Next(20)], script));
        }
    }

    private static string Spell(int[] name, string script)
    {
        var text = string.Concat(name.Select(i => Syllables[script][i]));
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
