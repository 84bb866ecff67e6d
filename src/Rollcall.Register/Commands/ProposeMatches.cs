using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register;

/// <summary>What the register found when it compared a submission with everything there. It decides nothing but what the policy permits.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Found">How many matches are new.</param>
/// <param name="Digest">SHA-256 over the new matches, in lower-case hexadecimal: see <see cref="DigestOf"/>.</param>
/// <param name="ConfirmedFrom">The probability from which the policy confirmed matches within a party; null where it confirmed none.</param>
internal sealed record ProposeMatches(Guid Submission, int Found = 0, string Digest = "", double? ConfirmedFrom = null) : Command
{
    internal override IReadOnlyList<Role> Roles => [];

    /// <summary>The pairs of lines that were found.</summary>
    [JsonIgnore]
    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    /// <summary>One line for each match in the order of their ids: id, the two lines, and the weight in bits as it is written in full.</summary>
    public static string DigestOf(IEnumerable<MatchRow> matches)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var m in matches.OrderBy(m => m.Id))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(null, $"{m.Id:N} {m.Left:N} {m.Right:N} {m.Weight:R} {m.Probability:R} {m.Relation}\n")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal override async Task<Applied> Apply(CommandScope scope)
    {
        var submission = await scope.Find<SubmissionRow>(s => s.Id == Submission, "submission");
        submission.Linked = scope.Leaf;
        var matches = await New(scope.Db, scope.Leaf);
        scope.Db.Insert(matches);
        if (scope.Options.ConfirmWithinPartyFrom is { } bound)
        {
            // One may stand against another: the order decides, and a replay must come to the same.
            foreach (var match in matches.Where(m => !m.AcrossParties && m.Probability >= bound).OrderByDescending(m => m.Probability).ThenBy(m => m.Id))
            {
                await Confirm(scope, match.Id);
            }
        }

        return new(submission.Id, null, this with { Found = matches.Count, Digest = DigestOf(matches), ConfirmedFrom = scope.Options.ConfirmWithinPartyFrom });
    }

    /// <summary>Confirms what the policy holds to be certain, unless somebody decided against it.</summary>
    private static async Task Confirm(CommandScope scope, Guid id)
    {
        var match = await scope.Find<MatchRow>(m => m.Id == id, "match");
        try
        {
            await Matches.Settle(scope, match, new(Viewer.Itself.Account, DecisionVerdict.Same));
        }
        catch (RefusedException)
        {
            await scope.Db.Entry(match).ReloadAsync();
            return;
        }

        var decision = SubmitList.Derived(id, "policy");
        scope.Db.Add(new DecisionRow
        {
            Id = decision,
            Match = id,
            Verdict = DecisionVerdict.Same,
            Why = scope.Seal("The policy for certain matches within a party.", decision, Places.Why),
            By = Viewer.Itself.Account,
            At = scope.At,
            Leaf = scope.Leaf,
        });
        await scope.Db.SaveChangesAsync();
    }

    /// <summary>The matches among the proposals that are not there yet.</summary>
    private async Task<IReadOnlyList<MatchRow>> New(RegisterContext db, long leaf)
    {
        var rows = Proposals.DistinctBy(p => (p.Left, p.Right)).Select(p => new MatchRow
        {
            Id = SubmitList.Derived(p.Left, $"match {p.Right:N}"),
            Left = p.Left,
            Right = p.Right,
            AcrossParties = p.AcrossParties,
            Weight = p.Weight,
            Probability = p.Probability,
            Relation = p.Relation,
            State = MatchState.Open,
            Version = 0,
            Leaf = leaf,
        }).ToList();
        var there = new HashSet<(Guid, Guid)>();
        foreach (var part in rows.Select(r => r.Left).Distinct().Chunk(500))
        {
            there.UnionWith((await db.Matches.Where(m => part.Contains(m.Left)).Select(m => new { m.Left, m.Right }).ToListAsync()).Select(m => (m.Left, m.Right)));
        }

        return [.. rows.Where(r => !there.Contains((r.Left, r.Right)))];
    }
}

/// <summary>A pair of lines that may be one person.</summary>
/// <param name="Left">The root of the line that was there first.</param>
/// <param name="Right">The root of the other.</param>
/// <param name="AcrossParties">Whether they are of two parties.</param>
/// <param name="Weight">The match weight in bits.</param>
/// <param name="Probability">The probability that they are one person, in 0..1.</param>
/// <param name="Relation">What they may be to each other where they are two.</param>
internal sealed record Proposal(Guid Left, Guid Right, bool AcrossParties, double Weight, double Probability, string Relation);
