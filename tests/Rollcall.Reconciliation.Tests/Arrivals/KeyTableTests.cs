namespace Rollcall.Reconciliation.Tests;

public sealed class KeyTableTests
{
    [Fact]
    public void It_finds_what_a_plain_table_finds()
    {
        var random = new Random(3);
        var (table, plain) = (new KeyTable(), new Dictionary<ulong, List<int>?>());
        var keysOf = new List<ulong[]>();
        for (var entry = 0; entry < 4000; entry++)
        {
            ulong[] keys = [.. Enumerable.Range(0, 20).Select(_ => (ulong)(random.Next(10) == 0 ? random.Next(50) : random.Next(20_000)))];
            keysOf.Add(keys);
            var (found, expected) = (new List<int>(), new HashSet<int>());
            foreach (var key in keys)
            {
                Expect(plain, key, entry, expected);
            }

            table.FindAndAdd(keys, entry, found);
            Assert.Equal(expected.Order(), found.Where(f => f != entry).Distinct().Order());
            if (random.Next(5) == 0)
            {
                var gone = random.Next(entry + 1);
                table.Remove(keysOf[gone], gone);
                plain.Values.ToList().ForEach(block => block?.Remove(gone));
            }
        }
    }

    [Fact]
    public void A_key_of_too_many_entries_is_closed()
    {
        var table = new KeyTable();
        var found = new List<int>();
        for (var entry = 0; entry <= BlockingRules.LargestBlock; entry++)
        {
            found.Clear();
            table.FindAndAdd([7], entry, found);
            Assert.Equal(entry == BlockingRules.LargestBlock ? 0 : entry, found.Count);
        }

        table.Remove([7], 3);
        table.Find([7], found);
        Assert.Empty(found);
    }

    private static void Expect(Dictionary<ulong, List<int>?> plain, ulong key, int entry, HashSet<int> expected)
    {
        if (!plain.TryGetValue(key, out var block))
        {
            plain[key] = [entry];
        }
        else if (block is not null && !block.Contains(entry))
        {
            if (block.Count == BlockingRules.LargestBlock)
            {
                plain[key] = null;
                return;
            }

            expected.UnionWith(block);
            block.Add(entry);
        }
    }
}
