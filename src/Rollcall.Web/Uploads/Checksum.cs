using System.Security.Cryptography;

namespace Rollcall.Web;

/// <summary>The checksum of a part, as tus writes it: an algorithm and its digest in base 64.</summary>
internal sealed class Checksum : IDisposable
{
    /// <summary>The algorithms that are read, as the protocol lists them. SHA-1 is one that it demands; it guards against noise, not against people.</summary>
    public const string Algorithms = "sha1,sha256";

    private readonly IncrementalHash _hash;
    private readonly byte[] _expected;
    private bool? _fits;

    private Checksum(HashAlgorithmName algorithm, byte[] expected) => (_hash, _expected) = (IncrementalHash.CreateHash(algorithm), expected);

    /// <summary>Whether the bytes that were added have the digest. Asked once all are there.</summary>
    public bool Fits => _fits ??= CryptographicOperations.FixedTimeEquals(_hash.GetHashAndReset(), _expected);

    /// <summary>Reads the header; null where there is none.</summary>
    public static Checksum? Read(string? header)
    {
        if (string.IsNullOrEmpty(header))
        {
            return null;
        }

        var (algorithm, length) = header.Split(' ') switch
        {
            ["sha1", _] => (HashAlgorithmName.SHA1, 20),
            ["sha256", _] => (HashAlgorithmName.SHA256, 32),
            _ => throw new RefusalException(ProblemKind.Malformed, $"Upload-Checksum takes one of {Algorithms} and a digest in base 64."),
        };
        var bytes = new byte[length];
        return Convert.TryFromBase64String(header.Split(' ')[1], bytes, out var written) && written == length
            ? new Checksum(algorithm, bytes)
            : throw new RefusalException(ProblemKind.Malformed, "Upload-Checksum takes a digest in base 64.");
    }

    public void Add(ReadOnlySpan<byte> bytes) => _hash.AppendData(bytes);

    public void Dispose() => _hash.Dispose();
}
