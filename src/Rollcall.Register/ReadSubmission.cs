using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Rollcall.Ledger;
using Rollcall.Lists;

namespace Rollcall.Register;

/// <summary>A file as it was read for the register: its entries sealed and committed to, before anything is stored.</summary>
internal sealed class ReadSubmission
{
    /// <summary>The length of what hides a row's commitment.</summary>
    public const int NonceBytes = 16;

    private static readonly byte[] Domain = "rollcall entry v1\0"u8.ToArray();

    public required IReadOnlyList<ReadEntry> Entries { get; init; }

    public required IReadOnlyList<ReadRejection> Rejected { get; init; }

    /// <summary>How the file was read.</summary>
    public required FileReading Reading { get; init; }

    /// <summary>Merkle root over the entries' commitments.</summary>
    public required byte[] Root { get; init; }

    /// <summary>Reads a file's bytes. A row that was read before has its nonce from the last argument; without it, all nonces are fresh.</summary>
    /// <exception cref="RefusedException">The file cannot be read as a list.</exception>
    public static ReadSubmission Of(
        Guid submission, Guid list, ReadOnlyMemory<byte> bytes, string fileName, IReadOnlyDictionary<string, string?>? columns, RegisterOptions options,
        CancellationToken cancel, Func<int, byte[]>? nonceOf = null)
    {
        nonceOf ??= _ => RandomNumberGenerator.GetBytes(NonceBytes);
        var files = Files(bytes, fileName, columns, options, cancel);
        var entries = files.SelectMany(f => f.Entries).Select(entry => Sealed(submission, list, entry, options.Keys, nonceOf(entry.Row))).ToList();
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
        // The file's own name says nothing here: what a list claims, its party has said when the list was entered.
        var neutral = "list" + Path.GetExtension(fileName);
        try
        {
            return ListReader.Read(stream, neutral, new ReadOptions { Limits = options.Limits, Columns = named, Party = "party" }, cancel);
        }
        catch (UnreadableListException e)
        {
            throw RefusedException.Invalid("file", e.Message.Replace(neutral, Path.GetFileName(fileName), StringComparison.Ordinal));
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

    /// <summary>
    /// SHA-256 over how a file was read and which rows could not be taken, in lower-case hexadecimal: the reading as it is stored,
    /// a line feed, and for each row its number, its line and the reason, in the order of the rows.
    /// </summary>
    public static string DigestOf(string reading, IEnumerable<(int Row, int Line, string Reason)> rejected)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(reading + "\n"));
        foreach (var (row, line, reason) in rejected.OrderBy(r => (r.Row, r.Line)))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(null, $"{row} {line} {reason}\n")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The digest of this reading; see <see cref="DigestOf"/>.</summary>
    public string Digest() => DigestOf(JsonSerializer.Serialize(Reading, RegisterJson.Options), Rejected.Select(r => (r.Row, r.Line, r.Reason)));

    /// <summary>What stands in the tables so that a list's reference is found again; null where the list gave none.</summary>
    public static byte[]? ReferenceOf(Guid list, Entry entry, KeyRing keys) => entry.HasOwnRef ? keys.Mark($"{list:N}/{entry.Ref}") : null;

    private static ReadEntry Sealed(Guid submission, Guid list, Entry entry, KeyRing keys, byte[] nonce)
    {
        var (id, facts) = (IdOf(submission, entry.Row), EntryJson.Write(entry));
        return new ReadEntry(
            id, entry.Row, entry.Action, entry.Claim, ReferenceOf(list, entry, keys),
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
