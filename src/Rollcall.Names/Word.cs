namespace Rollcall.Names;

/// <summary>One word of a name, folded, its homoglyphs repaired, and read as sounds.</summary>
internal readonly ref struct Word
{
    /// <summary>The longest word that is read; what is beyond is ignored.</summary>
    public const int Limit = 48;

    public Word(ReadOnlySpan<char> letters, ReadOnlySpan<Sound> sounds, Script script)
    {
        Letters = letters;
        Sounds = sounds;
        Script = script;
    }

    public ReadOnlySpan<char> Letters { get; }

    public ReadOnlySpan<Sound> Sounds { get; }

    public Script Script { get; }

    /// <summary>Reads a word into buffers of at least <see cref="Limit"/>.</summary>
    public static Word Read(ReadOnlySpan<char> text, Span<char> letters, Span<Sound> sounds)
    {
        int count = Folding.Fold(text.Length > 4 * Limit ? text[..(4 * Limit)] : text, letters[..Limit]);
        Script script = Homoglyphs.Repair(letters[..count]);
        script = text.ContainsAnyInRange('\u4e00', '\u9fff') ? Script.Chinese : script;
        int heard = LetterTable.Known.Read(letters[..count], sounds[..Limit]);
        return new Word(letters[..count], sounds[..heard], script);
    }
}
