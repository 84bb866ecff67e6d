using System.Security.Cryptography;

namespace Rollcall.Web;

/// <summary>The key that all other keys are encrypted with: 32 bytes in a file, in base 64.</summary>
internal sealed class MasterKey : IDisposable
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly AesGcm _cipher;

    private MasterKey(byte[] key, bool besideData) => (_cipher, BesideData) = (new AesGcm(key, TagBytes), besideData);

    /// <summary>Whether the key lies in the data folder, where a copy of the folder takes it along.</summary>
    public bool BesideData { get; }

    /// <summary>Reads the key, or makes it at the first start.</summary>
    /// <exception cref="ServeException">The file is not readable, is no key, or is readable by others.</exception>
    public static MasterKey Open(ServeOptions options)
    {
        var file = options.KeyFile?.FullName ?? Path.Combine(options.DataFolder.FullName, "master.key");
        if (!File.Exists(file))
        {
            if (Directory.EnumerateFiles(KeysFolder(options)).Any())
            {
                throw new ServeException($"The key file {file} is missing, and the keys in {options.DataFolder} can't be read without it. Put it back from where it is kept.");
            }

            using var stream = new FileStream(file, DataFolder.PrivateFile(FileMode.CreateNew));
            using var writer = new StreamWriter(stream);
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != 0)
        {
            throw new ServeException($"Others can read the key file {file}. Let its owner alone read it: chmod 600.");
        }

        var key = new byte[32];
        return Convert.TryFromBase64String(File.ReadAllText(file).Trim(), key, out var length) && length == key.Length
            ? new MasterKey(key, options.KeyFile is null)
            : throw new ServeException($"The key file {file} does not hold 32 bytes in base 64.");
    }

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
