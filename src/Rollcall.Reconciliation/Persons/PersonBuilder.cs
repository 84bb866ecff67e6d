using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>Makes persons of clusters: what is best supported, what is claimed, what contradicts what, what to ask.</summary>
internal sealed class PersonBuilder(
    EntryRegister register, ImmutableArray<int> clusters, IReadOnlyList<Match> matches, Linking linking, PairEvidence evidence)
{
    private readonly ILookup<int, Match> _open = matches.Where(m => m.Verdict == Verdict.Possible)
        .SelectMany(m => new[] { (Entry: m.Left, Match: m), (Entry: m.Right, Match: m) }).ToLookup(p => p.Entry, p => p.Match);

    public Outcome Build()
    {
        var groups = Enumerable.Range(0, clusters.Length).GroupBy(i => clusters[i])
            .Select(g => (Id: IdOf(g), Entries: (IReadOnlyList<int>)[.. g])).ToList();
        var personOf = new int[clusters.Length];
        for (var p = 0; p < groups.Count; p++)
        {
            foreach (var entry in groups[p].Entries)
            {
                personOf[entry] = p;
            }
        }

        var contradictions = groups.SelectMany((g, p) => Contradictions.Of(register, p, g.Entries)).ToList();
        var count = contradictions.GroupBy(c => c.Person).ToDictionary(g => g.Key, g => g.Count());
        var persons = groups.Select((g, p) => Of(g.Id, g.Entries, count.GetValueOrDefault(p))).ToList();
        return new Outcome
        {
            Lists = register.Lists,
            Entries = register.Entries,
            ListOf = register.ListOf,
            Persons = persons,
            PersonOf = personOf,
            InForce = register.InForce,
            Matches = matches,
            Contradictions = contradictions,
            Questions = new Questions(register, persons, personOf, matches, contradictions).All(),
            Model = Levels(),
            Explain = evidence.Explain,
        };
    }

    private Person Of(string id, IReadOnlyList<int> entries, int contradictions)
    {
        var inForce = entries.Where(i => register.InForce[i]).ToList();
        var best = BestValues.Of(register, inForce.Count > 0 ? inForce : entries);
        var name = string.Join(' ', new[] { Column.GivenNames, Column.FatherName, Column.FamilyName, Column.FullName }
            .Select(c => best.GetValueOrDefault(c)).OfType<string>());
        return new Person(
            id,
            entries,
            best,
            BestValues.Reading(name),
            [.. inForce.Select(i => register.Entries[i].Claim).Where(c => c != Claim.Unknown).Distinct().Order()],
            Statuses.SoughtAndHeld(register, inForce),
            Statuses.Of(register, entries, inForce, contradictions > 0, entries.Any(_open.Contains)),
            contradictions);
    }

    /// <summary>An id that depends on the person's first entry alone: not on the files' order, the threads or the other persons.</summary>
    private string IdOf(IEnumerable<int> entries)
    {
        const string Base32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's: no letter that reads as a digit
        var first = entries.Min(i => $"{register.Entries[i].List}\n{register.Entries[i].Ref}")!;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(first));
        return "P-" + string.Concat(hash.Take(12).Select(b => Base32[b & 31]));
    }

    private IReadOnlyList<ModelLevel> Levels() =>
    [
        .. from c in Enumerable.Range(0, linking.Model.Comparisons.Count)
           let comparison = linking.Model.Comparisons[c]
           from level in Enumerable.Range(1, comparison.Levels.Count - 1)
           select new ModelLevel(comparison.Name, comparison.Levels[level], linking.Model.M[c][level], linking.Model.U[c][level]),
    ];
}
