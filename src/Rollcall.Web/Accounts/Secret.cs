using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Rollcall.Web;

/// <summary>Random secrets that people and programs carry, and the digests that the server keeps of them.</summary>
internal static class Secret
{
    /// <summary>Letters and digits that can't be mistaken for one another (Crockford's base 32).</summary>
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>256 random bits as 43 characters that are safe in a URL, a header and a cookie.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>A code to be typed: <paramref name="groups"/> groups of four letters, five random bits each.</summary>
    public static string CreateTyped(int groups) =>
        string.Join('-', Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    /// <summary>SHA-256 of a secret.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>SHA-256 of a typed code, whatever its case, its hyphens, and with O for 0 and I or L for 1.</summary>
    public static byte[] HashTyped(string code) => Hash(string.Concat(code.ToUpperInvariant()
        .Where(c => c is not ('-' or ' '))
        .Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c })));
}
