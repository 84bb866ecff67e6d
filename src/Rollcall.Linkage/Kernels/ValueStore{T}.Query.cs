using System.Runtime.InteropServices;

namespace Rollcall.Linkage;

internal sealed partial class ValueStore<T>
{
    /// <inheritdoc/>
    public override byte LevelOf(ReadOnlySpan<char> value, int number, Ladder ladder)
    {
        if (number == 0 || value.IsEmpty)
        {
            return 0;
        }

        Span<T> own = value.Length <= 256 ? stackalloc T[256] : new T[value.Length];
        own = own[..value.Length];
        if (Letters is { } letters)
        {
            for (var i = 0; i < value.Length; i++)
            {
                own[i] = T.CreateTruncating(letters[value[i]]);
            }
        }
        else
        {
            MemoryMarshal.Cast<char, T>(value).CopyTo(own);
        }

        var known = Value(number);
        return own.SequenceEqual(known) ? (byte)1 : ladder.Level<T>(own, known);
    }
}
