using Rollcall.Ledger;

namespace Rollcall.Register;

/// <summary>Watches a backup's tables go by, and holds the log in them against the checkpoint that was signed over it.</summary>
internal sealed class BackupRoot(KeyRing keys)
{
    private readonly MerkleTree _tree = new();
    private readonly List<(long Leaf, byte[] Hash)> _waiting = [];

    public BackupContents? Contents { get; set; }

    public long Rows { get; private set; }

    public long Commands => _tree.Size + _waiting.Count;

    public IEnumerable<object?[]> Watch(TableShape table, IEnumerable<object?[]> rows)
    {
        var isLog = table.Name == "log";
        var (leaf, commitment) = isLog ? (table[nameof(LogRow.Leaf)], table[nameof(LogRow.Commitment)]) : default;
        foreach (var row in rows)
        {
            Rows++;
            if (isLog)
            {
                Append((long)row[leaf]!, MerkleHash.OfLeaf((byte[])row[commitment]!));
            }

            yield return row;
        }
    }

    /// <summary>The root over the log's entries.</summary>
    /// <exception cref="BackupException">It is not what was signed.</exception>
    public byte[] Root()
    {
        foreach (var (leaf, hash) in _waiting.OrderBy(w => w.Leaf))
        {
            if (leaf != _tree.Size)
            {
                throw Differs();
            }

            _tree.Append(hash);
        }

        _waiting.Clear();
        if (Contents?.Checkpoint is not { } note)
        {
            return _tree.Size == 0 ? _tree.Root() : throw Differs();
        }

        try
        {
            var signed = Checkpoint.Open(SignedNote.Parse(note), NoteKey.Parse(keys.LedgerKey).Verifier);
            return signed.Size == _tree.Size && signed.Root.SequenceEqual(_tree.Root()) ? _tree.Root() : throw Differs();
        }
        catch (LedgerException e)
        {
            throw new BackupException($"The last checkpoint is not one of the ledger that this key ring belongs to. {e.Message}", e);
        }
    }

    /// <summary>Databases give rows in an order of their own; most come in the log's.</summary>
    private void Append(long leaf, byte[] hash)
    {
        if (leaf == _tree.Size && _waiting.Count == 0)
        {
            _tree.Append(hash);
        }
        else
        {
            _waiting.Add((leaf, hash));
        }
    }

    private static BackupException Differs() =>
        new("The log's entries are not those that its last checkpoint was signed over. Run rollcall verify --data on the register, and restore the last backup that it accepts.");
}
