using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Rollcall.Lists.Tests;

public sealed class RawReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rollcall-lists-");

    public static TheoryData<string, string> Foreign => new()
    {
        { "%PDF-1.7", "a PDF document" },
        { "GIF89a", "an image" },
        { "{\\rtf1", "a text document" },
        { "SQLite format 3\0", "a database" },
        { "<!DOCTYPE html><html><table></table></html>", "a web page" },
        { "\u0002\u0003\u0004\u0005 nothing", "no list" },
        { "\n\n  \n", "no rows" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public void What_is_no_list_is_refused_with_what_it_is_and_what_to_do(string content, string what)
    {
        var e = Assert.Throws<UnreadableListException>(() => Reading.Of(content, "list.csv"));
        Assert.StartsWith("list.csv ", e.Message);
        Assert.Contains(what, e.Message);
        Assert.EndsWith(".", e.Message);
    }

    [Fact]
    public void Old_excel_files_and_encrypted_ones_are_told_apart()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]];
        Assert.Equal(
            "rows.xls is an old Excel file; open it, save it as .xlsx or CSV, then hand that in.",
            Assert.Throws<UnreadableListException>(() => Reading.Of(ole, "rows.xls")).Message);
        Assert.Contains("encrypted", Assert.Throws<UnreadableListException>(
            () => Reading.Of([.. ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "rows.xlsx")).Message);
    }

    [Theory]
    [InlineData("content.xml META-INF/manifest.xml", "an OpenDocument file")]
    [InlineData("xl/workbook.bin", "a binary Excel file")]
    [InlineData("a.csv", "an archive")]
    [InlineData("[Content_Types].xml", "damaged or no usual workbook")]
    public void Other_zip_files_are_refused(string entries, string what)
    {
        using var held = new MemoryStream();
        using (var archive = new ZipArchive(held, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries.Split(' '))
            {
                archive.CreateEntry(entry);
            }
        }

        Assert.Contains(what, Assert.Throws<UnreadableListException>(() => Reading.Of(held.ToArray())).Message);
        Assert.Contains("damaged", Assert.Throws<UnreadableListException>(() => Reading.Of(held.ToArray()[..40])).Message);
    }

    [Fact]
    public void A_folder_a_missing_file_an_empty_file_and_a_large_one_are_refused_by_name()
    {
        Assert.Contains("is a folder", Refusal(_folder.FullName));
        Assert.Contains("none.csv isn't there", Refusal(Path.Combine(_folder.FullName, "none.csv")));
        Assert.Contains("empty.csv is empty", Refusal(Written("empty.csv", "")));
        Assert.Contains("large.csv is larger than 1 MB", Refusal(Written("large.csv", new string('a', 1 << 21)), new() { Bytes = 1 << 20 }));
    }

    [Fact]
    public void A_file_without_permission_is_refused_by_name()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "permissions don't bind this user");
        var path = Written("closed.csv", "a,b\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        Assert.Contains("closed.csv may not be read", Refusal(path));
    }

    [Fact]
    public void The_digest_and_size_are_those_of_the_bytes()
    {
        var path = Written("list.csv", "a,b\n1,2\n");
        var file = RawReader.Read(path, new(), TestContext.Current.CancellationToken);
        Assert.Equal(8, file.Bytes);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("a,b\n1,2\n"u8)), file.Sha256);
        Assert.Equal("list.csv", file.Name);
    }

    [Fact]
    public void Content_and_not_the_name_decides() => Assert.Equal("CSV", Reading.Of("a;b\n1;2\n", "list.xlsx").Format);

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Refusal(string path, ReadLimits? limits = null) =>
        Assert.Throws<UnreadableListException>(() => RawReader.Read(path, limits ?? new(), TestContext.Current.CancellationToken)).Message;

    private string Written(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
