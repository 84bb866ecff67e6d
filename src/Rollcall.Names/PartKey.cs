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

    /// <summary>The classes of all sounds: a spelling as heard, nothing forgiven.</summary>
    public static int Exactly(ReadOnlySpan<Sound> stem, Span<char> classes)
    {
        for (int i = 0; i < stem.Length; i++)
        {
            // Armen and Arman are two names: e and a are told apart where nothing is forgiven.
            classes[i] = stem[i] is Sound.E or Sound.Ae ? 'e' : SoundClass.Of(stem[i]);
        }

        return stem.Length;
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

    /// <summary>
    /// Hashes of all consonants, of the first two, of the last two, and of the first with the last: a single slip leaves
    /// one of them whole. Letters that may be a k or an s are read as both.
    /// </summary>
    public static ulong[] Blocks(ReadOnlySpan<Sound> stem)
    {
        Span<char> bones = stackalloc char[Word.Limit];
        int count = Bones(stem, bones, false);
        if (count < 2)
        {
            return stem.IsEmpty ? [] : [Hash(bones[..count], SoundClass.Of(stem[0])), Hash(bones[..count], 'w')];
        }

        Span<char> hard = stackalloc char[Word.Limit];
        int hardCount = Bones(stem, hard, true);
        ReadOnlySpan<char> all = bones[..count];
        ulong whole = Hash(all, 'w');
        ulong begins = Hash(all[..2], 'b');
        ulong ends = Hash(all[^2..], 'e');
        ulong frame = Hash([all[0], all[^1]], 'f');
        return all.SequenceEqual(hard[..hardCount])
            ? [whole, begins, ends, frame]
            : [whole, begins, ends, frame, Hash(hard[..hardCount], 'w'), Hash(hard[..Math.Min(2, hardCount)], 'b')];
    }

    /// <summary>A bit for each class of consonants that the stem has: stems far apart share few.</summary>
    public static ulong Signature(ReadOnlySpan<Sound> stem)
    {
        Span<char> bones = stackalloc char[Word.Limit];
        int count = Bones(stem, bones, false);
        ulong signature = 0;
        foreach (char bone in bones[..count])
        {
            signature |= 1UL << (bone - 'a');
        }

        return signature;
    }

    /// <summary>The number of classes that one signature has and the other lacks.</summary>
    public static int Difference(ulong a, ulong b) => BitOperations.PopCount(a ^ b);

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

    // What is left of a stem in every spelling of it: its consonants, hissing ones as one class.
    private static int Bones(ReadOnlySpan<Sound> stem, Span<char> bones, bool hard)
    {
        int count = 0;
        foreach (Sound sound in stem)
        {
            char c = Bone(sound, hard);
            if (c != '\0' && (count == 0 || bones[count - 1] != c))
            {
                bones[count++] = c;
            }
        }

        return count;
    }

    private static char Bone(Sound sound, bool hard) => sound switch
    {
        Sound.LatinC or Sound.LatinCh => hard ? 'k' : 's',
        Sound.CyrillicG => hard ? '\0' : 'k',
        Sound.LatinJ => hard ? '\0' : 's',
        Sound.Waw => hard ? 'v' : '\0',
        Sound.W => hard ? '\0' : 'v',
        Sound.Th => 't',
        _ => SoundClass.Of(sound) switch
        {
            'a' or 'i' or 'o' or 'h' or '\'' => '\0',
            'x' or 'z' or 'c' or 's' => 's',
            'f' => 'v',
            char other => other,
        },
    };

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
