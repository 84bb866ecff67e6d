using System.Security.Cryptography;

namespace Rollcall.Web;

/// <summary>The key that seals what accounts keep: the secrets of apps, and the keys that cookies are signed with.</summary>
internal sealed class MasterKey : IDisposable
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly AesGcm _cipher;

    private MasterKey(byte[] key, bool besideData) => (_cipher, BesideData) = (new AesGcm(key, TagBytes), besideData);

    /// <summary>Whether the key ring lies in the data folder, where a copy of the folder takes it along.</summary>
    public bool BesideData { get; }

    /// <summary>The key that follows from the register's key ring: one file holds all keys.</summary>
    /// <param name="ring">The ring.</param>
    /// <param name="besideData">Whether the ring lies in the data folder.</param>
    public static MasterKey Of(KeyRing ring, bool besideData) => new(ring.Derive("server keys"), besideData);

    public static string KeysFolder(ServeOptions options) => Path.Combine(options.DataFolder.FullName, "keys");

    /// <summary>Encrypts with AES-256-GCM under a random nonce.</summary>
    public byte[] Encrypt(ReadOnlySpan<byte> plain)
    {
        var sealedBytes = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, NonceBytes));
        _cipher.Encrypt(sealedBytes.AsSpan(0, NonceBytes), plain, sealedBytes.AsSpan(NonceBytes + TagBytes), sealedBytes.AsSpan(NonceBytes, TagBytes));
        return sealedBytes;
    }

    /// <exception cref="CryptographicException">It was encrypted with another key, or altered.</exception>
    public byte[] Decrypt(ReadOnlySpan<byte> sealedBytes)
    {
        var plain = new byte[sealedBytes.Length - NonceBytes - TagBytes];
        _cipher.Decrypt(sealedBytes[..NonceBytes], sealedBytes[(NonceBytes + TagBytes)..], sealedBytes.Slice(NonceBytes, TagBytes), plain);
        return plain;
    }

    public void Dispose() => _cipher.Dispose();
}
