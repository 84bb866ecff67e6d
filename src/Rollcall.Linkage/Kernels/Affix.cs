using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rollcall.Linkage;

/// <summary>What two strings share at both ends, which costs no edit.</summary>
internal static class Affix
{
    /// <summary>Takes off the equal units at both ends. Levenshtein and Damerau-Levenshtein distances stay the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Trim<T>(ref ReadOnlySpan<T> a, ref ReadOnlySpan<T> b)
        where T : unmanaged, IBinaryInteger<T>
    {
        var prefix = a.CommonPrefixLength(b);
        a = a[prefix..];
        b = b[prefix..];
        var suffix = 0;
        var most = Math.Min(a.Length, b.Length);
        while (suffix < most && a[^(suffix + 1)] == b[^(suffix + 1)])
        {
            suffix++;
        }

        a = a[..^suffix];
        b = b[..^suffix];
    }
}
