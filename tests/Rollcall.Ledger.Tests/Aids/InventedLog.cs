using System.Globalization;
using System.Text;

namespace Rollcall.Ledger.Tests;

/// <summary>A log as a register would keep it: payloads, nonces, a tree, and a checkpoint whenever one is asked for.</summary>
public sealed class InventedLog : ILogSource, IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 5, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly NoteKey _key;
    private readonly bool _ownsKey;
    private readonly string _label;

    public InventedLog(string label = "", NoteKey? key = null)
    {
        (_label, _ownsKey) = (label, key is null);
        _key = key ?? NoteKey.Generate("registry.example/log");
    }

    public NoteVerifier Verifier => _key.Verifier;

    public NoteKey Key => _key;

    public MerkleTree Tree { get; } = new();

    public List<LedgerEntry> Entries { get; } = [];

    public List<SignedNote> Checkpoints { get; } = [];

    /// <summary>What is served as the newest checkpoint.</summary>
    public byte[] Served { get; set; } = [];

    /// <summary>Each minute an entry is made.</summary>
    public static DateTimeOffset TimeOf(long index) => Start.AddMinutes(index);

    public static string PayloadText(long index, string label = "") => string.Create(
        CultureInfo.InvariantCulture, $$"""{"kind":"list.submitted","party":"north{{label}}","list":"north_seek_{{index}}.csv","sha256":"{{index:x64}}","time":"{{TimeOf(index):yyyy-MM-dd'T'HH:mm:ss'Z'}}"}""");

    public InventedLog Append(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var index = Tree.Size;
            Add(Encoding.UTF8.GetBytes(PayloadText(index, _label)));
        }

        return this;
    }

    public void Add(byte[] payload)
    {
        var nonce = Commitment.NewNonce();
        var leaf = Commitment.Make(payload, nonce);
        Entries.Add(new LedgerEntry(Tree.Size, leaf, nonce, payload));
        Tree.Append(MerkleHash.OfLeaf(leaf));
    }

    /// <summary>Signs the log as it is, half a minute after the last entry was made, and serves that.</summary>
    public SignedNote Sign(DateTimeOffset? time = null, long? size = null)
    {
        var entries = size ?? Tree.Size;
        var note = new Checkpoint(Verifier.Name, entries, Tree.Root(entries), time ?? TimeOf(entries - 1).AddSeconds(30)).Sign(_key);
        Checkpoints.Add(note);
        Served = Encoding.UTF8.GetBytes(note.ToString());
        return note;
    }

    public Receipt Receipt(long index, SignedNote? checkpoint = null) => Ledger.Receipt.For(
        Tree, index, Entries[(int)index].Payload!.Value, Entries[(int)index].Nonce!.Value, checkpoint ?? Checkpoints[^1], Verifier);

    public Task<byte[]> CheckpointAsync(CancellationToken cancel) => Task.FromResult(Served);

    public Task<byte[]?> TileAsync(TilePath path, CancellationToken cancel) =>
        Task.FromResult<byte[]?>(Tiles.Exists(Tree.Size, path) ? Tiles.Of(Tree, path) : null);

    public void Dispose()
    {
        if (_ownsKey)
        {
            _key.Dispose();
        }
    }
}
