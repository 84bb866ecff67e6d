using System.Text;

namespace Rollcall.Linkage;

/// <summary>What the records are called: a text each, in one buffer, or the numbers of their rows.</summary>
internal sealed class References
{
    private readonly byte[]? _text;
    private readonly int[]? _starts;
    private readonly IReadOnlyList<TableGroup> _groups;

    /// <summary>References as stated.</summary>
    public References(byte[] text, int[] starts) => (_text, _starts, _groups) = (text, starts, []);

    /// <summary>No references: each record is called by the number of its row in its group, from 1.</summary>
    public References(IReadOnlyList<TableGroup> groups) => _groups = groups;

    public string this[int record] => _text is null ? Row(record).ToString(System.Globalization.CultureInfo.InvariantCulture) : Encoding.UTF8.GetString(Utf8(record, []));

    /// <summary>The reference as UTF-8.</summary>
    /// <param name="record">The record.</param>
    /// <param name="buffer">Room for a number, at least 11 bytes where references are row numbers.</param>
    public ReadOnlySpan<byte> Utf8(int record, Span<byte> buffer)
    {
        if (_text is not null)
        {
            return _text.AsSpan(_starts![record].._starts[record + 1]);
        }

        Row(record).TryFormat(buffer, out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
        return buffer[..written];
    }

    private int Row(int record)
    {
        var group = 0;
        while (record >= _groups[group].First + _groups[group].Records)
        {
            group++;
        }

        return record - _groups[group].First + 1;
    }
}
