using System.Text;

namespace Rollcall.Ledger;

/// <summary>A text with signatures below it (C2SP signed-note). What the text says counts for nothing until a signature is checked.</summary>
public sealed class SignedNote
{
    /// <summary>The longest note that is read, in bytes.</summary>
    public const int MostBytes = 64 * 1024;

    private const int MostSignatures = 100;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private SignedNote(string text, IReadOnlyList<NoteSignature> signatures) => (Text, Signatures) = (text, signatures);

    /// <summary>The text, which ends in a newline.</summary>
    public string Text { get; }

    /// <summary>The signatures in the order of the note, checked by nobody yet.</summary>
    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <summary>Signs a text, which must end in a newline and hold no control characters but newlines.</summary>
    public static SignedNote Sign(string text, NoteKey key)
    {
        if (!text.EndsWith('\n') || !IsClean(text))
        {
            throw new ArgumentException("A note's text ends in a newline and has no other control characters.", nameof(text));
        }

        return new SignedNote(text, [key.Sign(text)]);
    }

    /// <summary>Reads a note.</summary>
    /// <exception cref="LedgerException">It is no signed note, or longer than <see cref="MostBytes"/>.</exception>
    public static SignedNote Parse(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MostBytes)
        {
            throw new LedgerException($"The note is longer than {MostBytes} bytes, which no note needs.");
        }

        try
        {
            return Parse(Strict.GetString(utf8));
        }
        catch (DecoderFallbackException e)
        {
            throw new LedgerException("The note is not text in UTF-8.", e);
        }
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    public static SignedNote Parse(string note)
    {
        if (note.Length > MostBytes)
        {
            throw new LedgerException($"The note is longer than {MostBytes} bytes, which no note needs.");
        }

        var cut = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (cut < 0 || !note.EndsWith('\n') || cut + 2 == note.Length || !IsClean(note))
        {
            throw new LedgerException("This is no signed note: a text, an empty line, and a line for each signature.");
        }

        var lines = note[(cut + 2)..^1].Split('\n');
        return lines.Length <= MostSignatures
            ? new SignedNote(note[..(cut + 1)], [.. lines.Select(NoteSignature.Parse)])
            : throw new LedgerException($"The note has more than {MostSignatures} signatures.");
    }

    /// <summary>This note with one more signature; one of the same key is replaced.</summary>
    public SignedNote With(NoteSignature signature) =>
        new(Text, [.. Signatures.Where(s => s.Name != signature.Name || s.KeyId != signature.KeyId), signature]);

    /// <summary>
    /// The signature of this key where there is one and it is right; null where there is none. A note with a wrong
    /// signature of a key that we know is a forgery, whatever else it holds.
    /// </summary>
    /// <exception cref="LedgerException">A signature that says it is this key's is wrong.</exception>
    public NoteSignature? SignatureOf(NoteVerifier verifier)
    {
        NoteSignature? found = null;
        foreach (var signature in Signatures.Where(verifier.Owns))
        {
            found = verifier.Verifies(Text, signature)
                ? found ?? signature
                : throw new LedgerException($"The signature of {verifier.Name} is wrong: the text was changed after it was signed, or somebody else signed it.");
        }

        return found;
    }

    /// <summary>The whole note, as it is stored and sent.</summary>
    public override string ToString() => Text + "\n" + string.Concat(Signatures.Select(s => s + "\n"));

    /// <summary>Half a character would be signed as another one, and other control characters are for no reader.</summary>
    private static bool IsClean(string text)
    {
        try
        {
            Strict.GetByteCount(text);
            return !text.Any(c => c < ' ' && c != '\n');
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
