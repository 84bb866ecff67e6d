using System.Buffers.Text;
using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Rollcall.Web.Tests;

/// <summary>Words that occur nowhere else, each planted in one place, and the search for them in whatever a server says.</summary>
internal sealed partial class Planted
{
    private readonly ConcurrentDictionary<string, bool> _all = new(StringComparer.Ordinal);
    private int _next;

    /// <summary>How many were planted.</summary>
    public int Count => _all.Count;

    /// <summary>A new word of a kind.</summary>
    /// <param name="kind">One letter, by which a rule says who may see it.</param>
    public string New(char kind)
    {
        var word = $"qz{kind}{Interlocked.Increment(ref _next):D5}z";
        _all[word] = true;
        return word;
    }

    /// <summary>The planted words in an answer: as they are, in an archive, or in base 64.</summary>
    public IReadOnlySet<string> In(ReadOnlySpan<byte> bytes, string? also = null)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Look(Encoding.UTF8.GetString(bytes), found);
        Look(also ?? "", found);
        if (bytes.StartsWith("PK"u8))
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray()));
            foreach (var entry in zip.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                Look(reader.ReadToEnd(), found);
            }
        }

        return found;
    }

    private void Look(string text, HashSet<string> found)
    {
        Add(text, found);
        foreach (var match in Coded().EnumerateMatches(text))
        {
            var coded = Encoding.UTF8.GetBytes(text.Substring(match.Index, match.Length).TrimEnd('='));
            foreach (var shift in (ReadOnlySpan<int>)[0, 1, 2, 3])
            {
                if (coded.Length - shift < 16)
                {
                    continue;
                }

                var part = coded.AsSpan(shift, (coded.Length - shift) & ~3).ToArray();
                part.AsSpan().Replace((byte)'+', (byte)'-');
                part.AsSpan().Replace((byte)'/', (byte)'_');
                Add(Encoding.UTF8.GetString(Base64Url.DecodeFromUtf8(part)), found);
            }
        }
    }

    private void Add(string text, HashSet<string> found)
    {
        foreach (var match in Word().EnumerateMatches(text))
        {
            var word = text.Substring(match.Index, match.Length).ToLowerInvariant();
            Assert.True(_all.ContainsKey(word), $"{word} looks like a planted word and is none.");
            found.Add(word);
        }
    }

    [GeneratedRegex("qz[a-z][0-9]{5}z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Word();

    [GeneratedRegex("[A-Za-z0-9+/_-]{24,}={0,2}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Coded();
}
