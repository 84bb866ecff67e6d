using System.Text.Json;

namespace Rollcall.Reconciliation;

/// <summary>
/// A column of values as codes into a dictionary. A value's first appearance is the code 1 ("the next new one"), so a
/// column whose values all differ compresses to its values; 0 stands for nothing, n+2 for the dictionary's value n.
/// </summary>
internal sealed class CodedColumn<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _seen = [];
    private readonly List<T> _values = [];
    private readonly List<int> _codes = [];
    private int _first = -1;
    private int _length;

    public void Add(int row, T? value)
    {
        if (value is null)
        {
            return;
        }

        // Rows before the first and after the last value are not written: a header that one file has costs that file only.
        _first = _first < 0 ? row : _first;
        for (; _first + _length < row; _length++)
        {
            _codes.Add(0);
        }

        _length++;
        if (_seen.TryGetValue(value, out var index))
        {
            _codes.Add(index + 2);
            return;
        }

        _seen.Add(value, _values.Count);
        _values.Add(value);
        _codes.Add(1);
    }

    public bool IsEmpty => _values.Count == 0;

    /// <summary>Writes the members <c>from</c>, <c>values</c> and <c>codes</c> into the current object.</summary>
    public void Write(Utf8JsonWriter json, Action<T> value)
    {
        json.WriteNumber("from", Math.Max(_first, 0));
        json.WriteStartArray("values");
        foreach (var v in _values)
        {
            value(v);
        }

        json.WriteEndArray();
        json.Numbers("codes", _codes);
    }
}
