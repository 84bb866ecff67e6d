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
    /// <param name="numbers">Numbers of values, at most 65,536; the fewer there are to many pairs, the better for the caches.</param>
    /// <param name="left">Places among the numbers.</param>
    /// <param name="right">As many places.</param>
    /// <param name="ladder">The levels to tell apart.</param>
    /// <param name="levels">As many levels, to be set.</param>
    public abstract void Levels(
        ReadOnlySpan<int> numbers, ReadOnlySpan<ushort> left, ReadOnlySpan<ushort> right, Ladder ladder, Span<byte> levels);

    /// <summary>Sets the level of each pair of values by their numbers.</summary>
    public void Levels(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Ladder ladder, Span<byte> levels)
    {
        const int Part = 1 << 12;
        var numbers = new int[2 * Part];
        var (first, second) = (new ushort[Part], new ushort[Part]);
        for (var i = 0; i < Part; i++)
        {
            (first[i], second[i]) = ((ushort)i, (ushort)(Part + i));
        }

        for (var start = 0; start < left.Length; start += Part)
        {
            var count = Math.Min(Part, left.Length - start);
            left.Slice(start, count).CopyTo(numbers);
            right.Slice(start, count).CopyTo(numbers.AsSpan(Part));
            Levels(numbers, first.AsSpan(0, count), second.AsSpan(0, count), ladder, levels.Slice(start, count));
        }
    }

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
        const int MostLetters = byte.MaxValue;
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
                    letters[unit] = (ushort)Math.Min(++used, MostLetters + 1);
                }
            }
        }

        if (used > MostLetters)
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
