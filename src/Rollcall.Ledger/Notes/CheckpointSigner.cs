namespace Rollcall.Ledger;

/// <summary>
/// Signs a log's checkpoints, and none that contradicts the last one: not with fewer entries, not of another history,
/// not with an earlier time. So a server whose storage was tampered with stops instead of signing a fork in good faith.
/// </summary>
public sealed class CheckpointSigner
{
    /// <summary>How far a clock may be set back between two checkpoints before the log stops.</summary>
    public static readonly TimeSpan MostSetBack = TimeSpan.FromMinutes(5);

    private readonly NoteKey _key;
    private Checkpoint? _last;

    /// <param name="key">The log's key.</param>
    /// <param name="last">The last checkpoint that was stored; null for a new log.</param>
    /// <exception cref="LedgerException">The last checkpoint is not this key's.</exception>
    public CheckpointSigner(NoteKey key, SignedNote? last) =>
        (_key, _last) = (key, last is null ? null : Checkpoint.Open(last, key.Verifier));

    /// <summary>Signs the first <paramref name="size"/> leaves of the tree. Store the note before anybody gets it.</summary>
    /// <param name="tree">The log's tree.</param>
    /// <param name="size">The leaves to sign.</param>
    /// <param name="now">The time. Where the clock was set back a little, the last checkpoint's time is signed again.</param>
    /// <exception cref="LedgerException">It would contradict the last checkpoint.</exception>
    public SignedNote Sign(MerkleTree tree, long size, DateTimeOffset now)
    {
        if (_last is not null)
        {
            if (size < _last.Size || tree.Size < _last.Size || !tree.Root(_last.Size).AsSpan().SequenceEqual(_last.Root))
            {
                throw new LedgerException("The log's entries are not those that it signed last. Nothing is signed: restore a backup, and look with rollcall verify what was changed.");
            }

            if (_last.Time - now > MostSetBack)
            {
                throw new LedgerException("The clock is behind the log's last checkpoint by more than five minutes. Nothing is signed: set the clock.");
            }
        }

        var checkpoint = new Checkpoint(_key.Verifier.Name, size, tree.Root(size), _last?.Time > now ? _last.Time.Value : now);
        var note = checkpoint.Sign(_key);
        _last = checkpoint;
        return note;
    }
}
