namespace Rollcall.Linkage;

/// <summary>Jaccard similarity of the sets of two-letter sequences.</summary>
internal static class Grams
{
    public static double Jaccard(string a, string b)
    {
        var (x, y) = (Of(a), Of(b));
        var common = x.Count(y.Contains);
        return x.Count + y.Count == common ? 1 : (double)common / (x.Count + y.Count - common);
    }

    private static HashSet<(char, char)> Of(string text) =>
        [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => (text[i], text[i + 1]))];
}
