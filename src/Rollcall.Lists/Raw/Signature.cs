using System.IO.Compression;
using System.Text;

namespace Rollcall.Lists;

/// <summary>What kind of file the first bytes say it is, where it is none of ours.</summary>
internal static class Signature
{
    private static readonly (byte[] Bytes, string What)[] Known =
    [
        ("%PDF"u8.ToArray(), "a PDF document"),
        ([0x89, .. "PNG"u8], "an image"),
        ([0xFF, 0xD8, 0xFF], "an image"),
        ("GIF8"u8.ToArray(), "an image"),
        ("II*\0"u8.ToArray(), "an image"),
        ("MM\0*"u8.ToArray(), "an image"),
        ([0x1F, 0x8B], "a compressed file; unpack it"),
        ("BZh"u8.ToArray(), "a compressed file; unpack it"),
        ([0xFD, .. "7zXZ"u8], "a compressed file; unpack it"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a compressed file; unpack it"),
        ([.. "7z"u8, 0xBC, 0xAF], "an archive; unpack it"),
        ("Rar!"u8.ToArray(), "an archive; unpack it"),
        (@"{\rtf"u8.ToArray(), "a text document"),
        ("SQLite format 3"u8.ToArray(), "a database"),
    ];

    /// <summary>What the file is where it can't be read here; null where nothing speaks against it.</summary>
    public static string? Foreign(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return Holds(bytes, "EncryptedPackage") ? "encrypted; remove its password"
                : Holds(bytes, "WordDocument") ? "an old Word document"
                : "an old Excel file";
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
        return Has("xl/workbook.bin") ? "a binary Excel file"
            : Has("content.xml") && Has("META-INF/manifest.xml") ? "an OpenDocument file"
            : Has("word/document.xml") ? "a Word document"
            : Has("ppt/presentation.xml") ? "a presentation"
            : Has("[Content_Types].xml") ? null
            : "an archive; unpack it";
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, string streamName) => bytes.IndexOf(Encoding.Unicode.GetBytes(streamName)) >= 0;
}
