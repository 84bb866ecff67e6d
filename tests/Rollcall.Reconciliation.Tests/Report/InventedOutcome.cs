using Rollcall.Lists;

namespace Rollcall.Reconciliation.Tests;

/// <summary>Plays the linker: joins the entries of one invented person, and keeps relatives and namesakes apart.</summary>
internal sealed class InventedOutcome(
    List<Entry> entries, List<int> listOf, List<int> truth, HashSet<int> outOfForce, Dictionary<int, string> readings, IReadOnlyList<ListFile> lists, int nearPerPerson)
{
    private static readonly (Column Column, double For, double Against)[] Weights =
    [
        (Column.FamilyName, 9.2, -4.1), (Column.GivenNames, 6.4, -5.3), (Column.FatherName, 6.9, -6.2), (Column.FullName, 13.7, -7.5),
        (Column.BirthDate, 11.13, -4.7), (Column.BirthPlace, 3.2, -0.8), (Column.ServiceNo, 14.9, -3.3),
    ];

    public Outcome Build()
    {
        var groups = truth.Select((person, entry) => (person, entry)).GroupBy(t => t.person, t => t.entry).OrderBy(g => g.Min()).Select(g => g.Order().ToList()).ToList();
        var personOf = new int[entries.Count];
        for (var p = 0; p < groups.Count; p++)
        {
            groups[p].ForEach(e => personOf[e] = p);
        }

        var contradictions = groups.SelectMany(Contradictions).ToList();
        var counts = contradictions.CountBy(c => c.Person).ToDictionary();
        var persons = groups.Select((g, p) => Person(g, counts.GetValueOrDefault(p))).ToList();
        return new Outcome
        {
            Lists = lists,
            Entries = entries,
            ListOf = listOf,
            Persons = persons,
            PersonOf = personOf,
            InForce = [.. Enumerable.Range(0, entries.Count).Select(i => !outOfForce.Contains(i))],
            Matches = [.. Matches(groups).DistinctBy(m => (m.Left, m.Right)).OrderBy(m => m.Left).ThenBy(m => m.Right)],
            Contradictions = contradictions,
            Questions = [.. Questions(persons, personOf)],
            Model = Model(),
            Explain = Explain,
        };
    }

    private Person Person(List<int> group, int contradictions)
    {
        var standing = group.Where(e => !outOfForce.Contains(e) && entries[e].Action != RowAction.Withdraw).ToList();
        var claims = standing.Select(e => entries[e].Claim).Distinct().Order().ToList();
        var sought = standing.Where(e => entries[e].Claim == Claim.WeSeek).Select(e => lists[listOf[e]].Party);
        var held = standing.Where(e => entries[e].Claim == Claim.WeHold).Select(e => lists[listOf[e]].Party).ToHashSet();
        var best = Enum.GetValues<Column>().Select(c => (c, v: group.Select(e => entries[e][c]).FirstOrDefault(v => v is not null))).Where(t => t.v is not null).ToDictionary(t => t.c, t => t.v!);
        var both = sought.Any(s => held.Any(h => h != s));
        return new Person($"P-{truth[group[0]]:x5}", group, best, readings.GetValueOrDefault(truth[group[0]]), claims, both,
            new Dictionary<string, string>
            {
                ["fate"] = claims.Contains(Claim.Died) ? "dead" : "unknown",
                ["whereabouts"] = claims.Contains(Claim.WeHold) ? "held" : "unknown",
                ["evidence"] = both ? "both_sides" : "one_side",
                ["reconciliation"] = standing.Count == 0 ? "withdrawn" : contradictions > 0 ? "disputed" : group.Count > 1 ? "matched" : "unmatched",
            }, contradictions);
    }

    private IEnumerable<Contradiction> Contradictions(List<int> group, int person)
    {
        var dated = group.Where(e => entries[e].Date(Column.BirthDate) is { Precision: DatePrecision.Day }).ToList();
        var dates = dated.DistinctBy(e => entries[e].Date(Column.BirthDate)!.Edtf).ToList();
        if (dates.Count > 1)
        {
            yield return new(person, "birth_date", "Two birth dates are given, and both are exact.", [.. dates.Select(e => new OpposingClaim(e, entries[e][Column.BirthDate]!))]);
        }

        var (dead, alive) = (group.FirstOrDefault(e => entries[e].Claim == Claim.Died, -1), group.FirstOrDefault(e => entries[e].Claim == Claim.WeHold, -1));
        if (dead >= 0 && alive >= 0)
        {
            yield return new(person, "claim", "One party says that it holds the person, another that the person died.", [new(alive, "we_hold"), new(dead, "died")]);
        }
    }

    private IEnumerable<Match> Matches(List<List<int>> groups)
    {
        for (var g = 0; g < groups.Count; g++)
        {
            var group = groups[g];
            for (var i = 1; i < group.Count; i++)
            {
                for (var j = Math.Max(0, i - 3); j < i; j++)
                {
                    yield return Scored(group[j], group[i], Verdict.Same);
                }
            }

            for (var near = 1; near <= nearPerPerson && g + near < groups.Count; near++)
            {
                yield return Scored(Math.Min(group[0], groups[g + near][0]), Math.Max(group[0], groups[g + near][0]), near == 1 ? Verdict.Possible : Verdict.Different);
            }
        }
    }

    private Match Scored(int left, int right, Verdict verdict)
    {
        var weight = Explain(left, right).Sum(e => e.Bits);
        var relation = verdict == Verdict.Same ? Relation.None
            : entries[left][Column.FatherName] is { } father && father == entries[right][Column.FatherName] && entries[left][Column.FamilyName] == entries[right][Column.FamilyName] ? Relation.Siblings
            : entries[left][Column.FullName] is { } name && name == entries[right][Column.FullName] ? Relation.Namesakes : Relation.None;
        return new Match(left, right, weight, 1 / (1 + Math.Pow(2, -weight)), verdict, relation);
    }

    private List<Evidence> Explain(int left, int right)
    {
        List<Evidence> evidence = [new("prior", null, null, -12.288, "Two entries picked at random are one person once in 5,000 times.")];
        foreach (var (column, agree, against) in Weights)
        {
            var (a, b) = (entries[left][column], entries[right][column]);
            if (column == Column.FullName && (a is null) != (b is null))
            {
                (a, b) = (a ?? Parts(left), b ?? Parts(right));
            }

            if ((a is null && b is null) || (IsPart(column) && (entries[left][Column.FullName] is not null || entries[right][Column.FullName] is not null)))
            {
                continue;
            }

            if (a is null || b is null)
            {
                evidence.Add(new(column.Name(), a, b, 0, "One entry says nothing of it: no evidence."));
                continue;
            }

            var same = truth[left] == truth[right] && column != Column.BirthDate;
            evidence.Add(a == b || Edtf(left, column) is { } d && d == Edtf(right, column)
                ? new(column.Name(), a, b, agree, $"Same {column.Name().Replace('_', ' ')}, shared by {(left % 7) + 2} of 7,000.")
                : same ? new(column.Name(), a, b, agree - 1.7, "The same name in two spellings.")
                : new(column.Name(), a, b, against, $"The {column.Name().Replace('_', ' ')} differs."));
        }

        return evidence;
    }

    private static bool IsPart(Column column) => column is Column.FamilyName or Column.GivenNames or Column.FatherName;

    private string Parts(int entry) => $"{entries[entry][Column.FamilyName]} {entries[entry][Column.GivenNames]}";

    private string? Edtf(int entry, Column column) => entries[entry].Date(column)?.Edtf;

    private IEnumerable<Question> Questions(List<Person> persons, int[] personOf) =>
        Enumerable.Range(0, entries.Count).Where(e => entries[e][Column.FatherName] is null && entries[e][Column.FullName] is null && !outOfForce.Contains(e))
            .Select(e => new Question(lists[listOf[e]].Party, e, personOf[e], "missing_father_name", persons[personOf[e]].SoughtAndHeld ? 1 : 2, $"Your row {entries[e].Ref} gives no father’s name. Please give it."))
            .Concat(Enumerable.Range(0, entries.Count).Where(e => entries[e].Date(Column.BirthDate)?.Other is not null)
                .Select(e => new Question(lists[listOf[e]].Party, e, personOf[e], "two_way_date", 3, $"Your row {entries[e].Ref} says born {entries[e][Column.BirthDate]}. Please write the month as a word.")))
            .OrderBy(q => q.Party, StringComparer.Ordinal).ThenBy(q => q.Priority).ThenBy(q => q.Entry);

    private static ModelLevel[] Model() =>
    [
        .. Weights.SelectMany(w => new[]
        {
            new ModelLevel(w.Column.Name(), "same", 0.8, 0.8 / Math.Pow(2, w.For)),
            new ModelLevel(w.Column.Name(), "one letter differs", 0.12, 0.12 / Math.Pow(2, w.For / 2)),
            new ModelLevel(w.Column.Name(), "another", 0.04, Math.Min(1, 0.04 * Math.Pow(2, -w.Against))),
        }),
    ];
}
