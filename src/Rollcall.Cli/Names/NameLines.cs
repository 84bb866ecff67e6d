using System.Text;

namespace Rollcall.Cli;

/// <summary>A text file with one line a name, or a pair of names.</summary>
internal static class NameLines
{
    private const long Most = 512L << 20;

    /// <summary>The lines that are not blank at the end of the file; refused where the file is not UTF-8 text of up to 512 MiB.</summary>
    public static IReadOnlyList<string> Of(string path)
    {
        if (!File.Exists(path))
        {
            throw new RefusedException($"There is no file {path}. Check the name and the folder.");
        }

        if (new FileInfo(path).Length > Most)
        {
            throw new RefusedException($"{Path.GetFileName(path)} is larger than 512 MiB. Split it, and hand in the parts.");
        }

        try
        {
            var lines = File.ReadAllLines(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)).ToList();
            while (lines.Count > 0 && string.IsNullOrWhiteSpace(lines[^1]))
            {
                lines.RemoveAt(lines.Count - 1);
            }

            return lines;
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedException($"{Path.GetFileName(path)} is not UTF-8 text. Save it as UTF-8, and try again.");
        }
    }
}
