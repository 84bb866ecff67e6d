namespace Rollcall.Names;

internal enum TokenKind : byte
{
    Name,
    Title,
    Particle,
    Son,
    Daughter,
    Chain,
}

/// <summary>A word on its way to being a part: what it looks like, and the role settled for it.</summary>
internal sealed class Token
{
    private readonly string _text;
    private readonly char[] _letters;
    private readonly Sound[] _sounds;

    public Token(string text, NameRole? role)
    {
        _text = text;
        Role = role;
        Word word = Word.Read(text, stackalloc char[Word.Limit], stackalloc Sound[Word.Limit]);
        _letters = word.Letters.ToArray();
        _sounds = word.Sounds.ToArray();
        Script = word.Script;
        Kind = KindOf(word.Letters);
        if (Kind == TokenKind.Name)
        {
            Ending ending = Ending.OfPatronymic(word.Sounds);
            IsPatronymic = ending.Kind == EndingKind.Patronymic;
            IsMale = ending.Sex == NameSex.Male;
            IsGiven = Lexicon.Find(word.Sounds) is not null;
            FamilyEnding = IsGiven ? 0 : StrengthOf(Ending.OfFamily(word.Sounds, Script).Kind, word.Sounds);
            IsBeginning = NameWords.IsBeginning(word.Letters);
            IsContinuation = NameWords.IsContinuation(word.Letters);
            IsCapitals = word.Letters.Length > 1 && text.AsSpan().IndexOfAnyInRange('a', 'z') < 0 && IsUpper(text);
        }
    }

    public NameRole? Role { get; private set; }

    public bool Settled { get; private set; }

    public TokenKind Kind { get; }

    public Script Script { get; }

    public bool IsName => Kind == TokenKind.Name;

    public bool IsPatronymic { get; }

    public bool IsMale { get; }

    /// <summary>How surely the ending is that of a family name: 0, 1 or 2.</summary>
    public int FamilyEnding { get; }

    /// <summary>Known as a given name.</summary>
    public bool IsGiven { get; }

    /// <summary>Half a name that goes with the next word.</summary>
    public bool IsBeginning { get; }

    /// <summary>Half a name that goes with the word before.</summary>
    public bool IsContinuation { get; }

    public bool IsCapitals { get; }

    /// <summary>Known as a Korean or Chinese family name, in its own script.</summary>
    public bool IsEastAsianSurname => Script is Script.Korean or Script.Chinese && Surnames.Find(_text) is not null;

    public void Settle(NameRole role)
    {
        Role = role;
        Settled = true;
    }

    public NamePart ToPart() => NamePart.Of(_text, new Word(_letters, _sounds, Script), Kind switch
    {
        TokenKind.Title => NameRole.Title,
        TokenKind.Name => Role ?? NameRole.Given,
        _ => NameRole.Particle,
    });

    private static bool IsUpper(string text)
    {
        bool upper = false;
        foreach (char c in text)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            upper |= char.IsUpper(c);
        }

        return upper;
    }

    private static int StrengthOf(EndingKind kind, ReadOnlySpan<Sound> sounds) => kind switch
    {
        EndingKind.None => 0,
        EndingKind.Li => 1,
        EndingKind.Ov => sounds[^1] is Sound.W or Sound.F || sounds is [.., Sound.S, Sound.L, Sound.A, Sound.V] ? 1 : 2,
        _ => 2,
    };

    private static TokenKind KindOf(ReadOnlySpan<char> letters) =>
        NameWords.IsTitle(letters) ? TokenKind.Title
        : NameWords.IsSon(letters) ? TokenKind.Son
        : NameWords.IsDaughter(letters) ? TokenKind.Daughter
        : NameWords.IsChain(letters) ? TokenKind.Chain
        : NameWords.IsParticle(letters) ? TokenKind.Particle
        : TokenKind.Name;
}
