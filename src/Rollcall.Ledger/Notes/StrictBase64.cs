namespace Rollcall.Ledger;

/// <summary>Base 64 (RFC 4648, 4) with one spelling for each sequence of bytes, so that no two texts mean the same.</summary>
internal static class StrictBase64
{
    /// <summary>The bytes, or null where the text is not their only spelling.</summary>
    public static byte[]? Decode(string text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, bytes, out var length) && Convert.ToBase64String(bytes, 0, length) == text
            ? bytes[..length]
            : null;
    }
}
