using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Rollcall.Lists;

/// <summary>A file's bytes as text, with the encoding that was found by looking at them.</summary>
/// <param name="Text">The text without a mark.</param>
/// <param name="EncodingName">The encoding by its usual name.</param>
/// <param name="Damaged">Some bytes don't belong to the encoding; U+FFFD stands where they were.</param>
internal readonly record struct DecodedText(string Text, string EncodingName, bool Damaged)
{
    // Enough to see which half of the pairs is zero, in a file of any size.
    private const int LookedAt = 1 << 16;

    public static DecodedText Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Utf8Text(bytes[3..]),
        [0xFF, 0xFE, ..] => Utf16(bytes[2..], bigEndian: false),
        [0xFE, 0xFF, ..] => Utf16(bytes[2..], bigEndian: true),
        _ when LooksLikeUtf16(bytes, out var bigEndian) => Utf16(bytes, bigEndian),
        _ when LooksLikeUtf8(bytes) => Utf8Text(bytes),
        _ => EightBit(bytes),
    };

    private static DecodedText Utf8Text(ReadOnlySpan<byte> bytes) =>
        new(Encoding.UTF8.GetString(bytes), "utf-8", !Utf8.IsValid(bytes));

    private static DecodedText Utf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var text = (bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes);
        return new(text, "utf-16", text.Contains('\uFFFD', StringComparison.Ordinal));
    }

    private static DecodedText EightBit(ReadOnlySpan<byte> bytes)
    {
        var page = EncodingGuess.Of(bytes);
        return new(page.Decode(bytes), page.Name, Damaged: false);
    }

    /// <summary>Delimiters, digits and line ends have a zero byte in UTF-16, always in the same half of the pair.</summary>
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes, out bool bigEndian)
    {
        bytes = bytes[..(Math.Min(bytes.Length, LookedAt) & ~1)];
        int first = 0, second = 0;
        for (var i = 0; i < bytes.Length; i += 2)
        {
            first += bytes[i] == 0 ? 1 : 0;
            second += bytes[i + 1] == 0 ? 1 : 0;
        }

        bigEndian = first > second;
        return Math.Max(first, second) * 20 >= bytes.Length / 2
            && Math.Max(first, second) > 10 * Math.Min(first, second)
            && bytes.Length > 0;
    }

    /// <summary>True also where a few bytes are damaged: eight-bit text hardly ever looks like UTF-8 by chance.</summary>
    private static bool LooksLikeUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return true;
        }

        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var valid = Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done;
            good += valid && length > 1 ? 1 : 0;
            bad += valid ? 0 : 1;
            bytes = bytes[length..];
        }

        return good >= 10 * bad;
    }
}
