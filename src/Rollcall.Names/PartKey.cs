namespace Rollcall.Names;

/// <summary>Keys of a stem: one for equality, several for blocking.</summary>
internal static class PartKey
{
    /// <summary>The longest key that <see cref="Write"/> writes.</summary>
    public const int Longest = Word.Limit;

    /// <summary>
    /// Writes the classes of the sounds, without what spellings often lose: h, glides, doubled sounds, a vowel at the end;
    /// returns how many.
    /// </summary>
    public static int Write(ReadOnlySpan<Sound> stem, Span<char> key)
    {
        int count = Classes(stem, key);
        while (count > 3 && SoundClass.IsVowel(key[count - 1]))
        {
            count--;
        }

        return count;
    }

    /// <summary>True for a stem that has a key.</summary>
    public static bool IsSomething(ReadOnlySpan<Sound> stem)
    {
        Span<char> key = stackalloc char[Longest];
        return Write(stem, key) > 0;
    }

    /// <summary>The classes that <see cref="Write"/> writes.</summary>
    public static string Of(ReadOnlySpan<Sound> stem)
    {
        Span<char> key = stackalloc char[Longest];
        return new string(key[..Write(stem, key)]);
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
    /// one of them whole. Letters that may be one consonant or another, or none, are read both ways.
    /// </summary>
    public static ulong[] Blocks(ReadOnlySpan<Sound> stem, Script script)
    {
        Span<char> bones = stackalloc char[Word.Limit];
        Span<ulong> keys = stackalloc ulong[8];
        ReadOnlySpan<char> soft = bones[..Bones(stem, bones, script, false)];
        int count = Add(keys, 0, soft, stem);
        Span<char> otherBones = stackalloc char[Word.Limit];
        ReadOnlySpan<char> hard = otherBones[..Bones(stem, otherBones, script, true)];
        if (!hard.SequenceEqual(soft))
        {
            count = Add(keys, count, hard, stem);
        }

        return keys[..count].ToArray();
    }

    private static int Add(Span<ulong> keys, int count, ReadOnlySpan<char> bones, ReadOnlySpan<Sound> stem)
    {
        if (stem.IsEmpty)
        {
            return count;
        }

        if (bones.Length < 2)
        {
            AddNew(keys, ref count, Hash(bones, SoundClass.Of(stem[0])));
            AddNew(keys, ref count, Hash(bones, 'w'));
            return count;
        }

        AddNew(keys, ref count, Hash(bones, 'w'));
        AddNew(keys, ref count, Hash(bones[..2], 'b'));
        AddNew(keys, ref count, Hash(bones[^2..], 'e'));
        AddNew(keys, ref count, Hash([bones[0], bones[^1]], 'f'));
        return count;
    }

    private static void AddNew(Span<ulong> keys, ref int count, ulong key)
    {
        if (!keys[..count].Contains(key))
        {
            keys[count++] = key;
        }
    }

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
    private static int Bones(ReadOnlySpan<Sound> stem, Span<char> bones, Script script, bool hard)
    {
        int count = 0;
        foreach (Sound sound in stem)
        {
            char c = Bone(sound, script, hard);
            if (c != '\0' && (count == 0 || bones[count - 1] != c))
            {
                bones[count++] = c;
            }
        }

        return count;
    }

    /// <summary>
    /// The consonants that <see cref="Blocks"/> hashes, four bits each, the first one lowest, at most sixteen; 0 is no consonant.
    /// </summary>
    public static ulong Packed(ReadOnlySpan<Sound> stem, Script script, bool hard)
    {
        const string Known = "-ptksvrlmn";
        Span<char> bones = stackalloc char[Word.Limit];
        int count = Math.Min(Bones(stem, bones, script, hard), 16);
        ulong packed = 0;
        for (int i = count - 1; i >= 0; i--)
        {
            int number = Known.IndexOf(bones[i]);
            packed = (packed << 4) | (number > 0 ? (ulong)number : 15);
        }

        return packed;
    }

    private static char Bone(Sound sound, Script script, bool hard) => sound switch
    {
        Sound.P or Sound.B when hard && script == Script.Hebrew => 'v',
        Sound.Dj when hard && script is Script.Arabic or Script.Hebrew => 'k',
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
