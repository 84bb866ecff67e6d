using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Rollcall.Web;

/// <summary>The digest of a body in its header, as RFC 9530 writes it.</summary>
internal static partial class ContentDigest
{
    /// <summary>Whether a body has every digest that the header names; the header must name SHA-256 or SHA-512, and may name others, which are not looked at.</summary>
    public static async Task<bool> Fits(string? header, Stream body, CancellationToken cancel)
    {
        if (header is not { Length: <= 500 })
        {
            return false;
        }

        var named = Digests().Matches(header);
        if (named.Count == 0)
        {
            return false;
        }

        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var sha512 = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        var buffer = new byte[64 << 10];
        for (int read; (read = await body.ReadAsync(buffer, cancel)) > 0;)
        {
            sha256.AppendData(buffer, 0, read);
            sha512.AppendData(buffer, 0, read);
        }

        var (short256, long512) = (sha256.GetHashAndReset(), sha512.GetHashAndReset());
        return named.All(d => CryptographicOperations.FixedTimeEquals(d.Groups["algorithm"].Value == "sha-256" ? short256 : long512, Bytes(d.Groups["bytes"].Value)));
    }

    private static byte[] Bytes(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : [];
    }

    [GeneratedRegex("(?<=^|[, ])(?<algorithm>sha-256|sha-512)=:(?<bytes>[A-Za-z0-9+/=]+):", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Digests();
}
