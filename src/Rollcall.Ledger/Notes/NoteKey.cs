using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Rollcall.Ledger;

/// <summary>
/// A private key that signs notes, of a log or of a witness. It is exported as
/// <c>PRIVATE+KEY+name+hash+key</c>, the form of Go's <c>golang.org/x/mod/sumdb/note</c>.
/// </summary>
public sealed class NoteKey : IDisposable
{
    private const string Prefix = "PRIVATE+KEY+";
    private const int MostName = 200;

    private readonly Key _key;

    private NoteKey(string name, NoteKind kind, Key key)
    {
        _key = key;
        Verifier = new NoteVerifier(name, kind, key.Export(KeyBlobFormat.RawPublicKey));
    }

    /// <summary>The public key.</summary>
    public NoteVerifier Verifier { get; }

    /// <summary>Makes a new key from the system's randomness.</summary>
    /// <param name="name">The key's name: for a log its origin, such as <c>registry.example/log</c>.</param>
    /// <param name="kind">What it is for.</param>
    /// <exception cref="LedgerException">The name is empty, or has a space, a control character or a plus in it.</exception>
    public static NoteKey Generate(string name, NoteKind kind = NoteKind.Ed25519)
    {
        var seed = RandomNumberGenerator.GetBytes(SignatureAlgorithm.Ed25519.PrivateKeySize);
        try
        {
            return FromSeed(name, kind, seed);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    /// <summary>Reads a private key as <see cref="Export"/> wrote it.</summary>
    /// <exception cref="LedgerException">It is none, or its hash does not fit. The message never quotes the key.</exception>
    public static NoteKey Parse(string text)
    {
        var parts = text.Trim().StartsWith(Prefix, StringComparison.Ordinal) ? text.Trim()[Prefix.Length..].Split('+', 3) : [];
        if (parts.Length != 3 || StrictBase64.Decode(parts[2]) is not { Length: 33 } bytes || (NoteKind)bytes[0] is not (NoteKind.Ed25519 or NoteKind.Cosignature))
        {
            throw new LedgerException("This is no private key as rollcall writes it: PRIVATE+KEY+name+1a2b3c4d+AbC….");
        }

        var key = FromSeed(parts[0], (NoteKind)bytes[0], bytes.AsSpan(1));
        CryptographicOperations.ZeroMemory(bytes);
        if (key.Verifier.HashText == parts[1])
        {
            return key;
        }

        key.Dispose();
        throw new LedgerException("The private key has a mistake in it: its parts do not fit together.");
    }

    /// <summary>The private key as text, for a file that nobody else can read.</summary>
    public string Export() =>
        $"{Prefix}{Verifier.Name}+{Verifier.HashText}+{Convert.ToBase64String([(byte)Verifier.Kind, .. _key.Export(KeyBlobFormat.RawPrivateKey)])}";

    /// <summary>Signs a note's text. A witness's key needs a time: <see cref="Cosign"/>.</summary>
    public NoteSignature Sign(string text) => Verifier.Kind == NoteKind.Ed25519
        ? new NoteSignature(Verifier.Name, Verifier.KeyId, SignatureAlgorithm.Ed25519.Sign(_key, Encoding.UTF8.GetBytes(text)))
        : throw new InvalidOperationException("A witness's key signs with a time.");

    /// <summary>Signs a note's text as a witness, with the time of signing, to the second (C2SP tlog-cosignature).</summary>
    public NoteSignature Cosign(string text, DateTimeOffset time)
    {
        if (Verifier.Kind != NoteKind.Cosignature)
        {
            throw new InvalidOperationException("Only a witness's key cosigns.");
        }

        var seconds = time.ToUnixTimeSeconds();
        ArgumentOutOfRangeException.ThrowIfNegative(seconds, nameof(time));
        var bytes = new byte[8 + SignatureAlgorithm.Ed25519.SignatureSize];
        BinaryPrimitives.WriteInt64BigEndian(bytes, seconds);
        SignatureAlgorithm.Ed25519.Sign(_key, NoteVerifier.CosignedMessage(text, seconds), bytes.AsSpan(8));
        return new NoteSignature(Verifier.Name, Verifier.KeyId, bytes);
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    /// <summary>Is it a name that a signature line can carry (C2SP signed-note)?</summary>
    internal static bool IsName(string name) =>
        name.Length > 0 && !name.Any(c => c == '+' || char.IsWhiteSpace(c) || char.IsControl(c));

    internal static NoteKey FromSeed(string name, NoteKind kind, ReadOnlySpan<byte> seed)
    {
        if (!IsName(name) || name.Length > MostName)
        {
            throw new LedgerException($"A key's name has 1 to {MostName} characters, none of them a space or a plus, such as registry.example/log.");
        }

        var parameters = new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport };
        return new NoteKey(name, kind, Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey, parameters));
    }
}
