using System.Globalization;

namespace Rollcall.Ledger;

/// <summary>All that a log signed, in the order of the sizes, and how the entries compare with it.</summary>
internal sealed class SignedHistory
{
    private readonly List<Signed> _signed;
    private int _next;

    private SignedHistory(List<Signed> signed) => _signed = signed;

    public int Count => _signed.Count;

    public static SignedHistory Of(IEnumerable<SignedNote> stored, IEnumerable<SignedNote> outside, NoteVerifier log, List<AuditFinding> findings)
    {
        var signed = new List<Signed>();
        foreach (var (note, isOutside) in stored.Select(n => (n, false)).Concat(outside.Select(n => (n, true))))
        {
            try
            {
                signed.Add(new Signed(Checkpoint.Open(note, log), isOutside));
            }
            catch (LedgerException e)
            {
                findings.Add(new(FindingKind.Checkpoint, 0, 0, $"A checkpoint{(isOutside ? " that somebody else kept" : "")} is not the log's. {e.Message}"));
            }
        }

        return new SignedHistory([.. signed.OrderBy(s => s.Checkpoint.Size).ThenBy(s => s.Checkpoint.Time)]);
    }

    /// <summary>Compares the tree, which has just got its newest leaf, with what was signed at that size.</summary>
    public void Compare(MerkleTree tree)
    {
        byte[]? root = null;
        for (; _next < _signed.Count && _signed[_next].Checkpoint.Size <= tree.Size; _next++)
        {
            // What was signed of an empty log says nothing of any entry.
            if (_signed[_next].Checkpoint.Size == tree.Size)
            {
                _signed[_next].Fits = _signed[_next].Checkpoint.Root.SequenceEqual(root ??= tree.Root());
            }
        }
    }

    /// <summary>Why an entry can't have been made at that time, where the checkpoints around it say otherwise.</summary>
    public string? Contradicts(long index, DateTimeOffset time, TimeSpan tolerance)
    {
        // The entry is new in the first checkpoint that is larger than its index; the one before it was signed without it.
        var after = FirstAbove(index);
        if (after < _signed.Count && _signed[after].Checkpoint.Time is { } later && time - later > tolerance)
        {
            return $"the log that holds it was signed before, at {Words(later)}";
        }

        return after > 0 && _signed[after - 1].Checkpoint.Time is { } earlier && earlier - time > tolerance
            ? $"the log was signed without it later, at {Words(earlier)}"
            : null;
    }

    /// <summary>Says what does not fit, and how many entries a checkpoint covers that does.</summary>
    /// <param name="compared">The entries that could be hashed together.</param>
    /// <param name="entries">The entries in storage.</param>
    /// <param name="whole">Do all entries follow on one another?</param>
    /// <param name="findings">Takes what is found.</param>
    public long Judge(long compared, long entries, bool whole, List<AuditFinding> findings)
    {
        if (_signed.Count == 0 && entries > 0)
        {
            findings.Add(new(FindingKind.Checkpoint, 0, entries, Invariant($"There are {entries} entries and no checkpoint, so nothing says what they should be.")));
        }

        Times(findings);
        Forks(findings);
        var last = _signed.FindLastIndex(s => s.Fits == true);
        var covered = last < 0 ? 0 : _signed[last].Checkpoint.Size;
        foreach (var misfit in _signed.Take(last + 1).Where(s => s.Fits == false))
        {
            findings.Add(new(FindingKind.Fork, misfit.Checkpoint.Size, misfit.Checkpoint.Size,
                Invariant($"T{misfit.Words[1..]} is of another history: later checkpoints, and the entries, do not go together with it.")));
        }

        if (_signed.Skip(last + 1).FirstOrDefault(s => s.Fits == false) is { } changed)
        {
            findings.Add(new(FindingKind.Changed, covered, changed.Checkpoint.Size,
                Invariant($"Among the entries {covered} to {changed.Checkpoint.Size - 1} are some that were changed, added, taken away or put in another order: {changed.Words} does not fit them.")));
        }

        if (whole && _signed.Count > 0 && _signed[^1].Checkpoint.Size > entries)
        {
            findings.Add(new(FindingKind.Truncated, entries, _signed[^1].Checkpoint.Size,
                Invariant($"The entries {entries} to {_signed[^1].Checkpoint.Size - 1} are gone: there are {entries}, and {_signed[^1].Words} covers {_signed[^1].Checkpoint.Size}.")));
        }

        return covered;
    }

    internal static string Words(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd 'at' HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>The first checkpoint of more than so many entries.</summary>
    private int FirstAbove(long size)
    {
        var (low, high) = (0, _signed.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _signed[middle].Checkpoint.Size > size ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>A log that only grows signs no smaller size at a later time.</summary>
    private void Times(List<AuditFinding> findings)
    {
        Signed? latest = null;
        foreach (var signed in _signed)
        {
            if (signed.Checkpoint.Time is not { } time)
            {
                findings.Add(new(FindingKind.Checkpoint, signed.Checkpoint.Size, signed.Checkpoint.Size, $"T{signed.Words[1..]} does not say when it was signed."));
            }
            else if (latest is not null && time < latest.Checkpoint.Time && signed.Checkpoint.Size > latest.Checkpoint.Size)
            {
                findings.Add(new(FindingKind.Backdated, latest.Checkpoint.Size, signed.Checkpoint.Size, $"T{signed.Words[1..]} is dated before {latest.Words}, which has fewer entries."));
            }
            else
            {
                latest = signed;
            }
        }
    }

    private void Forks(List<AuditFinding> findings)
    {
        for (var i = 1; i < _signed.Count; i++)
        {
            var (one, other) = (_signed[i - 1], _signed[i]);
            if (one.Checkpoint.Size == other.Checkpoint.Size && !one.Checkpoint.Root.SequenceEqual(other.Checkpoint.Root))
            {
                findings.Add(new(FindingKind.Fork, other.Checkpoint.Size, other.Checkpoint.Size, $"The log signed two histories of the same length: {one.Words}, and {other.Words}."));
            }
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed class Signed(Checkpoint checkpoint, bool outside)
    {
        public Checkpoint Checkpoint { get; } = checkpoint;

        /// <summary>Do the entries in storage give its root? Null where there are too few of them.</summary>
        public bool? Fits { get; set; }

        public string Words => Invariant(
            $"the checkpoint of {Checkpoint.Size} {(Checkpoint.Size == 1 ? "entry" : "entries")}{(Checkpoint.Time is { } time ? $" signed on {SignedHistory.Words(time)}" : "")}{(outside ? ", which somebody else kept" : "")}");
    }
}
