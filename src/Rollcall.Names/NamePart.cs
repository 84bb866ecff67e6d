namespace Rollcall.Names;

/// <summary>One word of a name, or words joined by a hyphen, prepared for comparison. Immutable.</summary>
public sealed class NamePart
{
    private readonly Sound[] _sounds;
    private readonly Sound[]? _western;
    private readonly int _stem;
    private readonly ulong[] _blockingKeys;

    private NamePart(string text, NameRole role, Script script, ReadOnlySpan<Sound> sounds, Ending ending, bool isInitial)
    {
        Text = text;
        Role = role;
        Script = script;
        _sounds = sounds.ToArray();
        _stem = ending.Stem;
        _western = WesternReading.Of(sounds, script, ending.Kind);
        EndingKind = ending.Kind;
        Sex = ending.Sex;
        IsInitial = isInitial;
        Key = PartKey.Of(Stem, ending.Kind);
        _blockingKeys = PartKey.Blocks(Stem);
        Signature = PartKey.Signature(Stem);
    }

    /// <summary>The word as handed in.</summary>
    public string Text { get; }

    /// <summary>What it is in the name.</summary>
    public NameRole Role { get; }

    /// <summary>
    /// The same for as many spellings of one name as possible, across scripts. Patronymics are reduced to the father's
    /// given name, feminine family names to the masculine. Empty for what has no letter that we know.
    /// </summary>
    public string Key { get; }

    /// <summary>Hashes of which two spellings of one name share at least one, almost always.</summary>
    public ReadOnlySpan<ulong> BlockingKeys => _blockingKeys;

    /// <summary>True for a single letter that stands for a name.</summary>
    public bool IsInitial { get; }

    /// <summary>The sex that the ending tells.</summary>
    public NameSex Sex { get; }

    internal Script Script { get; }

    internal EndingKind EndingKind { get; }

    internal ulong Signature { get; }

    internal ReadOnlySpan<Sound> Sounds => _sounds;

    internal ReadOnlySpan<Sound> Stem => _sounds.AsSpan(0, _stem);

    /// <summary>The stem in the Western Armenian reading; empty where there is none.</summary>
    internal ReadOnlySpan<Sound> WesternStem => _western.AsSpan(0, _western is null ? 0 : _stem);

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

    internal static NamePart Of(string text, Word word, NameRole role)
    {
        ReadOnlySpan<Sound> sounds = word.Sounds;
        Ending ending = role switch
        {
            NameRole.Family => Ending.OfFamily(sounds),
            NameRole.Father => OfFather(sounds, word.Script),
            _ => new(EndingKind.None, sounds.Length, NameSex.Unknown),
        };
        return new NamePart(text, role, word.Script, sounds, ending, word.Letters.Length == 1);
    }

    private static Ending OfFather(ReadOnlySpan<Sound> sounds, Script script)
    {
        Ending ending = Ending.OfPatronymic(sounds);
        if (ending.Kind != EndingKind.None || script != Script.Armenian || sounds.Length < 4 || sounds[^1] != Sound.I)
        {
            return ending;
        }

        int stem = sounds.Length - (sounds[^2] == Sound.Glide ? 2 : 1);
        return new(EndingKind.Genitive, stem, NameSex.Unknown);
    }
}
