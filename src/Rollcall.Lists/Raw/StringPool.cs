namespace Rollcall.Lists;

/// <summary>One string for all equal short texts of a file: ranks, places and dates repeat thousands of times.</summary>
internal sealed class StringPool
{
    private const int LongestKept = 64;
    private const int MostKept = 1 << 18;

    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public StringPool() => _lookup = _kept.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return "";
        }

        if (text.Length > LongestKept)
        {
            return text.ToString();
        }

        if (_lookup.TryGetValue(text, out var kept))
        {
            return kept;
        }

        var fresh = text.ToString();
        if (_kept.Count < MostKept)
        {
            _kept.Add(fresh);
        }

        return fresh;
    }
}
