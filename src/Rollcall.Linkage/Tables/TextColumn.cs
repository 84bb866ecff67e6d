using System.Text;

namespace Rollcall.Linkage;

/// <summary>
/// A column of a table, dictionary-coded: each record holds the code of its value, and each distinct value stands once.
/// Code 0 means that the record says nothing; the other codes run from 1, the commonest value first.
/// </summary>
public sealed class TextColumn
{
    private readonly byte[] _text;
    private readonly int[] _starts;
    private readonly int[] _codes;
    private readonly Lazy<ValueStore> _values;
    private readonly Lazy<ValueLookup> _lookup;

    internal TextColumn(string name, int[] codes, byte[] text, int[] starts, int[] counts)
    {
        (Name, _codes, _text, _starts, Counts) = (name, codes, text, starts, counts);
        var stated = 0L;
        foreach (var count in counts)
        {
            stated += count;
        }

        Stated = stated;
        _values = new Lazy<ValueStore>(() => ValueStore.Of(Enumerable.Range(1, Distinct).Select(code => this[code]).ToArray()));
        _lookup = new Lazy<ValueLookup>(() => new ValueLookup(this));
    }

    /// <summary>The column's name.</summary>
    public string Name { get; }

    /// <summary>Each record's code.</summary>
    public ReadOnlySpan<int> Codes => _codes;

    /// <summary>How many distinct values there are.</summary>
    public int Distinct => _starts.Length - 2;

    /// <summary>How many records state a value.</summary>
    public long Stated { get; }

    /// <summary>How often each code's value is stated; the entry of code 0 is 0.</summary>
    internal int[] Counts { get; }

    internal int[] CodeArray => _codes;

    /// <summary>The distinct values, laid out for comparing.</summary>
    internal ValueStore Values => _values.Value;

    /// <summary>The codes by value.</summary>
    internal ValueLookup Lookup => _lookup.Value;

    /// <summary>The value of a code; empty for 0.</summary>
    public string this[int code] => Encoding.UTF8.GetString(Utf8(code));

    /// <summary>How many records state the value of a code.</summary>
    public int CountOf(int code) => Counts[code];

    /// <summary>The value of a code as UTF-8; empty for 0.</summary>
    internal ReadOnlySpan<byte> Utf8(int code) => _text.AsSpan(_starts[code].._starts[code + 1]);
}
