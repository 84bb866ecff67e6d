namespace Rollcall.Names;

/// <summary>One word of a name, or words joined by a hyphen, prepared for comparison. Immutable.</summary>
public sealed class NamePart
{
    private readonly Sound[] _sounds;
    private readonly Sound[] _otherStem;
    private readonly int _stem;

    // Filled when first asked for; two threads that race write the same.
    private ulong[]? _blockingKeys;
    private string? _key;

    private NamePart(string text, NameRole role, Script script, ReadOnlySpan<Sound> sounds, Ending ending, ReadOnlySpan<Sound> otherStem, bool isInitial, KnownName? surname)
    {
        Surname = surname;
        Text = text;
        Role = role;
        Script = script;
        _sounds = sounds.ToArray();
        _stem = ending.Stem;
        _otherStem = otherStem.ToArray();
        EndingKind = ending.Kind;
        Sex = ending.Sex;
        IsInitial = isInitial;
        Known = isInitial ? null : Lexicon.Find(Stem);
        KnownExactly = Known is null ? null : Lexicon.FindExactly(Stem);
        Signature = Rollcall.Names.Signature.Of(Stem, script);
        WholeSignature = _stem == sounds.Length ? Signature : Rollcall.Names.Signature.Of(sounds, script);
    }

    /// <summary>The word as handed in.</summary>
    public string Text { get; }

    /// <summary>What it is in the name.</summary>
    public NameRole Role { get; }

    /// <summary>
    /// The same for as many spellings of one name as possible, across scripts. Patronymics are reduced to the father's
    /// given name, feminine family names to the masculine. Two names
    /// that differ in a vowel (Armen, Arman) may share one: <see cref="NameAgreement.Bits"/> tells them apart. Empty for what has no letter that we know.
    /// </summary>
    public string Key => _key ??= (Known?.Canonical ?? PartKey.Of(Stem)) + PartKey.MarkOf(EndingKind);

    /// <summary>Hashes of which two spellings of one name share at least one, almost always.</summary>
    public ReadOnlySpan<ulong> BlockingKeys => _blockingKeys ??= PartKey.Blocks(Stem, Script);

    /// <summary>True for a single letter that stands for a name.</summary>
    public bool IsInitial { get; }

    /// <summary>The sex that the ending tells.</summary>
    public NameSex Sex { get; }

    internal Script Script { get; }

    internal EndingKind EndingKind { get; }

    internal ulong Signature { get; }

    /// <summary>The signature with the ending.</summary>
    internal ulong WholeSignature { get; }

    /// <summary>What the lexicon knows of the stem; null for a name that it lacks.</summary>
    internal KnownName? Known { get; }

    /// <summary>The name in the lexicon that the stem sounds just like; null for a misspelling.</summary>
    internal KnownName? KnownExactly { get; }

    /// <summary>What is known of it as a Korean or Chinese family name; null where it is none.</summary>
    internal KnownName? Surname { get; }

    internal ReadOnlySpan<Sound> Sounds => _sounds;

    internal ReadOnlySpan<Sound> Stem => _sounds.AsSpan(0, _stem);

    /// <summary>The stem in another reading: Western Armenian, German, or with the Arabic article; empty where there is none.</summary>
    internal ReadOnlySpan<Sound> OtherStem => _otherStem;

    /// <summary>Prepares a word for comparison. Never fails: a word without a known letter has an empty key.</summary>
    public static NamePart Read(string text, NameRole role)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<char> letters = stackalloc char[Word.Limit];
        Span<Sound> sounds = stackalloc Sound[Word.Limit];
        return Of(text, Word.Read(text, letters, sounds), role);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>In how many classes of consonants two words surely differ, with or without their endings where those are two.</summary>
    internal static int Difference(NamePart a, NamePart b)
    {
        int stems = Rollcall.Names.Signature.Difference(a.Signature, b.Signature);
        return a.EndingKind == b.EndingKind ? stems : Math.Min(stems, Rollcall.Names.Signature.Difference(a.WholeSignature, b.WholeSignature));
    }

    internal static NamePart Of(string text, Word word, NameRole role)
    {
        ReadOnlySpan<Sound> sounds = word.Sounds;
        Ending ending = role switch
        {
            NameRole.Family => Ending.OfFamily(sounds, word.Script),
            NameRole.Father => OfFather(sounds, word.Script),
            _ => new(EndingKind.None, sounds.Length, NameSex.Unknown),
        };
        bool isInitial = word.Letters.Length == 1 && word.Script is not (Script.Korean or Script.Chinese);
        int article = Article.Length(text, word);
        if (article > 0)
        {
            Ending rest = ending with { Stem = ending.Stem - article };
            return new NamePart(text, role, word.Script, sounds[article..], rest, sounds[..ending.Stem], isInitial, null);
        }

        Sound[]? other = word.Script == Script.Latin ? GermanReading.Of(word.Letters, sounds[..ending.Stem]) : null;
        other ??= WesternReading.Of(sounds[..ending.Stem], word.Script, ending.Kind);
        other ??= word.Script == Script.Korean ? Romanised(text) : null;
        return new NamePart(text, role, word.Script, sounds, ending, other, isInitial, SurnameOf(text, word, role));
    }

    private static KnownName? SurnameOf(string text, Word word, NameRole role) => word.Script switch
    {
        Script.Latin => word.Letters.Length < 10 ? Surnames.Find(word.Letters) : null,
        Script.Korean or Script.Chinese => role == NameRole.Family ? Surnames.Find(text) : null,
        _ => null,
    };

    private static Sound[] Romanised(string text)
    {
        Span<char> letters = stackalloc char[Word.Limit];
        Span<Sound> sounds = stackalloc Sound[Word.Limit];
        return Word.Read(Hangul.Romanised(text), letters, sounds).Sounds.ToArray();
    }

    private static Ending OfFather(ReadOnlySpan<Sound> sounds, Script script)
    {
        Ending ending = Ending.OfPatronymic(sounds);
        if (ending.Kind != EndingKind.None)
        {
            // Ю-ри-евич is Юри: what glides over to the ending is not the father's name.
            return sounds[ending.Stem - 1] == Sound.Glide && ending.Stem > 2 ? ending with { Stem = ending.Stem - 1 } : ending;
        }

        // In another script the genitive is one only where it leaves a name that is known: Gagiki, but Valeri.
        bool isGenitive = sounds is [_, _, _, .., Sound.I] && (script == Script.Armenian
            || (Lexicon.FindExactly(sounds) is null && Lexicon.FindExactly(sounds[..^1]) is not null));
        if (!isGenitive)
        {
            return ending;
        }

        int stem = sounds.Length - (sounds[^2] == Sound.Glide ? 2 : 1);
        return new(EndingKind.Genitive, stem, NameSex.Unknown);
    }
}
