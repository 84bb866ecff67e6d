using Microsoft.EntityFrameworkCore;
using Rollcall.Ledger;

namespace Rollcall.Register;

/// <summary>The ledger of a register: a Merkle log over all accepted commands. Everything here may be shown to anybody.</summary>
public sealed class RegisterLog
{
    private readonly NoteKey _key;
    private readonly RegisterStorage _storage;
    private SignedNote _latest;
    private TaskCompletionSource _next = NewNext();

    private RegisterLog(NoteKey key, RegisterStorage storage, MerkleTree tree, SignedNote latest) =>
        (_key, _storage, Tree, _latest) = (key, storage, tree, latest);

    /// <summary>The public key that checkpoints are checked by, as <c>name+hash+key</c>.</summary>
    public string VerifierKey => _key.Verifier.ToString();

    /// <summary>The log's name.</summary>
    public string Origin => _key.Verifier.Name;

    /// <summary>The newest checkpoint, signed: all that it covers is on disk.</summary>
    public SignedNote Latest => Volatile.Read(ref _latest);

    /// <summary>How many leaves the newest checkpoint covers.</summary>
    public long Size => Checkpoint.Parse(Latest.Text).Size;

    /// <summary>Waits until the log is larger than so many leaves: for those who wait for news.</summary>
    public async Task Beyond(long size, CancellationToken cancel)
    {
        while (true)
        {
            var next = Volatile.Read(ref _next).Task;
            if (Size > size)
            {
                return;
            }

            await next.WaitAsync(cancel);
        }
    }

    /// <summary>The tree. It may hold leaves that the newest checkpoint does not cover yet; those are not to be shown.</summary>
    internal MerkleTree Tree { get; }

    /// <summary>A tile of hashes, or a bundle of leaves, by its path (C2SP tlog-tiles); null where there is none yet.</summary>
    /// <param name="path">Such as <c>tile/0/x001/067</c> or <c>tile/entries/000.p/3</c>.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<byte[]?> Tile(string path, CancellationToken cancel = default)
    {
        if (!TilePath.TryParse(path, out var tile) || !Tiles.Exists(Size, tile))
        {
            return null;
        }

        if (tile.Level is not null)
        {
            return Tiles.Of(Tree, tile);
        }

        await using var db = _storage.Open(Sight.Of(Viewer.Itself));
        var from = tile.Index * TilePath.FullWidth;
        return EntryBundle.Format(await db.Log.Where(l => l.Leaf >= from && l.Leaf < from + tile.Width).OrderBy(l => l.Leaf).Select(l => l.Commitment).ToListAsync(cancel));
    }

    internal static async Task<RegisterLog> Load(RegisterContext db, RegisterStorage storage, RegisterOptions options, CancellationToken cancel)
    {
        var key = NoteKey.Parse(options.Keys.LedgerKey);
        var tree = new MerkleTree();
        await foreach (var commitment in db.Log.IgnoreQueryFilters().OrderBy(l => l.Leaf).Select(l => l.Commitment).AsAsyncEnumerable().WithCancellation(cancel))
        {
            tree.Append(MerkleHash.OfLeaf(commitment));
        }

        var stored = await db.Checkpoints.OrderByDescending(c => c.Size).FirstOrDefaultAsync(cancel);
        if (stored is null)
        {
            return new RegisterLog(key, storage, tree, new Checkpoint(key.Verifier.Name, 0, tree.Root(), options.Clock.GetUtcNow()).Sign(key));
        }

        var note = SignedNote.Parse(stored.Note);
        var checkpoint = Checkpoint.Open(note, key.Verifier);
        return checkpoint.Size == tree.Size && checkpoint.Root.SequenceEqual(tree.Root())
            ? new RegisterLog(key, storage, tree, note)
            : throw new InvalidDataException(
                "The ledger's leaves are not those that its last checkpoint was signed over: somebody changed the database. Run rollcall verify --data, and restore the last backup that it accepts.");
    }

    /// <summary>Signs a checkpoint over all leaves there are. It must not leave the process before the leaves are on disk.</summary>
    internal SignedNote Sign(DateTimeOffset at) => new CheckpointSigner(_key, Latest).Sign(Tree, Tree.Size, at);

    /// <summary>Shows a checkpoint whose leaves are on disk.</summary>
    internal void Publish(SignedNote note)
    {
        Volatile.Write(ref _latest, note);
        Interlocked.Exchange(ref _next, NewNext()).TrySetResult();
    }

    private static TaskCompletionSource NewNext() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
