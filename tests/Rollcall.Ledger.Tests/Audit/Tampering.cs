using System.Text;

namespace Rollcall.Ledger.Tests;

/// <summary>
/// Tampers with a log that a witness has followed so far, in one of six ways, and looks who finds it. Whoever tampers
/// has the storage (and knows how to make commitments and renumber entries), or also the log's key, and then signs all
/// checkpoints anew. The log goes on afterwards: a few entries more, and a checkpoint that its server signs in good faith
/// or not.
/// </summary>
public sealed class Tampering : IDisposable
{
    public static readonly IReadOnlyList<string> Kinds = ["edit", "delete", "reorder", "truncate", "fork", "backdate"];

    private const int Entries = 300;

    private readonly Random _random;
    private readonly InventedLog _log = new();
    private readonly NoteKey _witnessKey = NoteKey.Generate("witness.example/north", NoteKind.Cosignature);
    private readonly Memory _memory = new();
    private readonly ManualClock _clock = new(InventedLog.TimeOf(Entries * 2));

    public Tampering(int seed)
    {
        _random = new Random(seed);
        while (_log.Tree.Size < Entries)
        {
            _log.Append(_random.Next(1, 20)).Sign();
        }

        var report = Follow(_log);
        if (report.Outcome != WitnessOutcome.First)
        {
            throw new InvalidOperationException(report.Sentence);
        }
    }

    /// <summary>The log goes on and nobody tampers: nobody may find anything.</summary>
    public TamperingFound Untouched() => Look("untouched", Continued(_log.Entries, _log.Checkpoints));

    /// <summary>Tampers once.</summary>
    public TamperingFound Next(string kind)
    {
        var (how, tampered) = kind switch
        {
            "edit" => Rewrite("edited", Edit),
            "delete" => Rewrite("deleted", entries => entries.RemoveAt(Covered())),
            "reorder" => Rewrite("swapped", Swap),
            "truncate" => Truncate(),
            "fork" => Fork(),
            _ => Backdate(),
        };
        return Look(how, tampered);
    }

    public void Dispose()
    {
        _log.Dispose();
        _witnessKey.Dispose();
    }

    /// <summary>An entry that a checkpoint covers, and not the last one of all.</summary>
    private int Covered() => _random.Next((int)_log.Tree.Size - 1);

    private (string How, TamperedLog Log) Rewrite(string how, Action<List<LedgerEntry>> change)
    {
        var entries = _log.Entries.ToList();
        change(entries);
        return _random.Next(3) switch
        {
            0 => ($"{how}, in storage", Continued(entries, _log.Checkpoints)),
            1 => ($"{how} and renumbered, in storage", Continued(Renumbered(entries), _log.Checkpoints)),
            _ => ($"{how} and renumbered, all signed anew", Continued(Renumbered(entries), SignedAnew(Renumbered(entries)))),
        };
    }

    private void Edit(List<LedgerEntry> entries)
    {
        var at = Covered();
        var payload = entries[at].Payload!.Value.ToArray();
        payload[_random.Next(payload.Length)] ^= (byte)(1 << _random.Next(7));
        var nonce = entries[at].Nonce!.Value;

        // Who forgets the commitment is found at the entry, who thinks of it by the root.
        entries[at] = entries[at] with { Payload = payload, LeafData = _random.Next(2) == 0 ? entries[at].LeafData : Commitment.Make(payload, nonce.Span) };
    }

    private void Swap(List<LedgerEntry> entries)
    {
        var one = Covered();
        var other = (one + 1 + _random.Next(entries.Count - 1)) % entries.Count;
        (entries[one], entries[other]) = (entries[other], entries[one]);
    }

    private (string How, TamperedLog Log) Truncate()
    {
        var left = _random.Next(1, (int)_log.Tree.Size);
        var entries = _log.Entries.Take(left).ToList();
        return _random.Next(2) == 0
            ? ("cut off, in storage", Continued(entries, _log.Checkpoints))
            : ("cut off with its checkpoints", Continued(entries, [.. _log.Checkpoints.Where(c => Checkpoint.Parse(c.Text).Size <= left)]));
    }

    /// <summary>Another history from some entry on, shown to this witness, or to others and kept.</summary>
    private (string How, TamperedLog Log) Fork()
    {
        var at = Covered();
        using var rival = new InventedLog("'s rival", _log.Key);
        _log.Entries.Take(at).ToList().ForEach(e => rival.Add(e.Payload!.Value.ToArray()));
        rival.Append((int)_log.Tree.Size - at + _random.Next(-20, 20) is > 0 and var more ? more : 1);
        var entries = rival.Entries.Select((e, i) => i < at ? _log.Entries[i] : e).ToList();
        var note = Signed(entries, InventedLog.TimeOf(_log.Tree.Size + 20));
        var taken = Signed(entries, InventedLog.TimeOf(entries.Count - 1));
        return _random.Next(3) switch
        {
            0 => ("forked, shown to the witness", new TamperedLog(entries, [.. _log.Checkpoints, note], note)),
            1 => ("forked, signed for others, and stored", Continued(_log.Entries, [.. _log.Checkpoints, taken])),
            _ => ("forked, signed for others, and hidden", Continued(_log.Entries, _log.Checkpoints) with { Elsewhere = taken }),
        };
    }

    private (string How, TamperedLog Log) Backdate()
    {
        var past = _random.Next((int)_log.Tree.Size - 20);
        if (_random.Next(2) == 0)
        {
            var entries = _log.Entries.ToList();
            var (payload, nonce) = (Encoding.UTF8.GetBytes(InventedLog.PayloadText(past)), Commitment.NewNonce());
            entries.Add(new LedgerEntry(entries.Count, Commitment.Make(payload, nonce), nonce, payload));
            return ("an entry dated back", Continued(entries, _log.Checkpoints));
        }

        var more = Grown([.. _log.Entries]);
        var note = Signed(more, InventedLog.TimeOf(past));
        return ("a checkpoint dated back", new TamperedLog(more, [.. _log.Checkpoints, note], note));
    }

    private TamperingFound Look(string how, TamperedLog log)
    {
        var audit = LedgerAudit.Run(log.Entries, log.Checkpoints, _log.Verifier);
        List<SignedNote> kept = log.Elsewhere is { } elsewhere ? [_memory.Last!, elsewhere] : [_memory.Last!];
        var outside = LedgerAudit.Run(log.Entries, log.Checkpoints, _log.Verifier, new AuditOptions { Outside = kept });
        var before = _memory.Last;
        var report = Follow(log);
        _memory.Last = before;
        return new TamperingFound(how, !audit.Clean, !outside.Clean, report.Outcome == WitnessOutcome.Refused, report.Evidence?.Proves(_log.Verifier) is not null);
    }

    private static List<LedgerEntry> Renumbered(List<LedgerEntry> entries) => [.. entries.Select((e, i) => e with { Index = i })];

    private List<SignedNote> SignedAnew(List<LedgerEntry> entries)
    {
        var tree = new MerkleTree(entries.Select(e => MerkleHash.OfLeaf(e.LeafData.Span)));
        return [.. _log.Checkpoints.Select(n => Checkpoint.Parse(n.Text)).Where(c => c.Size <= tree.Size)
            .Select(c => new Checkpoint(c.Origin, c.Size, tree.Root(c.Size), c.Time!.Value).Sign(_log.Key))];
    }

    /// <summary>The log goes on, from what lies in storage.</summary>
    private TamperedLog Continued(List<LedgerEntry> entries, List<SignedNote> checkpoints)
    {
        var more = Grown(entries);
        var note = Signed(more, InventedLog.TimeOf(_log.Tree.Size + 20));
        return new TamperedLog(more, [.. checkpoints, note], note);
    }

    private List<LedgerEntry> Grown(List<LedgerEntry> entries)
    {
        var grown = entries.ToList();
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            var index = grown.Max(e => e.Index) + 1;
            var (payload, nonce) = (Encoding.UTF8.GetBytes(InventedLog.PayloadText(_log.Tree.Size + 3)), Commitment.NewNonce());
            grown.Add(new LedgerEntry(index, Commitment.Make(payload, nonce), nonce, payload));
        }

        return grown;
    }

    private SignedNote Signed(List<LedgerEntry> entries, DateTimeOffset time)
    {
        var tree = new MerkleTree(entries.Select(e => MerkleHash.OfLeaf(e.LeafData.Span)));
        return new Checkpoint(_log.Verifier.Name, tree.Size, tree.Root(), time).Sign(_log.Key);
    }

    private WitnessReport Follow(ILogSource source) =>
        new Witness(_log.Verifier, _witnessKey, _memory, source, _clock).FollowAsync().GetAwaiter().GetResult();

    private sealed class Memory : IWitnessState
    {
        public SignedNote? Last { get; set; }

        public void Save(SignedNote cosigned) => Last = cosigned;

        public string? Keep(Evidence evidence) => null;
    }
}
