using Microsoft.EntityFrameworkCore;
using Rollcall.Lists;

namespace Rollcall.Register;

/// <summary>
/// What a command did whose words were erased on request, from the rows that it left: ids and times stay, and the words are not
/// needed, since the replay comes to the command that erases them.
/// </summary>
internal sealed class ErasedCommands(RegisterContext stored)
{
    private const string Words = "erased";

    /// <summary>The command; null where its rows are gone, or its kind is never erased.</summary>
    public async Task<Command?> Of(LogRow log, RegisterContext replayed, CancellationToken cancel) => await Make(log, replayed, cancel) is { } command
        ? command with { Id = log.Command }
        : null;

    private async Task<Command?> Make(LogRow log, RegisterContext replayed, CancellationToken cancel)
    {
        var (id, leaf) = (log.Command, log.Leaf);
        switch (log.Kind)
        {
            case "ask_party":
                return await stored.Clarifications.FirstOrDefaultAsync(c => c.Id == id, cancel) is { } asked
                    ? new AskParty(asked.Entry, asked.Kind, Words, asked.Due) : null;
            case "answer_clarification":
                return await stored.Answers.FirstOrDefaultAsync(a => a.Id == id, cancel) is { } answer
                    ? new AnswerClarification(answer.Clarification, Words, answer.Column?.Name(), answer.Column is null ? null : Words) : null;
            case "decide_match":
                return await stored.Decisions.FirstOrDefaultAsync(d => d.Id == id, cancel) is { } decision
                    ? new DecideMatch(decision.Match, decision.Verdict, Words, await Version(replayed, decision.Match, cancel)) : null;
            case "retract_decision":
                return await stored.Decisions.FirstOrDefaultAsync(d => d.Retracted == leaf, cancel) is { } retracted
                    ? new RetractDecision(retracted.Id, Words, await Version(replayed, retracted.Match, cancel)) : null;
            case "pair_entries":
                return await stored.Matches.FirstOrDefaultAsync(m => m.Id == id, cancel) is { } match
                    ? new PairEntries(match.Left, match.Right, Words) : null;
            case "read_sealed":
                return await stored.Readings.FirstOrDefaultAsync(r => r.Id == id, cancel) is { } reading
                    ? new ReadSealed(reading.Entry, reading.Purpose) : null;
            case "release_entry":
                return await stored.Releases.FirstOrDefaultAsync(r => r.Id == id, cancel) is { } release
                    ? new ReleaseEntry(release.Entry, release.ToParty, release.Purpose, release.Risk) : null;
            case "end_release":
                return await stored.Releases.FirstOrDefaultAsync(r => r.Ended == leaf, cancel) is { } ended
                    ? new EndRelease(ended.Id, Words) : null;
            default:
                return null;
        }
    }

    /// <summary>The version that a decision named was the one that the match had when the decision was accepted.</summary>
    private static Task<int> Version(RegisterContext replayed, Guid match, CancellationToken cancel) =>
        replayed.Matches.Where(m => m.Id == match).Select(m => m.Version).FirstOrDefaultAsync(cancel);
}
