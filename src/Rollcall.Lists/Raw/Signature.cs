using System.IO.Compression;
using System.Text;

namespace Rollcall.Lists;

/// <summary>What kind of file the first bytes say it is, where it is none of ours.</summary>
internal static class Signature
{
    public const string WebPage = "a web page; " + SaveAs;
    public const string OtherXml = "XML other than PFIF; " + SaveAs;

    private const string SaveAs = "open it, save it as .xlsx or CSV, then hand that in";
    private const string Copy = "copy its rows into a workbook, then hand that in";
    private const string Unpack = "unpack it, then hand in the lists in it";

    private static readonly (byte[] Bytes, string What)[] Known =
    [
        ("%PDF"u8.ToArray(), "a PDF document; " + Copy),
        ([0x89, .. "PNG"u8], "an image; " + Copy),
        ([0xFF, 0xD8, 0xFF], "an image; " + Copy),
        ("GIF8"u8.ToArray(), "an image; " + Copy),
        ("II*\0"u8.ToArray(), "an image; " + Copy),
        ("MM\0*"u8.ToArray(), "an image; " + Copy),
        ([0x1F, 0x8B], "a compressed file; " + Unpack),
        ("BZh"u8.ToArray(), "a compressed file; " + Unpack),
        ([0xFD, .. "7zXZ"u8], "a compressed file; " + Unpack),
        ([0x28, 0xB5, 0x2F, 0xFD], "a compressed file; " + Unpack),
        ([.. "7z"u8, 0xBC, 0xAF], "an archive; " + Unpack),
        ("Rar!"u8.ToArray(), "an archive; " + Unpack),
        (@"{\rtf"u8.ToArray(), "a text document; " + Copy),
        ("SQLite format 3"u8.ToArray(), "a database; export its table as CSV, then hand that in"),
    ];

    /// <summary>What the file is where it can't be read here; null where nothing speaks against it.</summary>
    public static string? Foreign(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return Holds(bytes, "EncryptedPackage") ? "encrypted; open it, save it without a password, then hand that in"
                : Holds(bytes, "WordDocument") ? "an old Word document; " + Copy
                : "an old Excel file; " + SaveAs;
        }

        foreach (var (start, what) in Known)
        {
            if (bytes.StartsWith(start))
            {
                return what;
            }
        }

        return null;
    }

    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    /// <summary>What a zip file is that is no workbook; null where it is one.</summary>
    public static string? Foreign(ZipArchive archive)
    {
        bool Has(string path) => archive.Entries.Any(e => e.FullName.Equals(path, StringComparison.OrdinalIgnoreCase));
        return Has("xl/workbook.bin") ? "a binary Excel file; " + SaveAs
            : Has("content.xml") && Has("META-INF/manifest.xml") ? "an OpenDocument file; " + SaveAs
            : Has("word/document.xml") ? "a Word document; " + Copy
            : Has("ppt/presentation.xml") ? "a presentation; " + Copy
            : Has("[Content_Types].xml") ? null
            : "an archive; " + Unpack;
    }

    /// <summary>XML by its first tag; a web page, which many a program saves as .xls, is refused at once.</summary>
    public static bool LooksLikeXml(string text, string name)
    {
        var start = text.AsSpan().TrimStart();
        bool Starts(ReadOnlySpan<char> start, string tag) => start.StartsWith(tag, StringComparison.OrdinalIgnoreCase);
        if (Starts(start, "<!doctype html") || Starts(start, "<html"))
        {
            throw new UnreadableListException(FileFaults.Is(name, WebPage));
        }

        return Starts(start, "<?xml") || Starts(start, "<pfif")
            || start is ['<', ..] && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Text has no control characters but line ends and tabs; zero bytes, as a failing disk leaves them, break rows only.</summary>
    public static bool LooksBinary(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, 1 << 16));
        var controls = 0;
        foreach (var c in sample)
        {
            controls += c is < ' ' and not ('\0' or '\t' or '\n' or '\v' or '\f' or '\r' or '\u0001' or '\u001A' or '\u001F') ? 1 : 0;
        }

        return controls > 2 && controls * 50 > sample.Length;
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, string streamName) => bytes.IndexOf(Encoding.Unicode.GetBytes(streamName)) >= 0;
}
