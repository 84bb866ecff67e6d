using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rollcall.Lists;
using Rollcall.Reconciliation;

namespace Rollcall.Register;

public sealed partial class RegisterView
{
    /// <summary>A person: every claim by party and time, what follows from them by which rule, and who decided that they are one.</summary>
    /// <param name="id">The person's id, or one that it had before it was joined with another.</param>
    /// <param name="asOf">The moment to look at; null for now.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="RefusedException">There is no such person (at that moment).</exception>
    public async Task<PersonView> Person(Guid id, DateTimeOffset? asOf = null, CancellationToken cancel = default)
    {
        if (!_db.Sight.All)
        {
            throw RefusedException.NotFound("person");
        }

        var leaf = await LeafAt(asOf, cancel) ?? long.MaxValue;
        var root = await _db.Entries.Where(e => e.OwnPerson == id && e.Id == e.Root && e.Leaf <= leaf).FirstOrDefaultAsync(cancel) ?? throw RefusedException.NotFound("person");
        var members = await Register.Persons.Members(_db, root.Id, asOf: leaf);
        var rows = await _db.Entries.Where(e => members.Contains(e.Root) && e.Leaf <= leaf).OrderBy(e => e.Leaf).ThenBy(e => e.Row).ToListAsync(cancel);
        var said = await Said(rows, leaf, cancel);
        var open = await Open(members, said, leaf, cancel);
        var description = said.Count == 0 ? null : PersonDescription.Of([.. said.Select(s => s.Entry)], open);
        return new PersonView(
            rows.First(r => r.Id == r.Root).OwnPerson,
            [.. rows.Select(Show)],
            [.. said.Select(s => s.Source)],
            description is null ? new Dictionary<string, ShownValue>() : description.Best.Where(b => !SealedColumns.IsSealed(b.Key))
                .ToDictionary(b => b.Key.Name(), b => new ShownValue(b.Value.Text, b.Value.Rule, Sources(b.Value.RestsOn), Sources(b.Value.Otherwise))),
            description?.Reading,
            description?.SoughtAndHeld ?? false,
            [.. (description?.Status ?? []).Select(s => new ShownStatus(s.Axis, s.Value, s.Rule, DescriptionRules.Named(s.Rule).Sentence, Sources(s.RestsOn)))],
            [.. (description?.Contradictions ?? []).Select(c => new ShownContradiction(
                c.Kind, c.Sentence, [.. c.Claims.Select(o => new ShownClaim(said[o.Entry].Source, o.Value))]))],
            [.. (await Joining(members, leaf, cancel)).Select(Show)]);

        IReadOnlyList<Guid> Sources(IReadOnlyList<int> places) => [.. places.Select(p => said[p].Source)];
    }

    /// <summary>What each entry, and each answer that states something, says.</summary>
    private async Task<List<(Guid Source, DescribedEntry Entry)>> Said(List<EntryRow> rows, long leaf, CancellationToken cancel)
    {
        var parties = await _db.Parties.ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var lists = rows.Select(r => r.List).Distinct().ToList();
        var names = await _db.Lists.Where(l => lists.Contains(l.Id)).ToDictionaryAsync(l => l.Id, l => l.Name, cancel);
        var submissions = rows.Select(r => r.Submission).Distinct().ToList();
        var times = await _db.Submissions.Where(s => submissions.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.At, cancel);
        var said = new List<(Guid, DescribedEntry)>();
        foreach (var row in rows)
        {
            if (Facts(row) is { } facts)
            {
                said.Add((row.Id, new DescribedEntry(facts, parties[row.Party], names[row.List], row.Claim, row.Superseded is null || row.Superseded > leaf, times[row.Submission])));
            }
        }

        var roots = rows.ToLookup(r => r.Root);
        var asked = roots.Select(r => r.Key).ToList();
        foreach (var answer in await _db.Answers.Where(a => asked.Contains(a.Entry) && a.Column != null && a.Content != null && a.Leaf <= leaf).OrderBy(a => a.Leaf).ToListAsync(cancel))
        {
            var content = JsonSerializer.Deserialize<AnswerContent>(_options.Keys.Open(answer.Content!, Places.Of(answer.Id, Places.Answer)), RegisterJson.Stored)!;
            var of = roots[answer.Entry].Last();
            var stated = Rollcall.Lists.Entry.Stating("answer", answer.Id.ToString("N"), answer.Column!.Value, content.Value!);
            said.Add((answer.Id, new DescribedEntry(stated, parties[answer.Party], names[of.List], of.Claim, InForce: true, answer.At)));
        }

        return said;
    }

    private async Task<List<OpenCandidate>> Open(HashSet<Guid> members, List<(Guid Source, DescribedEntry Entry)> said, long leaf, CancellationToken cancel)
    {
        if (leaf != long.MaxValue)
        {
            return [];
        }

        var open = await _db.Matches.Where(m => (members.Contains(m.Left) || members.Contains(m.Right))
            && (m.State == MatchState.Open || m.State == MatchState.AwaitsSecond || m.State == MatchState.Disputed)).ToListAsync(cancel);
        var others = open.Select(m => members.Contains(m.Left) ? m.Right : m.Left).Distinct().ToList();
        var found = await _db.Entries.Where(e => others.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancel);
        var numbers = found.Values.Select(e => e.Person).Distinct().Order().Select((p, i) => (p, i)).ToDictionary(p => p.p, p => p.i);
        return [.. from match in open
                   let mine = members.Contains(match.Left) ? match.Left : match.Right
                   let other = found[mine == match.Left ? match.Right : match.Left]
                   let place = said.FindIndex(s => s.Source == mine)
                   where place >= 0
                   select new OpenCandidate(place, numbers[other.Person], other.Claim)];
    }

    private async Task<List<MatchRow>> Joining(HashSet<Guid> members, long leaf, CancellationToken cancel) =>
        await _db.Matches.Where(m => (members.Contains(m.Left) || members.Contains(m.Right)) && m.Leaf <= leaf).OrderBy(m => m.Leaf).ThenBy(m => m.Id)
            .Take(MostOnPage).ToListAsync(cancel);
}

/// <summary>A person: the entries held to be one human being, and what they say together.</summary>
/// <param name="Id">The person's id: that of the line that was handed in first.</param>
/// <param name="Entries">The entries, oldest first.</param>
/// <param name="Sources">The entries and answers that say something, oldest first: what values rest on.</param>
/// <param name="Values">The value shown of each column, with the rule that chose it.</param>
/// <param name="Reading">The name in Latin letters; null if it is in Latin.</param>
/// <param name="SoughtAndHeld">One party seeks the person and another says that it holds them.</param>
/// <param name="Status">The status axes.</param>
/// <param name="Contradictions">What cannot all be true.</param>
/// <param name="Matches">Matches of its entries, with each other and with others.</param>
public sealed record PersonView(
    Guid Id, IReadOnlyList<EntryView> Entries, IReadOnlyList<Guid> Sources, IReadOnlyDictionary<string, ShownValue> Values, string? Reading,
    bool SoughtAndHeld, IReadOnlyList<ShownStatus> Status, IReadOnlyList<ShownContradiction> Contradictions, IReadOnlyList<MatchView> Matches);

/// <summary>A value that is shown of a person.</summary>
/// <param name="Text">The value as handed in.</param>
/// <param name="Rule">The rule that chose it.</param>
/// <param name="RestsOn">Entries and answers that say the same; first the one whose wording is shown.</param>
/// <param name="Otherwise">Those that say something else.</param>
public sealed record ShownValue(string Text, string Rule, IReadOnlyList<Guid> RestsOn, IReadOnlyList<Guid> Otherwise);

/// <summary>The value of a status axis, with the rule in words and what it rests on.</summary>
public sealed record ShownStatus(string Axis, string Value, string Rule, string Sentence, IReadOnlyList<Guid> RestsOn);

/// <summary>Facts that cannot all be true.</summary>
public sealed record ShownContradiction(string Kind, string Sentence, IReadOnlyList<ShownClaim> Claims);

/// <summary>Who says what.</summary>
public sealed record ShownClaim(Guid Source, string Value);
