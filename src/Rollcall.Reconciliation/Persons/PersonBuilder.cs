using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Rollcall.Reconciliation;

/// <summary>Makes persons of clusters: what is best supported, what is claimed, what contradicts what, what to ask.</summary>
internal sealed class PersonBuilder(
    EntryRegister register, ImmutableArray<int> clusters, IReadOnlyList<Match> matches, Linking linking, PairEvidence evidence)
{
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

        var open = Open(personOf);
        var described = groups.Select((g, p) => PersonDescription.Of(p, [.. g.Entries.Select(Row)], open)).ToList();
        return new Outcome
        {
            Lists = register.Lists,
            Entries = register.Entries,
            ListOf = register.ListOf,
            Persons = [.. groups.Zip(described, (g, d) => Of(g.Id, g.Entries, d))],
            PersonOf = personOf,
            InForce = register.InForce,
            Matches = matches,
            Contradictions = [.. described.SelectMany(d => d.Contradictions)],
            Questions = Questions.InOrder(described.SelectMany(d => d.Questions)),
            Model = Levels(),
            Explain = evidence.Explain,
        };
    }

    private ILookup<int, OpenCandidate> Open(int[] personOf) =>
        matches.Where(m => m.Verdict == Verdict.Possible)
            .SelectMany(m => new[] { (Entry: m.Left, Other: m.Right), (Entry: m.Right, Other: m.Left) })
            .ToLookup(p => p.Entry, p => new OpenCandidate(p.Entry, personOf[p.Other], register.Entries[p.Other].Claim));

    private PersonRow Row(int entry)
    {
        var (said, list) = (register.Entries[entry], register.List(entry));
        return new PersonRow(
            entry, new DescribedEntry(said, list.Party, list.StandingList, said.Claim, register.InForce[entry]), register.Prepared.All[entry]);
    }

    private static Person Of(string id, IReadOnlyList<int> entries, PersonDescription described) => new(
        id,
        entries,
        described.Best.ToDictionary(b => b.Key, b => b.Value.Text),
        described.Reading,
        described.Claims,
        described.SoughtAndHeld,
        described.Status.ToDictionary(s => s.Axis, s => s.Value),
        described.Contradictions.Count);

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
