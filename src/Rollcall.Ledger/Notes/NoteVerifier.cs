using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Rollcall.Ledger;

/// <summary>A public key by which a note's signatures are checked. It is printed and read as C2SP's verifier key, <c>name+hash+key</c>.</summary>
public sealed class NoteVerifier : IEquatable<NoteVerifier>
{
    private const int TimeLength = 8;

    private readonly PublicKey _key;
    private readonly byte[] _raw;

    internal NoteVerifier(string name, NoteKind kind, byte[] publicKey)
    {
        (Name, Kind, _raw, KeyId) = (name, kind, publicKey, IdOf(name, kind, publicKey));
        _key = PublicKey.TryImport(SignatureAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey, out var key)
            ? key!
            : throw new LedgerException($"The key of {name} is no Ed25519 public key.");
    }

    /// <summary>The key's name, such as <c>registry.example/log</c>: not empty, without spaces and plus signs.</summary>
    public string Name { get; }

    /// <summary>How the key signs.</summary>
    public NoteKind Kind { get; }

    /// <summary>The first four bytes of SHA-256(name ‖ newline ‖ kind ‖ public key).</summary>
    public uint KeyId { get; }

    /// <summary>Reads a verifier key, <c>name+hash+key</c>.</summary>
    /// <exception cref="LedgerException">It is none, its hash does not fit, or its kind is unknown.</exception>
    public static NoteVerifier Parse(string text)
    {
        var parts = text.Split('+', 3);
        if (parts.Length != 3 || !NoteKey.IsName(parts[0]) || StrictBase64.Decode(parts[2]) is not { Length: 33 } bytes)
        {
            throw new LedgerException("This is no verifier key. It looks like name+1a2b3c4d+AbC…, in one line, as rollcall prints it.");
        }

        var kind = (NoteKind)bytes[0];
        if (kind is not (NoteKind.Ed25519 or NoteKind.Cosignature))
        {
            throw new LedgerException($"The verifier key of {parts[0]} is of kind {bytes[0]}, which is not known here; 1 (log) and 4 (witness) are.");
        }

        var verifier = new NoteVerifier(parts[0], kind, bytes[1..]);
        return verifier.HashText == parts[1]
            ? verifier
            : throw new LedgerException($"The verifier key of {parts[0]} has a mistake in it: its parts do not fit together. Copy it again.");
    }

    /// <summary>Did this key make the signature over the text? A signature of another key is not its own.</summary>
    public bool Verifies(string text, NoteSignature signature)
    {
        if (!Owns(signature))
        {
            return false;
        }

        return Kind == NoteKind.Ed25519
            ? SignatureAlgorithm.Ed25519.Verify(_key, Encoding.UTF8.GetBytes(text), signature.Bytes)
            : TimeOf(signature) is { } time
                && SignatureAlgorithm.Ed25519.Verify(_key, CosignedMessage(text, time.ToUnixTimeSeconds()), signature.Bytes.AsSpan(TimeLength));
    }

    /// <summary>Does the signature say that it is this key's, by name and id?</summary>
    public bool Owns(NoteSignature signature) => signature.Name == Name && signature.KeyId == KeyId;

    /// <summary>When a witness says that it signed, to the second; null for other signatures. Trust it only where <see cref="Verifies"/> does.</summary>
    public DateTimeOffset? TimeOf(NoteSignature signature) =>
        Kind == NoteKind.Cosignature && Owns(signature) && signature.Bytes.Length == TimeLength + SignatureAlgorithm.Ed25519.SignatureSize
            && BinaryPrimitives.ReadUInt64BigEndian(signature.Bytes) is var seconds && seconds <= (ulong)DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
            : null;

    /// <summary>The verifier key, <c>name+hash+key</c>.</summary>
    public override string ToString() => $"{Name}+{HashText}+{Convert.ToBase64String([(byte)Kind, .. _raw])}";

    /// <inheritdoc/>
    public bool Equals(NoteVerifier? other) => other is not null && Name == other.Name && Kind == other.Kind && _raw.AsSpan().SequenceEqual(other._raw);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NoteVerifier);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)KeyId;

    internal string HashText => KeyId.ToString("x8", CultureInfo.InvariantCulture);

    internal static uint IdOf(string name, NoteKind kind, byte[] publicKey) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', (byte)kind, .. publicKey]));

    /// <summary>What a witness signs (C2SP tlog-cosignature, "Ed25519 signed message").</summary>
    internal static byte[] CosignedMessage(string text, long seconds) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n{text}"));
}
