using System.Globalization;

namespace Rollcall.Ledger;

/// <summary>
/// Watches a log for a party that does not want to trust it: every checkpoint must be signed, no older than the last,
/// and a continuation of it. What is so is cosigned; what isn't is refused, and kept where it proves that the log has
/// cheated. It reads checkpoints and tiles, computes the proofs itself and asks the log for nothing else.
/// </summary>
/// <remarks>It follows the duties of a witness in C2SP tlog-witness, and also holds the log to the times that it signs.</remarks>
public sealed class Witness
{
    private readonly NoteVerifier _log;
    private readonly NoteKey _key;
    private readonly IWitnessState _state;
    private readonly ILogSource _source;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _tolerance;

    /// <param name="log">The log's key, as the party got it, not from the log itself.</param>
    /// <param name="key">The witness's own key, of <see cref="NoteKind.Cosignature"/>.</param>
    /// <param name="state">What it remembers.</param>
    /// <param name="source">The log.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="tolerance">How far ahead of the clock a checkpoint's time may be; 5 minutes unless told otherwise.</param>
    /// <exception cref="LedgerException">The state is another log's or another witness's, or was tampered with.</exception>
    public Witness(NoteVerifier log, NoteKey key, IWitnessState state, ILogSource source, TimeProvider clock, TimeSpan? tolerance = null)
    {
        if (log.Kind != NoteKind.Ed25519 || key.Verifier.Kind != NoteKind.Cosignature)
        {
            throw new ArgumentException("A log's key signs notes, a witness's key cosigns them.", nameof(key));
        }

        (_log, _key, _state, _source, _clock, _tolerance) = (log, key, state, source, clock, tolerance ?? TimeSpan.FromMinutes(5));
        if (state.Last is { } last)
        {
            Checkpoint.Open(last, log);
            if (last.SignatureOf(key.Verifier) is null)
            {
                throw new LedgerException("The last checkpoint that this witness remembers does not carry its own cosignature. Its folder was changed by somebody else.");
            }
        }
    }

    /// <summary>Looks at the log once: fetches its checkpoint, checks it, remembers it and cosigns it, or refuses.</summary>
    /// <exception cref="LedgerException">Only where the state can't be read. What the log does wrong is in the report.</exception>
    public async Task<WitnessReport> FollowAsync(CancellationToken cancel = default)
    {
        SignedNote note;
        Checkpoint now;
        try
        {
            note = SignedNote.Parse(await _source.CheckpointAsync(cancel));
            now = Checkpoint.Open(note, _log);
        }
        catch (LedgerException e)
        {
            return Refused(Misbehaviour.NotSigned, e.Message);
        }

        if (now.Time is not { } time)
        {
            return Refused(Misbehaviour.NoTime, "The checkpoint does not say when it was signed.");
        }

        if (time - _clock.GetUtcNow() > _tolerance)
        {
            return Refused(Misbehaviour.FromTheFuture, $"The log says that it signed at {Words(time)}, and it is {Words(_clock.GetUtcNow())} here. If this clock is right, the log's is not.");
        }

        // Others' signatures are not remembered: nobody here has checked them.
        note = SignedNote.Parse(now + "\n" + note.SignatureOf(_log) + "\n");
        try
        {
            return _state.Last is { } last
                ? await ContinueAsync(last, Checkpoint.Open(last, _log), note, now, cancel)
                : await BeginAsync(note, now, cancel);
        }
        catch (LedgerException e)
        {
            return Refused(Misbehaviour.Unproven, $"The log signed {Words(now)}, but what it serves does not bear that out. {e.Message}");
        }
    }

    /// <summary>
    /// Compares a checkpoint that somebody else was given, such as one in a receipt, with the last one that this witness
    /// saw: do both come from one history? Nothing is remembered or cosigned.
    /// </summary>
    /// <exception cref="LedgerException">This witness has not seen the log yet, or the checkpoint is not the log's.</exception>
    public async Task<WitnessReport> CompareAsync(SignedNote elsewhere, CancellationToken cancel = default)
    {
        var note = _state.Last ?? throw new LedgerException("This witness has not seen the log yet, so there is nothing to compare with.");
        var (last, other) = (Checkpoint.Open(note, _log), Checkpoint.Open(elsewhere, _log));
        var (small, large) = other.Size < last.Size ? (other, last) : (last, other);
        var (smallNote, largeNote) = other.Size < last.Size ? (elsewhere, note) : (note, elsewhere);
        if (small.Size < large.Size && small.Time > large.Time)
        {
            return Caught(Misbehaviour.Backdated, new(smallNote, largeNote, [], []), large, small);
        }

        if (small.Size == large.Size)
        {
            return small.Root.SequenceEqual(large.Root) ? Together(last, other) : Caught(Misbehaviour.Fork, new(smallNote, largeNote, [], []), last, other);
        }

        var (before, proof, fits) = await HistoryAsync(small, large, cancel);
        return !fits ? Refused(Misbehaviour.Unproven, $"The log signed {Words(large)}, but does not serve what bears that out, so that {Words(small)} can't be compared with it.")
            : small.Root.SequenceEqual(before) ? Together(last, other)
            : Caught(Misbehaviour.Fork, new(smallNote, largeNote, before, proof), last, other);
    }

    private async Task<WitnessReport> BeginAsync(SignedNote note, Checkpoint now, CancellationToken cancel)
    {
        var root = await new TiledTree(_source, now.Size).RootAsync(now.Size, cancel);
        return root.AsSpan().SequenceEqual(now.Root)
            ? Cosigned(WitnessOutcome.First, note, $"First look at {now.Origin}: {Words(now)}. From now on it is held to that.")
            : Refused(Misbehaviour.Unproven, $"The log signed {Words(now)}, but its tiles give another root.");
    }

    private async Task<WitnessReport> ContinueAsync(SignedNote lastNote, Checkpoint last, SignedNote note, Checkpoint now, CancellationToken cancel)
    {
        if (now.Size == last.Size)
        {
            return !now.Root.SequenceEqual(last.Root) ? Caught(Misbehaviour.Fork, new(lastNote, note, [], []), last, now)
                : now.Time < last.Time ? Stale(last, now)
                : Cosigned(WitnessOutcome.Same, note, $"Nothing new: {Words(now)}.");
        }

        var (small, large) = now.Size < last.Size ? (now, last) : (last, now);
        var (smallNote, largeNote) = now.Size < last.Size ? (note, lastNote) : (lastNote, note);
        if (small.Time > large.Time)
        {
            // Nobody need look at the tiles: the two notes contradict each other by themselves.
            return Caught(now.Size < last.Size ? Misbehaviour.Rollback : Misbehaviour.Backdated, new(smallNote, largeNote, [], []), last, now);
        }

        var (before, proof, fits) = await HistoryAsync(small, large, cancel);
        if (!fits)
        {
            return now.Size < last.Size
                ? Refused(Misbehaviour.Rollback, $"The log shows {Words(now)} after it had {Words(last)}, and no longer serves what it had.")
                : Refused(Misbehaviour.Unproven, $"The log signed {Words(now)}, but its tiles give another root.");
        }

        return !small.Root.SequenceEqual(before) ? Caught(Misbehaviour.Fork, new(smallNote, largeNote, before, proof), last, now)
            : now.Size < last.Size ? Stale(last, now)
            : Cosigned(WitnessOutcome.Grown, note, $"{Words(now)}, and all {last.Size.ToString(CultureInfo.InvariantCulture)} of before are among them, unchanged.");
    }

    /// <summary>The root that the larger log had at the smaller one's size, with its proof, as far as the log's tiles bear out what it signed.</summary>
    private async Task<(byte[] Before, IReadOnlyList<byte[]> Proof, bool Fits)> HistoryAsync(Checkpoint small, Checkpoint large, CancellationToken cancel)
    {
        var tree = new TiledTree(_source, large.Size);
        try
        {
            if (small.Size == 0)
            {
                var root = await tree.RootAsync(large.Size, cancel);
                return (MerkleHash.Empty, [], root.AsSpan().SequenceEqual(large.Root));
            }

            var before = await tree.RootAsync(small.Size, cancel);
            var proof = await tree.ConsistencyProofAsync(small.Size, cancel);
            return (before, proof, MerkleProof.VerifyConsistency(small.Size, before, large.Size, large.Root, proof));
        }
        catch (LedgerException)
        {
            return ([], [], false);
        }
    }

    private WitnessReport Cosigned(WitnessOutcome outcome, SignedNote note, string sentence)
    {
        var cosignature = _key.Cosign(note.Text, _clock.GetUtcNow());
        var cosigned = note.With(cosignature);
        _state.Save(cosigned);
        return new WitnessReport(outcome, sentence, cosigned, cosignature);
    }

    private WitnessReport Caught(Misbehaviour misbehaviour, Evidence evidence, Checkpoint last, Checkpoint now)
    {
        var sentence = misbehaviour switch
        {
            Misbehaviour.Fork => $"The log has signed two histories that do not go together: {Words(last)}, and {Words(now)}. It has changed what was there, or shows different people different logs.",
            Misbehaviour.Rollback => $"The log has lost entries: it signed {Words(now)} after it had signed {Words(last)}.",
            _ => $"The log has dated back: it signed {Words(now)}, although it had fewer entries later: {Words(last)}.",
        };
        return new WitnessReport(WitnessOutcome.Refused, sentence, null, null, misbehaviour, evidence, _state.Keep(evidence));
    }

    private static WitnessReport Together(Checkpoint last, Checkpoint other) =>
        new(WitnessOutcome.Same, $"{Words(other)}: of one history with what this witness saw, {Words(last)}.");

    private static WitnessReport Stale(Checkpoint last, Checkpoint now) =>
        Refused(Misbehaviour.Stale, $"An old copy of the log is served: {Words(now)}; seen before: {Words(last)}.");

    private static WitnessReport Refused(Misbehaviour misbehaviour, string sentence) =>
        new(WitnessOutcome.Refused, sentence, Misbehaviour: misbehaviour);

    private static string Words(Checkpoint checkpoint) => string.Create(
        CultureInfo.InvariantCulture, $"{checkpoint.Size} {(checkpoint.Size == 1 ? "entry" : "entries")}{(checkpoint.Time is { } time ? $" on {Words(time)}" : "")}");

    private static string Words(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd 'at' HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
