using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rollcall.Lists;

namespace Rollcall.Register;

public sealed partial class RegisterView
{
    /// <summary>Matches in one state, the strongest first.</summary>
    /// <param name="state">Which; null for all that wait for somebody.</param>
    /// <param name="skip">How many of the strongest are known already.</param>
    /// <param name="most">How many at most, 1..<see cref="MostOnPage"/>.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<MatchView>> Matches(MatchState? state, int skip, int most, CancellationToken cancel = default)
    {
        var matches = state is { } one
            ? _db.Matches.Where(m => m.State == one)
            : _db.Matches.Where(m => m.State == MatchState.Open || m.State == MatchState.AwaitsSecond || m.State == MatchState.Disputed);
        return [.. (await matches.OrderByDescending(m => m.Weight).ThenBy(m => m.Id).Skip(Math.Max(0, skip)).Take(Page(most)).ToListAsync(cancel)).Select(Show)];
    }

    /// <summary>A match.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<MatchView> Match(Guid id, CancellationToken cancel = default) =>
        Show(await _db.Matches.FirstOrDefaultAsync(m => m.Id == id, cancel) ?? throw RefusedException.NotFound("match"));

    /// <summary>What speaks for and against a match, as its lines stand now; the bits add up to the present match weight.</summary>
    /// <exception cref="RefusedException">There is no such match.</exception>
    public async Task<IReadOnlyList<Reconciliation.Evidence>> Evidence(Guid match, CancellationToken cancel = default)
    {
        var found = await Match(match, cancel);
        var pool = await _arrivals.Loaded.WaitAsync(cancel);
        return pool.Explain(await Latest(found.Left, cancel), await Latest(found.Right, cancel));
    }

    /// <summary>The decisions on a match, oldest first, with those that were taken back.</summary>
    /// <exception cref="RefusedException">There is no such match.</exception>
    public async Task<IReadOnlyList<DecisionView>> Decisions(Guid match, CancellationToken cancel = default)
    {
        await Match(match, cancel);
        return [.. (await _db.Decisions.Where(d => d.Match == match).OrderBy(d => d.Leaf).ToListAsync(cancel)).Select(d => new DecisionView(
            d.Id, d.Match, d.Verdict, d.Why is null ? null : _options.Keys.OpenText(d.Why, Places.Of(d.Id, Places.Why)), d.By, d.At, d.Retracted is not null))];
    }

    /// <summary>Questions to parties, oldest first.</summary>
    /// <param name="open">Only those that wait for an answer.</param>
    /// <param name="entry">About one entry; null for all.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<ClarificationView>> Clarifications(bool open, Guid? entry = null, CancellationToken cancel = default)
    {
        var rows = await _db.Clarifications.Where(c => (!open || c.Closed == null) && (entry == null || c.Entry == entry)).OrderBy(c => c.Leaf)
            .Take(MostOnPage).ToListAsync(cancel);
        var ids = rows.Select(r => r.Id).ToList();
        var answers = (await _db.Answers.Where(a => ids.Contains(a.Clarification)).OrderBy(a => a.Leaf).ToListAsync(cancel)).ToLookup(a => a.Clarification, Show);
        return [.. rows.Select(c => new ClarificationView(
            c.Id, c.Party, c.Entry, c.Kind, c.Question is null ? null : _options.Keys.OpenText(c.Question, Places.Of(c.Id, Places.Question)),
            c.Due, c.At, c.Closed is null, [.. answers[c.Id]]))];
    }

    /// <summary>Public statements as recorded, the latest first.</summary>
    public async Task<IReadOnlyList<StatementView>> Statements(CancellationToken cancel = default)
    {
        var rows = await _db.Statements.OrderByDescending(s => s.SaidOn).ThenByDescending(s => s.Leaf).Take(MostOnPage).ToListAsync(cancel);
        var ids = rows.Select(r => r.Id).ToList();
        var figures = (await _db.Figures.Where(f => ids.Contains(f.Statement)).OrderBy(f => f.Number).ToListAsync(cancel))
            .ToLookup(f => f.Statement, f => new StatedFigure(f.Claim, f.Bound, f.Count, f.Words, f.OfParty));
        return [.. rows.Select(s => new StatementView(s.Id, s.Speaker, s.ForParty, s.SaidOn, s.Source, s.Text, [.. figures[s.Id]]))];
    }

    /// <summary>Releases to a party or, for caseworkers, all; newest first.</summary>
    public async Task<IReadOnlyList<ReleaseView>> Releases(CancellationToken cancel = default) =>
        await _db.Releases.OrderByDescending(r => r.Leaf).Take(MostOnPage)
            .Select(r => new ReleaseView(r.Id, r.Entry, r.ToParty, r.Purpose, r.Risk, r.Ended != null)).ToListAsync(cancel);

    private async Task<Guid> Latest(Guid root, CancellationToken cancel) =>
        await _db.Entries.Where(e => e.Root == root).OrderByDescending(e => e.Leaf).ThenByDescending(e => e.Row).Select(e => e.Id).FirstAsync(cancel);

    private static MatchView Show(MatchRow m) => new(m.Id, m.Left, m.Right, m.AcrossParties, m.Weight, m.Probability, m.Relation, m.State, m.Version);

    private AnswerView Show(AnswerRow a)
    {
        var content = a.Content is null ? null
            : JsonSerializer.Deserialize<AnswerContent>(_options.Keys.Open(a.Content, Places.Of(a.Id, Places.Answer)), RegisterJson.Stored);
        return new AnswerView(a.Id, content?.Text, a.Column?.Name(), content?.Value, a.At);
    }
}

/// <summary>A scored pair of lines.</summary>
/// <param name="Id">The match.</param>
/// <param name="Left">The first entry of the line that was there first.</param>
/// <param name="Right">The first entry of the other.</param>
/// <param name="AcrossParties">Whether two parties handed them in: two people must confirm it then.</param>
/// <param name="Weight">The match weight in bits.</param>
/// <param name="Probability">The probability that they are one person, in 0..1.</param>
/// <param name="Relation">What they may be to each other where they are two.</param>
/// <param name="State">What was decided.</param>
/// <param name="Version">How often it was decided on: a decision names it.</param>
public sealed record MatchView(
    Guid Id, Guid Left, Guid Right, bool AcrossParties, double Weight, double Probability, string Relation, MatchState State, int Version);

/// <summary>A decision.</summary>
public sealed record DecisionView(Guid Id, Guid Match, DecisionVerdict Verdict, string? Why, Guid By, DateTimeOffset At, bool Retracted);

/// <summary>A question to a party, with its answers.</summary>
public sealed record ClarificationView(
    Guid Id, Guid Party, Guid Entry, string About, string? Question, DateOnly? Due, DateTimeOffset At, bool Open, IReadOnlyList<AnswerView> Answers);

/// <summary>An answer; its column and value where it states one.</summary>
public sealed record AnswerView(Guid Id, string? Text, string? Column, string? Value, DateTimeOffset At);

/// <summary>A public statement.</summary>
public sealed record StatementView(
    Guid Id, string Speaker, Guid? ForParty, DateOnly SaidOn, string Source, string Text, IReadOnlyList<StatedFigure> Figures);

/// <summary>That an entry was released to a party.</summary>
public sealed record ReleaseView(Guid Id, Guid Entry, Guid ToParty, string Purpose, string Risk, bool Ended);
