using System.Collections.Frozen;

namespace Rollcall.Lists;

/// <summary>How a language spells: how likely a letter follows another, learnt from a few names and words.</summary>
internal sealed partial class Spelling
{
    // A letter that the language doesn't have.
    private const double Foreign = -9;

    // How much the pair, the letter alone and mere membership of the alphabet count.
    private const double PairShare = 0.7;
    private const double LetterShare = 0.27;
    private const double AnyShare = 0.03;

    private static readonly Spelling[] All = [.. Samples.Select(sample => new Spelling(sample))];

    private readonly FrozenDictionary<char, int> _alphabet;
    private readonly double[,] _logs;

    private Spelling(string sample)
    {
        var text = $" {string.Concat(sample.Select(c => char.IsLetter(c) ? Lower(c) : ' '))} ";
        _alphabet = text.Distinct().Select((letter, i) => (letter, i)).ToFrozenDictionary(p => p.letter, p => p.i);
        var size = _alphabet.Count;
        var pairs = new double[size, size];
        var letters = new double[size];
        for (var i = 1; i < text.Length; i++)
        {
            pairs[_alphabet[text[i - 1]], _alphabet[text[i]]]++;
            letters[_alphabet[text[i]]]++;
        }

        _logs = new double[size, size];
        for (var a = 0; a < size; a++)
        {
            for (var b = 0; b < size; b++)
            {
                _logs[a, b] = Math.Log(
                    PairShare * pairs[a, b] / letters[a] + LetterShare * letters[b] / text.Length + AnyShare / size);
            }
        }
    }

    /// <summary>The log-likelihood of a word in lower case, in the language that spells it best.</summary>
    public static double BestOf(ReadOnlySpan<char> word)
    {
        var best = double.NegativeInfinity;
        foreach (var spelling in All)
        {
            best = Math.Max(best, spelling.Of(word));
        }

        return best;
    }

    /// <summary>Lower case; İ becomes i in every language, which invariant casing denies.</summary>
    public static char Lower(char c) => c == 'İ' ? 'i' : char.ToLowerInvariant(c);

    private double Of(ReadOnlySpan<char> word)
    {
        var sum = 0.0;
        var previous = _alphabet[' '];
        foreach (var c in word)
        {
            if (_alphabet.TryGetValue(c, out var letter))
            {
                sum += _logs[previous, letter];
                previous = letter;
            }
            else
            {
                sum += Foreign;
                previous = _alphabet[' '];
            }
        }

        return sum + _logs[previous, _alphabet[' ']];
    }
}
