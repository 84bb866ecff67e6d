using System.Security.Cryptography;
using System.Text;

namespace Rollcall.Reconciliation;

/// <summary>Which rows of a standing list have the same reference. References are kept as digests of sixteen bytes.</summary>
internal sealed class RevisionTable
{
    private readonly Dictionary<UInt128, int> _latest = [];

    // For each entry that took another's place, that other one.
    private readonly Dictionary<int, int> _earlier = [];

    /// <summary>Notes an entry's reference; gives the entry that had it before, or −1.</summary>
    /// <param name="list">The number of the standing list.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="entry">The entry's number.</param>
    /// <param name="isOwn">Whether the list gave the reference itself: else it is noted only where it is new.</param>
    public int Note(int list, string reference, int entry, bool isOwn)
    {
        var key = Key(list, reference);
        if (!_latest.TryGetValue(key, out var before))
        {
            _latest[key] = entry;
            return -1;
        }

        if (!isOwn)
        {
            return -1;
        }

        _latest[key] = entry;
        _earlier[entry] = before;
        return before;
    }

    /// <summary>Notes that an entry takes another's place.</summary>
    public void Tie(int earlier, int later) => _earlier[later] = earlier;

    /// <summary>Whether one of the two took the other's place, at once or in several steps.</summary>
    public bool AreTied(int left, int right)
    {
        var (earlier, later) = (Math.Min(left, right), Math.Max(left, right));
        while (later > earlier && _earlier.TryGetValue(later, out var before))
        {
            later = before;
        }

        return later == earlier;
    }

    private static UInt128 Key(int list, string reference)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{list}\n{reference}"), digest);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(digest);
    }
}
