namespace Rollcall.Linkage;

/// <summary>For each record the set of values that an expression makes of it: the words of a name, say.</summary>
internal sealed class ValueSets
{
    private readonly int[] _codes;
    private readonly int[] _starts;
    private readonly int[] _members;
    private readonly Lazy<Dictionary<string, int>> _numbers;

    /// <param name="codes">For each record the number of its set.</param>
    /// <param name="starts">Where each set begins among the members, and where the last one ends.</param>
    /// <param name="members">The members of all sets, each set ascending.</param>
    /// <param name="texts">The members' texts, from number 1 on.</param>
    public ValueSets(int[] codes, int[] starts, int[] members, IEnumerable<string> texts)
    {
        (_codes, _starts, _members) = (codes, starts, members);
        Texts = ["", .. texts];
        _numbers = new Lazy<Dictionary<string, int>>(() => Texts.Select((text, number) => (text, number)).Skip(1)
            .ToDictionary(t => t.text, t => t.number, StringComparer.Ordinal));
        Counts = new int[Texts.Count];
        foreach (var code in codes)
        {
            foreach (var member in Set(code))
            {
                Counts[member]++;
            }
        }
    }

    /// <summary>The members' texts by number; 0 is none.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>How many records hold each member.</summary>
    public int[] Counts { get; }

    /// <summary>The number of a member by its text; 0 where no record holds it.</summary>
    public int NumberOf(string text) => _numbers.Value.GetValueOrDefault(text);

    /// <summary>The number of a record's set; records with the same number have the same set.</summary>
    public int CodeOf(int record) => _codes[record];

    /// <summary>The members of a record's set, ascending, each once.</summary>
    public ReadOnlySpan<int> Of(int record) => Set(_codes[record]);

    /// <summary>The members of a set.</summary>
    public ReadOnlySpan<int> Set(int code) => _members.AsSpan(_starts[code].._starts[code + 1]);
}
