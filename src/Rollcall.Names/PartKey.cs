using System.Numerics;

namespace Rollcall.Names;

/// <summary>Keys of a stem: one for equality, several for blocking, one of bits for quick rejection.</summary>
internal static class PartKey
{
    /// <summary>The classes of the sounds, without what spellings often lose: h, glides, doubled sounds, a vowel at the end.</summary>
    public static string Of(ReadOnlySpan<Sound> stem)
    {
        Span<char> key = stackalloc char[Word.Limit + 2];
        int count = Classes(stem, key);
        while (count > 3 && SoundClass.IsVowel(key[count - 1]))
        {
            count--;
        }

        return new string(key[..count]);
    }

    /// <summary>The mark that an ending leaves in a key: Məsimov and Məsimli are not the same key.</summary>
    public static string MarkOf(EndingKind ending) => ending switch
    {
        EndingKind.Yan => "Y",
        EndingKind.Ov => "V",
        EndingKind.Li => "L",
        EndingKind.Zade => "Z",
        EndingKind.Ski => "S",
        EndingKind.Shvili => "I",
        EndingKind.Dze => "D",
        EndingKind.Enko => "E",
        _ => "",
    };

    /// <summary>Hashes of the consonants, of the consonants without what is often lost, and of the beginning and the end.</summary>
    public static ulong[] Blocks(ReadOnlySpan<Sound> stem)
    {
        Span<char> bones = stackalloc char[Word.Limit];
        int count = Consonants(stem, bones);
        if (count == 0)
        {
            return stem.IsEmpty ? [] : [Hash(bones[..0], SoundClass.Of(stem[0]))];
        }

        ReadOnlySpan<char> all = bones[..count];
        ulong whole = Hash(all, 'w');
        if (count == 1)
        {
            return [whole];
        }

        return [whole, Hash(all[..Math.Min(2, count)], 'b'), Hash(all[^Math.Min(2, count)..], 'e')];
    }

    /// <summary>Two bits for each pair of neighbouring consonant classes: stems far apart share few.</summary>
    public static ulong Signature(ReadOnlySpan<Sound> stem)
    {
        Span<char> bones = stackalloc char[Word.Limit];
        int count = Consonants(stem, bones);
        ulong signature = 0;
        for (int i = 0; i < count; i++)
        {
            signature |= 1UL << (bones[i] - 'a');
            char next = i + 1 < count ? bones[i + 1] : 'a';
            signature |= 1UL << (26 + (((bones[i] - 'a') * 7 + next - 'a') % 38));
        }

        return signature;
    }

    /// <summary>The number of classes that one signature has and the other lacks.</summary>
    public static int Difference(ulong a, ulong b) => BitOperations.PopCount((a ^ b) & 0x3ffffff);

    private static int Classes(ReadOnlySpan<Sound> stem, Span<char> classes)
    {
        int count = 0;
        for (int i = 0; i < stem.Length; i++)
        {
            char c = SoundClass.Of(stem[i]);
            if (c is 'h' or '\'' || stem[i] == Sound.Glide || (count > 0 && classes[count - 1] == Merged(c)))
            {
                continue;
            }

            classes[count++] = Merged(c);
        }

        return count;
    }

    private static int Consonants(ReadOnlySpan<Sound> stem, Span<char> bones)
    {
        int count = 0;
        foreach (Sound sound in stem)
        {
            char c = Merged(SoundClass.Of(sound));
            if (!SoundClass.IsVowel(c) && c is not ('h' or '\'') && (count == 0 || bones[count - 1] != c))
            {
                bones[count++] = c;
            }
        }

        return count;
    }

    private static char Merged(char soundClass) => soundClass switch
    {
        'x' or 'z' => 'c',
        'f' => 'v',
        _ => soundClass,
    };

    private static ulong Hash(ReadOnlySpan<char> text, char kind)
    {
        // FNV-1a: stable from run to run, which string.GetHashCode is not.
        ulong hash = (14695981039346656037UL ^ kind) * 1099511628211UL;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash;
    }
}
