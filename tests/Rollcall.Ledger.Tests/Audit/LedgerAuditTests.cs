using System.Text;

namespace Rollcall.Ledger.Tests;

public sealed class LedgerAuditTests : IDisposable
{
    private readonly InventedLog _log = new();

    public LedgerAuditTests()
    {
        for (var i = 0; i < 10; i++)
        {
            _log.Append(10).Sign();
        }
    }

    public void Dispose() => _log.Dispose();

    [Fact]
    public void An_honest_log_is_clean()
    {
        _log.Append(3);
        var result = Audit(_log.Entries);
        Assert.Empty(result.Findings);
        Assert.Equal((103L, 0L, 100L, 10), (result.Entries, result.Erased, result.Covered, result.Checkpoints));
        Assert.Equal(_log.Tree.Root(), result.Root);
    }

    [Fact]
    public void Erased_content_is_no_finding_and_half_of_it_is()
    {
        _log.Entries[17] = _log.Entries[17] with { Payload = null, Nonce = null };
        Assert.Equal((true, 1L), (Audit(_log.Entries).Clean, Audit(_log.Entries).Erased));
        _log.Entries[17] = _log.Entries[17] with { Payload = new byte[3] };
        Assert.Equal(FindingKind.Edited, Assert.Single(Audit(_log.Entries).Findings).Kind);
    }

    [Fact]
    public void An_edited_entry_is_named()
    {
        _log.Entries[17] = _log.Entries[17] with { Payload = Encoding.UTF8.GetBytes(InventedLog.PayloadText(18)) };
        var finding = Assert.Single(Audit(_log.Entries).Findings);
        Assert.Equal((FindingKind.Edited, 17L), (finding.Kind, finding.From));
    }

    [Fact]
    public void An_entry_edited_with_its_commitment_is_found_between_two_checkpoints()
    {
        var payload = Encoding.UTF8.GetBytes(InventedLog.PayloadText(17, " east"));
        _log.Entries[17] = new LedgerEntry(17, Commitment.Make(payload, _log.Entries[17].Nonce!.Value.Span), _log.Entries[17].Nonce, payload);
        var finding = Assert.Single(Audit(_log.Entries).Findings);
        Assert.Equal((FindingKind.Changed, 10L, 20L), (finding.Kind, finding.From, finding.To));
    }

    [Fact]
    public void A_deleted_entry_is_found_with_its_gap_and_without()
    {
        _log.Entries.RemoveAt(17);
        Assert.Contains(Audit(_log.Entries).Findings, f => f is { Kind: FindingKind.Missing, From: 17, To: 18 });
        var closed = _log.Entries.Select((e, i) => e with { Index = i }).ToList();
        Assert.Equal([FindingKind.Changed, FindingKind.Truncated], Audit(closed).Findings.Select(f => f.Kind));
    }

    [Fact]
    public void Entries_in_another_order_are_found()
    {
        (_log.Entries[17], _log.Entries[18]) = (_log.Entries[18], _log.Entries[17]);
        Assert.Contains(Audit(_log.Entries).Findings, f => f.Kind == FindingKind.OutOfOrder);
        var renumbered = _log.Entries.Select((e, i) => e with { Index = i }).ToList();
        var finding = Assert.Single(Audit(renumbered).Findings);
        Assert.Equal((FindingKind.Changed, 10L, 20L), (finding.Kind, finding.From, finding.To));
    }

    [Fact]
    public void A_log_that_was_cut_off_is_found_and_with_its_checkpoints_by_one_that_was_kept_outside()
    {
        var outside = _log.Checkpoints[^1];
        var cut = _log.Entries.Take(93).ToList();
        var finding = Assert.Single(Audit(cut).Findings);
        Assert.Equal((FindingKind.Truncated, 93L, 100L), (finding.Kind, finding.From, finding.To));
        _log.Checkpoints.RemoveAt(9);
        Assert.Empty(Audit(cut).Findings);
        Assert.Equal(FindingKind.Truncated, Assert.Single(Audit(cut, outside).Findings).Kind);
    }

    [Fact]
    public void A_log_that_was_rewritten_and_signed_anew_is_found_by_a_checkpoint_kept_outside()
    {
        using var rewritten = new InventedLog(" east", _log.Key);
        for (var i = 0; i < 10; i++)
        {
            rewritten.Append(10).Sign();
        }

        Assert.True(LedgerAudit.Run(rewritten.Entries, rewritten.Checkpoints, _log.Verifier).Clean);
        var found = LedgerAudit.Run(rewritten.Entries, rewritten.Checkpoints, _log.Verifier, new AuditOptions { Outside = [_log.Checkpoints[4]] });
        Assert.Contains(found.Findings, f => f is { Kind: FindingKind.Fork, From: 50 });
    }

    [Fact]
    public void Two_histories_of_one_length_and_one_that_was_left_again_are_forks()
    {
        using var fork = new InventedLog("'s rival", _log.Key).Append(55);
        _log.Checkpoints.Add(fork.Sign());
        var finding = Assert.Single(Audit(_log.Entries).Findings);
        Assert.Equal((FindingKind.Fork, 55L), (finding.Kind, finding.From));
        fork.Append(5);
        _log.Checkpoints[^1] = fork.Sign(InventedLog.TimeOf(59).AddSeconds(40));
        Assert.All(Audit(_log.Entries).Findings, f => Assert.Equal((FindingKind.Fork, 60L), (f.Kind, f.From)));
    }

    [Fact]
    public void A_checkpoint_and_an_entry_that_are_dated_back_are_found()
    {
        var payload = Encoding.UTF8.GetBytes(InventedLog.PayloadText(3));
        _log.Add(payload);
        _log.Append(9);
        _log.Sign();
        var finding = Assert.Single(Audit(_log.Entries).Findings);
        Assert.Equal((FindingKind.Backdated, 100L), (finding.Kind, finding.From));
        _log.Append(10);
        _log.Sign(InventedLog.TimeOf(70));
        Assert.Contains(Audit(_log.Entries).Findings, f => f is { Kind: FindingKind.Backdated, From: 110, To: 120 });
    }

    [Fact]
    public void An_entry_dated_ahead_of_its_signature_is_found()
    {
        _log.Add(Encoding.UTF8.GetBytes(InventedLog.PayloadText(500)));
        _log.Sign();
        Assert.Equal(FindingKind.Backdated, Assert.Single(Audit(_log.Entries).Findings).Kind);
    }

    [Fact]
    public void Checkpoints_of_another_key_and_none_at_all_are_findings()
    {
        using var stranger = new InventedLog().Append(10);
        Assert.Equal(FindingKind.Checkpoint, Assert.Single(LedgerAudit.Run(_log.Entries, [], _log.Verifier).Findings).Kind);
        _log.Checkpoints.Add(stranger.Sign());
        Assert.Equal(FindingKind.Checkpoint, Assert.Single(Audit(_log.Entries).Findings).Kind);
    }

    [Fact]
    public void No_sentence_quotes_a_payload()
    {
        for (var i = 0; i < 100; i += 3)
        {
            _log.Entries[i] = _log.Entries[i] with { Payload = Encoding.UTF8.GetBytes(InventedLog.PayloadText(i, " SECRET")) };
        }

        Assert.Equal(34, Audit(_log.Entries).Findings.Count);
        Assert.DoesNotContain(Audit(_log.Entries).Findings, f => f.Sentence.Contains("SECRET", StringComparison.Ordinal) || f.Sentence.Contains("csv", StringComparison.Ordinal));
    }

    private AuditResult Audit(IEnumerable<LedgerEntry> entries, params SignedNote[] outside) =>
        LedgerAudit.Run(entries, _log.Checkpoints, _log.Verifier, new AuditOptions { Outside = outside }, TestContext.Current.CancellationToken);
}
