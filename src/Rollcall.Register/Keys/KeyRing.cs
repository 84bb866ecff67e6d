using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Rollcall.Register;

/// <summary>
/// The keys that lie outside the database: some that seal what is stored (AES-256-GCM; the newest seals, all open), one
/// that hides references which have to be found again, and the ledger's signing key. A key ring is one JSON file, or the same text in an environment variable.
/// </summary>
public sealed class KeyRing : IDisposable
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>How many bytes a sealed text is longer than what it holds.</summary>
    internal const int Overhead = sizeof(int) + NonceBytes + TagBytes;

    private readonly SortedDictionary<int, byte[]> _keys;

    private readonly byte[] _index;

    private KeyRing(SortedDictionary<int, byte[]> keys, byte[] index, string ledgerKey) => (_keys, _index, LedgerKey) = (keys, index, ledgerKey);

    /// <summary>The number of the key that seals.</summary>
    public int Current => _keys.Keys.Max();

    /// <summary>The ledger's private key in the form of signed notes.</summary>
    internal string LedgerKey { get; }

    /// <summary>Makes a ring with one fresh key.</summary>
    /// <param name="ledgerKey">The ledger's private key, in the form of signed notes.</param>
    public static KeyRing Create(string ledgerKey) =>
        new(new SortedDictionary<int, byte[]> { [1] = RandomNumberGenerator.GetBytes(32) }, RandomNumberGenerator.GetBytes(32), ledgerKey);

    /// <summary>Reads a ring from its text.</summary>
    /// <exception cref="FormatException">The text is no key ring.</exception>
    public static KeyRing Parse(string text)
    {
        try
        {
            var file = JsonSerializer.Deserialize<Content>(text, RegisterJson.Stored);
            var keys = file!.Keys.ToDictionary(k => int.Parse(k.Key), k => Convert.FromBase64String(k.Value));
            var index = Convert.FromBase64String(file.Index);
            return file.Ledger is { Length: > 0 } && index.Length == 32 && keys.Count > 0 && keys.All(k => k.Key > 0 && k.Value.Length == 32)
                ? new KeyRing(new SortedDictionary<int, byte[]>(keys), index, file.Ledger)
                : throw new FormatException();
        }
        catch (Exception e) when (e is JsonException or FormatException or OverflowException or NullReferenceException or ArgumentNullException)
        {
            throw new FormatException("This is no key ring. It was made when the register was first started; bring that file, or its copy.", e);
        }
    }

    /// <summary>The ring as text, to be kept where the database is not.</summary>
    public string ToText() => JsonSerializer.Serialize(
        new Content(_keys.ToDictionary(k => k.Key.ToString(), k => Convert.ToBase64String(k.Value)), Convert.ToBase64String(_index), LedgerKey), RegisterJson.Indented);

    /// <summary>A ring with one more key, which seals from then on. What older keys sealed still opens.</summary>
    public KeyRing Rotated() =>
        new(new SortedDictionary<int, byte[]>(_keys) { [Current + 1] = RandomNumberGenerator.GetBytes(32) }, _index, LedgerKey);

    /// <summary>A ring without older keys, once nothing is sealed with them any more.</summary>
    public KeyRing WithoutOlder() => new(new SortedDictionary<int, byte[]> { [Current] = _keys[Current] }, _index, LedgerKey);

    /// <summary>Seals bytes for one place: they open nowhere else.</summary>
    /// <param name="plain">What to seal.</param>
    /// <param name="place">Where it is stored: <c>entry/…/facts</c>.</param>
    internal byte[] Seal(ReadOnlySpan<byte> plain, string place)
    {
        var @sealed = new byte[plain.Length + Overhead];
        BinaryPrimitives.WriteInt32BigEndian(@sealed, Current);
        var nonce = @sealed.AsSpan(sizeof(int), NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_keys[Current], TagBytes);
        aes.Encrypt(nonce, plain, @sealed.AsSpan(Overhead), @sealed.AsSpan(sizeof(int) + NonceBytes, TagBytes), Encoding.UTF8.GetBytes(place));
        return @sealed;
    }

    /// <summary>Opens what was sealed for a place.</summary>
    /// <exception cref="CryptographicException">It was sealed with a key that is not here, or for another place, or was changed.</exception>
    internal byte[] Open(ReadOnlySpan<byte> @sealed, string place)
    {
        if (@sealed.Length < Overhead || !_keys.TryGetValue(KeyOf(@sealed), out var key))
        {
            throw new CryptographicException("Something stored was sealed with a key that is not on the key ring. Bring the ring that the register was last run with.");
        }

        var plain = new byte[@sealed.Length - Overhead];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(@sealed.Slice(sizeof(int), NonceBytes), @sealed[Overhead..], @sealed.Slice(sizeof(int) + NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(place));
        return plain;
    }

    internal byte[] SealText(string text, string place) => Seal(Encoding.UTF8.GetBytes(text), place);

    internal string OpenText(ReadOnlySpan<byte> @sealed, string place) => Encoding.UTF8.GetString(Open(@sealed, place));

    /// <summary>Stands in the tables for something that must be found again but not read: 16 bytes, the same for the same text. Its key never changes.</summary>
    internal byte[] Mark(string text) => HMACSHA256.HashData(_index, Encoding.UTF8.GetBytes(text))[..16];

    /// <summary>The numbers of the keys on the ring.</summary>
    internal IReadOnlyCollection<int> Numbers => _keys.Keys;

    /// <summary>
    /// A key of 32 bytes for something outside the tables (HKDF-SHA256, RFC 5869). It follows from the part of the ring that never
    /// changes, so that what it encrypts still opens after the ring was rotated.
    /// </summary>
    /// <param name="purpose">What for, such as <c>server keys</c>: each purpose has a key of its own.</param>
    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _index, 32, salt: null, Encoding.UTF8.GetBytes("rollcall " + purpose));

    /// <summary>The key of one backup, which follows from a key that seals and the backup's own salt; null where that key is not on the ring.</summary>
    internal byte[]? BackupKey(int number, ReadOnlySpan<byte> salt)
    {
        if (!_keys.TryGetValue(number, out var key))
        {
            return null;
        }

        var derived = new byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, salt, "rollcall backup 1"u8);
        return derived;
    }

    /// <summary>The number of the key that sealed it.</summary>
    internal static int KeyOf(ReadOnlySpan<byte> @sealed) => BinaryPrimitives.ReadInt32BigEndian(@sealed);

    /// <summary>Forgets the keys.</summary>
    public void Dispose()
    {
        foreach (var key in _keys.Values)
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private sealed record Content(Dictionary<string, string> Keys, string Index, string Ledger);
}
