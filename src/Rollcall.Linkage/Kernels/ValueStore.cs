namespace Rollcall.Linkage;

/// <summary>
/// The distinct values of a column, numbered from 1, laid out for comparing very many pairs of them. 0 is the missing value.
/// Safe for use by several threads at once.
/// </summary>
internal abstract class ValueStore
{
    /// <summary>How many numbers there are, 0 among them.</summary>
    public abstract int Count { get; }

    /// <summary>Sets the level of each pair; <see cref="Ladder"/> says what levels mean.</summary>
    /// <param name="left">Numbers of values.</param>
    /// <param name="right">As many numbers.</param>
    /// <param name="ladder">The levels to tell apart.</param>
    /// <param name="levels">As many levels, to be set.</param>
    public abstract void Levels(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Ladder ladder, Span<byte> levels);

    /// <summary>The level of one pair.</summary>
    public abstract byte Level(int left, int right, Ladder ladder);

    /// <summary>The byte of each letter, where values are in bytes; 0 for letters that no value has.</summary>
    protected ushort[]? Letters { get; private init; }

    /// <summary>The level of a value that need not be among these, and one that is.</summary>
    public abstract byte LevelOf(ReadOnlySpan<char> value, int number, Ladder ladder);

    /// <summary>Whether the signatures of two values leave it open that a rung holds. False is proof that none does.</summary>
    public abstract bool MayHold(int left, int right, Ladder ladder);

    /// <summary>A store of values, in bytes if they have at most 255 letters (UTF-16 units), else in UTF-16 units.</summary>
    /// <param name="values">The distinct values, the first to have number 1.</param>
    public static ValueStore Of(ReadOnlySpan<string> values)
    {
        const int Letters = byte.MaxValue;
        var offsets = new int[values.Length + 1];
        var letters = new ushort[char.MaxValue + 1];
        var used = 0;
        for (var v = 0; v < values.Length; v++)
        {
            offsets[v + 1] = checked(offsets[v] + values[v].Length);
            foreach (var unit in values[v])
            {
                if (letters[unit] == 0)
                {
                    letters[unit] = (ushort)Math.Min(++used, Letters + 1);
                }
            }
        }

        if (used > Letters)
        {
            var wide = new ushort[offsets[^1]];
            for (var v = 0; v < values.Length; v++)
            {
                System.Runtime.InteropServices.MemoryMarshal.Cast<char, ushort>(values[v].AsSpan()).CopyTo(wide.AsSpan(offsets[v]));
            }

            return new ValueStore<ushort>(wide, offsets);
        }

        var units = new byte[offsets[^1]];
        for (var v = 0; v < values.Length; v++)
        {
            for (var i = 0; i < values[v].Length; i++)
            {
                units[offsets[v] + i] = (byte)letters[values[v][i]];
            }
        }

        return new ValueStore<byte>(units, offsets) { Letters = letters };
    }
}
