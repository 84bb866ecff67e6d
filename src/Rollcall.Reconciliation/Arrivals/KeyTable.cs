namespace Rollcall.Reconciliation;

/// <summary>
/// Which entries have a blocking key. A key that more than <see cref="BlockingRules.LargestBlock"/> entries share says too
/// little and is closed. Most keys belong to one entry, so an entry costs a slot of eight bytes for each of its keys.
/// </summary>
/// <remarks>
/// Keys are known by 42 bits of their hash: of two entries that share no key one pair in a thousand million meets by chance,
/// and is then compared like any other.
/// </remarks>
internal sealed class KeyTable
{
    private const int ShardBits = 10;

    private readonly KeyShard[] _shards = [.. Enumerable.Range(0, 1 << ShardBits).Select(_ => new KeyShard())];

    /// <summary>The bytes that the table takes.</summary>
    public long Bytes => _shards.Sum(s => s.Bytes);

    /// <summary>How many keys there are.</summary>
    public long Keys => _shards.Sum(s => (long)s.Count);

    /// <summary>Adds the entries that have one of the keys, some of them several times, and then the entry itself.</summary>
    public void FindAndAdd(ReadOnlySpan<ulong> keys, int entry, List<int> found)
    {
        foreach (var key in keys)
        {
            var hash = Hash(key);
            _shards[hash >> (64 - ShardBits)].FindAndAdd((uint)(hash >> 16), entry, found);
        }
    }

    /// <summary>Adds the entries that have one of the keys, some of them several times.</summary>
    public void Find(ReadOnlySpan<ulong> keys, List<int> found)
    {
        foreach (var key in keys)
        {
            var hash = Hash(key);
            _shards[hash >> (64 - ShardBits)].Find((uint)(hash >> 16), found);
        }
    }

    /// <summary>Forgets that an entry has the keys. A closed key stays closed.</summary>
    public void Remove(ReadOnlySpan<ulong> keys, int entry)
    {
        foreach (var key in keys)
        {
            var hash = Hash(key);
            _shards[hash >> (64 - ShardBits)].Remove((uint)(hash >> 16), entry);
        }
    }

    // The rule's number stands in a key's highest byte: without this, shards would be of one rule each.
    private static ulong Hash(ulong key)
    {
        key *= 0x9E3779B97F4A7C15UL;
        return (key ^ (key >> 32)) * 0xD6E8FEB86659FD93UL;
    }
}
