namespace Rollcall.Linkage;

/// <summary>The pairs that blocking rules find, each once, by the first rule (and key) that it shares.</summary>
internal sealed class RuleBlocks : PairSource
{
    private const long PairsAPart = 1 << 17;

    // The largest block whose records all go into one batch; two tiles fit.
    private const int Tile = PairBatch.MostRecords / 2;

    private readonly RuleGroups[] _rules;
    private readonly RecordRows _rows;
    private readonly bool _acrossOnly;
    private readonly int _since;
    private readonly List<Range> _parts = [];

    private RuleBlocks(RuleGroups[] rules, RecordRows rows, bool acrossOnly, int since)
    {
        (_rules, _rows, _acrossOnly, _since) = (rules, rows, acrossOnly, since);
        for (var rule = 0; rule < rules.Length; rule++)
        {
            Divide(rule);
        }
    }

    public override int Parts => _parts.Count;

    /// <summary>For each rule how many pairs its blocks hold, those of earlier rules among them.</summary>
    public IReadOnlyList<long> Pairs => [.. _rules.Select(r => r.Groups.Pairs)];

    /// <summary>The rule that the pairs of a part are found by.</summary>
    public int RuleOf(int part) => _parts[part].Rule;

    /// <summary>True where one of the rules finds a pair.</summary>
    public bool Finds(int left, int right) => Array.Exists(_rules, r => r.Covers(left, right));

    /// <summary>Groups the records of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rules">The rules, the most telling first.</param>
    /// <param name="rows">The codes of the records.</param>
    /// <param name="acrossOnly">True to leave out pairs within a group of the table.</param>
    /// <param name="mostPairs">The most pairs that a rule may make.</param>
    /// <param name="threads">How many threads work at once.</param>
    /// <param name="since">Pairs of two records before this one are left out.</param>
    /// <exception cref="LinkageException">A rule would make too many pairs.</exception>
    public static RuleBlocks Of(
        Table table, IReadOnlyList<BlockingRule> rules, RecordRows rows, bool acrossOnly, long mostPairs, int threads, int since = 0)
    {
        var groups = new RuleGroups[rules.Count];
        Workers.Share(threads, rules.Count, r => groups[r] = RuleGroups.Of(table, rules[r], rows));
        foreach (var rule in groups)
        {
            if (rule.Groups.Pairs > mostPairs)
            {
                throw new LinkageException(
                    $"The blocking rule {rule.Rule} would make {rule.Groups.Pairs:N0} pairs, and at most {mostPairs:N0} are compared. "
                    + $"Add a column to it, or bound its blocks, such as {rule.Rule.On[0]}, at most 300.");
            }
        }

        return new RuleBlocks(groups, rows, acrossOnly, since);
    }

    protected override void Fill(int part, PairBatch batch, Action<PairBatch> flush)
    {
        var range = _parts[part];
        var rule = _rules[range.Rule];
        var members = rule.Groups.Members;
        batch.Equal = rule.HasMany ? [] : rule.Rule.On;
        for (var block = range.From; block < range.To; block++)
        {
            var (start, end) = (rule.Groups.Starts[block], rule.Groups.Starts[block + 1]);
            if (end + 8 < members.Length)
            {
                _rows.Prefetch(members[end + 7]);
                _rows.Prefetch(members[end + 8]);
            }

            if (end - start > Tile || range.First >= 0)
            {
                var (first, last) = range.First < 0 ? (start, end) : (start + range.First, start + range.Last);
                FillTiles(range.Rule, block, members.AsSpan(first..last), members.AsSpan(first..end), batch, flush);
                continue;
            }

            if (batch.RecordCount + end - start > PairBatch.MostRecords)
            {
                flush(batch);
                batch.Clear();
            }

            var own = members.AsSpan(start..end);
            var at = batch.AddRecords(own);
            for (var i = 0; i < own.Length; i++)
            {
                Fill(range.Rule, block, own[i], at + i, own[(i + 1)..], at + i + 1, batch, flush);
            }
        }

        flush(batch);
    }

    /// <summary>The pairs of a large block, a square of records at a time.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="block">The block.</param>
    /// <param name="left">Some of its members.</param>
    /// <param name="members">The members from the first of these on.</param>
    /// <param name="batch">Takes the pairs.</param>
    /// <param name="flush">Takes them out of the batch.</param>
    private void FillTiles(int rule, int block, ReadOnlySpan<int> left, ReadOnlySpan<int> members, PairBatch batch, Action<PairBatch> flush)
    {
        for (var top = 0; top < left.Length; top += Tile)
        {
            var rows = left.Slice(top, Math.Min(Tile, left.Length - top));
            for (var from = top; from < members.Length; from += Tile)
            {
                flush(batch);
                batch.Clear();
                var columns = members.Slice(from, Math.Min(Tile, members.Length - from));
                var (atRows, atColumns) = (batch.AddRecords(rows), batch.AddRecords(columns));
                for (var i = 0; i < rows.Length; i++)
                {
                    // In the square on the diagonal a record's partners are those behind it.
                    var skip = from == top ? i + 1 : 0;
                    Fill(rule, block, rows[i], atRows + i, columns[Math.Min(skip, columns.Length)..], atColumns + skip, batch, flush);
                }
            }
        }
    }

    private void Fill(int rule, int block, int left, int atLeft, ReadOnlySpan<int> right, int atRight, PairBatch batch, Action<PairBatch> flush)
    {
        if (rule == 0 && !_acrossOnly && _since == 0 && !_rules[0].HasMany)
        {
            // Whatever the first rule finds is found for the first time.
            for (var from = 0; from < right.Length;)
            {
                from += batch.AddRun(atLeft, atRight + from, right.Length - from);
                if (batch.IsFull)
                {
                    flush(batch);
                }
            }

            return;
        }

        for (var j = 0; j < right.Length; j++)
        {
            if (IsFirst(rule, block, left, right[j]))
            {
                batch.Add(atLeft, atRight + j);
                if (batch.IsFull)
                {
                    flush(batch);
                }
            }
        }
    }

    private bool IsFirst(int rule, int block, int left, int right)
    {
        if (right < _since || (_acrossOnly && _rows.GroupOf(left) == _rows.GroupOf(right)))
        {
            return false;
        }

        for (var earlier = 0; earlier < rule; earlier++)
        {
            if (_rules[earlier].Covers(left, right))
            {
                return false;
            }
        }

        return !_rules[rule].HasMany || _rules[rule].FirstCommon(left, right) == block;
    }

    /// <summary>Divides a rule's blocks into parts of about as many pairs; a block with more is divided by its records.</summary>
    private void Divide(int rule)
    {
        var groups = _rules[rule].Groups;
        var (from, pairs) = (0, 0L);
        for (var block = 0; block < groups.Count; block++)
        {
            long size = groups.Starts[block + 1] - groups.Starts[block];
            var own = size * (size - 1) / 2;
            if (own > PairsAPart)
            {
                Close(block);
                DivideBlock(rule, block, (int)size);
                from = block + 1;
                continue;
            }

            pairs += own;
            if (pairs >= PairsAPart)
            {
                Close(block + 1);
                from = block + 1;
            }
        }

        Close(groups.Count);

        void Close(int to)
        {
            if (to > from)
            {
                _parts.Add(new Range(rule, from, to, -1, -1));
            }

            pairs = 0;
        }
    }

    private void DivideBlock(int rule, int block, int size)
    {
        var (first, pairs) = (0, 0L);
        for (var i = 0; i < size; i++)
        {
            pairs += size - 1 - i;
            if (pairs >= PairsAPart || i == size - 1)
            {
                _parts.Add(new Range(rule, block, block + 1, first, i + 1));
                (first, pairs) = (i + 1, 0);
            }
        }
    }

    /// <summary>Blocks of a rule; or, of one block, the pairs whose first member has a number in a range.</summary>
    private readonly record struct Range(int Rule, int From, int To, int First, int Last);
}
