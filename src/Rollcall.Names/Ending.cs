namespace Rollcall.Names;

/// <summary>What an ending makes of the stem before it.</summary>
internal enum EndingKind : byte
{
    None,

    /// <summary>Armenian family names: -յան, -ян, -ian, -jan.</summary>
    Yan,

    /// <summary>Family names in -ov, -ev and their feminine.</summary>
    Ov,

    /// <summary>Azerbaijani family names in -lı, -li.</summary>
    Li,

    /// <summary>Azerbaijani family names in -zadə.</summary>
    Zade,

    /// <summary>Slavic family names in -ski and their feminine.</summary>
    Ski,

    /// <summary>Georgian family names in -shvili.</summary>
    Shvili,

    /// <summary>Georgian family names in -dze.</summary>
    Dze,

    /// <summary>Ukrainian family names in -enko.</summary>
    Enko,

    /// <summary>Patronymics: -ович, -овна, oğlu, qızı.</summary>
    Patronymic,

    /// <summary>The Armenian genitive that makes a father's name: Աշոտի.</summary>
    Genitive,
}

/// <summary>An ending as found on a name: how many of its sounds are the stem.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Stem">The number of sounds before it.</param>
/// <param name="Sex">The sex that it tells.</param>
internal readonly record struct Ending(EndingKind Kind, int Stem, NameSex Sex)
{
    // Written in sound classes; the longest that fits is taken.
    private static readonly (string Classes, EndingKind Kind, NameSex Sex)[] s_family = Read("""
        ian Yan Unknown · aan Yan Unknown · can Yan Unknown · ianz Yan Unknown · ians Yan Unknown
        ov Ov Male · av Ov Male · of Ov Male · af Ov Male · ova Ov Female · ava Ov Female
        sata Zade Unknown
        ski Ski Male · skii Ski Male · zki Ski Male · zkii Ski Male · skai Ski Male · ska Ski Female · skaia Ski Female · zkaia Ski Female · zka Ski Female
        xvili Shvili Unknown · anko Enko Unknown
        """);

    private static readonly (string Classes, EndingKind Kind, NameSex Sex)[] s_patronymic = Read("""
        ovic Patronymic Male · avic Patronymic Male · ivic Patronymic Male · oaic Patronymic Male
        ovna Patronymic Female · avna Patronymic Female · ivna Patronymic Female · oona Patronymic Female · aona Patronymic Female · icna Patronymic Female
        oklo Patronymic Male · okli Patronymic Male · kisi Patronymic Female
        """);

    /// <summary>The ending of a family name, with a stem of at least two sounds.</summary>
    public static Ending OfFamily(ReadOnlySpan<Sound> sounds, Script script)
    {
        if (script is Script.Arabic or Script.Hebrew or Script.Korean or Script.Chinese)
        {
            return new(EndingKind.None, sounds.Length, NameSex.Unknown);
        }

        Ending found = Longest(s_family, sounds, 2);
        if (script == Script.Georgian && found.Kind == EndingKind.None && sounds is [.., Sound.I])
        {
            // The nominative of a Russian family name: ხაბელოვი.
            Ending bare = Longest(s_family, sounds[..^1], 2);
            found = bare.Kind is EndingKind.Ov or EndingKind.Ski ? bare : found;
        }

        if (found.Kind == EndingKind.None && sounds.Length >= 4 && sounds[^2] == Sound.Dz && sounds[^1] is Sound.E)
        {
            return new(EndingKind.Dze, sounds.Length - 2, NameSex.Unknown);
        }

        if (found.Kind == EndingKind.None && sounds.Length >= 6 && sounds[^2] == Sound.L && sounds[^1] is Sound.I or Sound.Schwa or Sound.U or Sound.Ue)
        {
            return new(EndingKind.Li, sounds.Length - 2, NameSex.Unknown);
        }

        if (found.Kind == EndingKind.Ov)
        {
            int stem = found.Stem;
            while (stem > 2 && sounds[stem - 1] is Sound.Glide or Sound.LatinJ)
            {
                stem--;
            }

            return found with { Stem = stem };
        }

        return found;
    }

    /// <summary>The ending of a patronymic, with a stem of at least two sounds.</summary>
    public static Ending OfPatronymic(ReadOnlySpan<Sound> sounds) => Longest(s_patronymic, sounds, 2);

    private static Ending Longest((string Classes, EndingKind Kind, NameSex Sex)[] endings, ReadOnlySpan<Sound> sounds, int minimum)
    {
        foreach (var (classes, kind, sex) in endings)
        {
            if (sounds.Length >= classes.Length + minimum && Fits(classes, sounds[^classes.Length..]))
            {
                return new(kind, sounds.Length - classes.Length, sex);
            }
        }

        return new(EndingKind.None, sounds.Length, NameSex.Unknown);
    }

    private static bool Fits(string classes, ReadOnlySpan<Sound> sounds)
    {
        for (int i = classes.Length - 1; i >= 0; i--)
        {
            if (SoundClass.Of(sounds[i]) != classes[i])
            {
                return false;
            }
        }

        return true;
    }

    private static (string, EndingKind, NameSex)[] Read(string table) =>
    [
        .. table.Split(['·', '\n'], StringSplitOptions.TrimEntries)
            .Select(entry => entry.Split(' '))
            .Select(words => (words[0], Enum.Parse<EndingKind>(words[1]), Enum.Parse<NameSex>(words[2])))
            .OrderByDescending(e => e.Item1.Length),
    ];
}
