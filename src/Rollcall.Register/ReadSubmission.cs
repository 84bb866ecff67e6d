using System.Security.Cryptography;
using Rollcall.Ledger;
using Rollcall.Lists;

namespace Rollcall.Register;

/// <summary>A file as it was read for the register: its entries sealed and committed to, before anything is stored.</summary>
internal sealed class ReadSubmission
{
    private static readonly byte[] Domain = "rollcall entry v1\0"u8.ToArray();

    public required IReadOnlyList<ReadEntry> Entries { get; init; }

    public required IReadOnlyList<ReadRejection> Rejected { get; init; }

    /// <summary>How the file was read.</summary>
    public required FileReading Reading { get; init; }

    /// <summary>Merkle root over the entries' commitments.</summary>
    public required byte[] Root { get; init; }

    /// <summary>Reads a file's bytes.</summary>
    /// <exception cref="RefusedException">The file cannot be read as a list.</exception>
    public static ReadSubmission Of(
        Guid submission, Guid list, ReadOnlyMemory<byte> bytes, string fileName, IReadOnlyDictionary<string, string?>? columns, RegisterOptions options,
        CancellationToken cancel)
    {
        var files = Files(bytes, fileName, columns, options, cancel);
        var entries = files.SelectMany(f => f.Entries).Select(entry => Sealed(submission, list, entry, options.Keys)).ToList();
        var rejected = files.SelectMany(f => f.Rejected)
            .Select(r => new ReadRejection(r.Row, r.Line, r.Reason, options.Keys.SealText(r.Text, Places.Rejected(submission, r.Row, r.Line)))).ToList();
        return new ReadSubmission
        {
            Entries = entries,
            Rejected = rejected,
            Reading = FileReading.Of(files),
            Root = RootOf(entries.Select(e => e.Hash)),
        };
    }

    /// <summary>The file's tables as the library of lists reads them.</summary>
    public static IReadOnlyList<ListFile> Files(
        ReadOnlyMemory<byte> bytes, string fileName, IReadOnlyDictionary<string, string?>? columns, RegisterOptions options, CancellationToken cancel)
    {
        var named = (columns ?? new Dictionary<string, string?>()).ToDictionary(c => c.Key, c => ColumnOf(c.Key, c.Value));
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        try
        {
            // The file's own name says nothing here: what a list claims, its party has said when the list was entered.
            return ListReader.Read(stream, "list" + Path.GetExtension(fileName), new ReadOptions { Limits = options.Limits, Columns = named, Party = "party" }, cancel);
        }
        catch (UnreadableListException e)
        {
            throw RefusedException.Invalid("file", e.Message);
        }
    }

    public static byte[] RootOf(IEnumerable<byte[]> hashes)
    {
        var tree = new MerkleTree();
        foreach (var hash in hashes)
        {
            tree.Append(MerkleHash.OfLeaf(hash));
        }

        return tree.Root();
    }

    /// <summary>The commitment to what a row says: SHA-256 over a label, a nonce and the row as canonical JSON.</summary>
    public static byte[] HashOf(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> facts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Domain);
        hash.AppendData(nonce);
        hash.AppendData(facts);
        return hash.GetHashAndReset();
    }

    /// <summary>The id of a row's entry, which follows from the submission's.</summary>
    public static Guid IdOf(Guid submission, int row) => SubmitList.Derived(submission, $"entry {row}");

    private static ReadEntry Sealed(Guid submission, Guid list, Entry entry, KeyRing keys)
    {
        var (id, facts, nonce) = (IdOf(submission, entry.Row), EntryJson.Write(entry), RandomNumberGenerator.GetBytes(16));
        return new ReadEntry(
            id, entry.Row, entry.Action, entry.Claim, entry.HasOwnRef ? keys.Mark($"{list:N}/{entry.Ref}") : null,
            keys.Seal(facts, Places.Of(id, Places.Facts)), nonce, HashOf(nonce, facts));
    }

    private static Column? ColumnOf(string header, string? name) =>
        name is null ? null
        : Columns.TryParse(name, out var column) ? column
        : throw RefusedException.Invalid("columns", $"'{name}' (for {header}) is no standard column. Use one of: {string.Join(", ", Enum.GetValues<Column>().Select(c => c.Name()))}.");
}

/// <summary>An entry as it was read.</summary>
internal sealed record ReadEntry(Guid Id, int Row, RowAction Action, Claim Claim, byte[]? Reference, byte[] Facts, byte[] Nonce, byte[] Hash);

/// <summary>A row that could not be taken; its text sealed.</summary>
internal sealed record ReadRejection(int Row, int Line, string Reason, byte[] Text);
