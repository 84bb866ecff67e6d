using System.Globalization;

namespace Rollcall.Ledger;

/// <summary>
/// What a log says of itself at one moment: so many leaves, with this root (C2SP tlog-checkpoint). Ours carry the time
/// of signing in the first extension line, <c>time 1679315147</c>: see docs/adr/0023-checkpoints-carry-their-time.md.
/// </summary>
public sealed class Checkpoint
{
    private const string TimePrefix = "time ";

    private readonly byte[] _root;

    /// <param name="origin">The log's name, such as <c>registry.example/log</c>.</param>
    /// <param name="size">The leaves, 0 or more.</param>
    /// <param name="root">The root over them, 32 bytes.</param>
    /// <param name="time">When it is signed, kept to the second.</param>
    public Checkpoint(string origin, long size, ReadOnlySpan<byte> root, DateTimeOffset time)
        : this(origin, size, root, [TimePrefix + time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)])
    {
    }

    /// <param name="origin">The log's name, such as <c>registry.example/log</c>.</param>
    /// <param name="size">The leaves, 0 or more.</param>
    /// <param name="root">The root over them, 32 bytes.</param>
    /// <param name="extensions">Lines after the root, none of them empty.</param>
    public Checkpoint(string origin, long size, ReadOnlySpan<byte> root, IReadOnlyList<string> extensions)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfNotEqual(root.Length, MerkleHash.Size, nameof(root));
        if (!IsLine(origin) || !extensions.All(IsLine))
        {
            throw new ArgumentException("A checkpoint's lines are not empty and hold no control characters.", nameof(origin));
        }

        (Origin, Size, _root, Extensions) = (origin, size, root.ToArray(), extensions);
        Time = TimeIn(extensions);
    }

    /// <summary>The log's name.</summary>
    public string Origin { get; }

    /// <summary>The leaves.</summary>
    public long Size { get; }

    /// <summary>The root over them, 32 bytes.</summary>
    public ReadOnlySpan<byte> Root => _root;

    /// <summary>The lines after the root.</summary>
    public IReadOnlyList<string> Extensions { get; }

    /// <summary>When the log says that it signed, to the second; null where it doesn't say.</summary>
    public DateTimeOffset? Time { get; }

    /// <summary>Reads a checkpoint's text, as it stands in a note above the signatures.</summary>
    /// <exception cref="LedgerException">It is no checkpoint.</exception>
    public static Checkpoint Parse(string text)
    {
        var lines = text.EndsWith('\n') ? text[..^1].Split('\n') : [];
        if (lines.Length < 3 || !lines.All(IsLine))
        {
            throw new LedgerException("This is no checkpoint: lines with the log's name, the number of entries and the root.");
        }

        if (!long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size.ToString(CultureInfo.InvariantCulture) != lines[1])
        {
            throw new LedgerException("The checkpoint's second line is not the number of entries.");
        }

        if (StrictBase64.Decode(lines[2]) is not { Length: MerkleHash.Size } root)
        {
            throw new LedgerException("The checkpoint's third line is not a root of 32 bytes.");
        }

        return size > 0 || root.AsSpan().SequenceEqual(MerkleHash.Empty)
            ? new Checkpoint(lines[0], size, root, lines[3..])
            : throw new LedgerException("The checkpoint is of a log without entries and has the root of one with entries.");
    }

    /// <summary>Reads a note that must be a checkpoint of this log, signed by its key.</summary>
    /// <exception cref="LedgerException">It is none, it is another log's, or the signature is missing or wrong.</exception>
    public static Checkpoint Open(SignedNote note, NoteVerifier log)
    {
        if (note.SignatureOf(log) is null)
        {
            throw new LedgerException($"The checkpoint is not signed by the key of {log.Name} that is trusted here.");
        }

        var checkpoint = Parse(note.Text);
        return checkpoint.Origin == log.Name
            ? checkpoint
            : throw new LedgerException($"The checkpoint is of another log: {checkpoint.Origin} and not {log.Name}.");
    }

    /// <summary>Signs this checkpoint with the log's key, whose name must be the origin.</summary>
    public SignedNote Sign(NoteKey key) => key.Verifier.Name == Origin
        ? SignedNote.Sign(ToString(), key)
        : throw new ArgumentException($"The key is of {key.Verifier.Name} and not of {Origin}.", nameof(key));

    /// <summary>The text that is signed.</summary>
    public override string ToString() => string.Concat(
        new[] { Origin, Size.ToString(CultureInfo.InvariantCulture), Convert.ToBase64String(_root) }.Concat(Extensions).Select(l => l + "\n"));

    private static bool IsLine(string line) => line.Length > 0 && !line.Any(c => c < ' ');

    private static DateTimeOffset? TimeIn(IReadOnlyList<string> extensions)
    {
        foreach (var line in extensions)
        {
            if (line.StartsWith(TimePrefix, StringComparison.Ordinal)
                && long.TryParse(line.AsSpan(TimePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                && TimePrefix + seconds.ToString(CultureInfo.InvariantCulture) == line
                && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            {
                return DateTimeOffset.FromUnixTimeSeconds(seconds);
            }
        }

        return null;
    }
}
