using System.CommandLine.Parsing;
using System.Globalization;

namespace Rollcall.Cli;

/// <summary>Reads the values of options, and says what an option takes where they don't fit.</summary>
internal static class OptionValue
{
    private static readonly string[] SizeUnits = ["KB", "MB", "GB"];

    /// <summary>A probability between 0 and 1, both left out.</summary>
    public static Func<ArgumentResult, double> Probability(string option) => result =>
    {
        if (double.TryParse(result.Tokens.Single().Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var p) && p is > 0 and < 1)
        {
            return p;
        }

        result.AddError($"{option} takes a probability between 0 and 1, such as 0.8.");
        return 0;
    };

    /// <summary>A whole number from 1 on.</summary>
    public static Func<ArgumentResult, int> Count(string option, int most) => result =>
    {
        if (int.TryParse(result.Tokens.Single().Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 && n <= most)
        {
            return n;
        }

        result.AddError($"{option} takes a number from 1 to {most}.");
        return 0;
    };

    /// <summary>An address of the web.</summary>
    public static Func<ArgumentResult, Uri?> Address(string option) => result =>
    {
        if (Uri.TryCreate(result.Tokens.Single().Value, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https"))
        {
            return address;
        }

        result.AddError($"{option} takes an address such as http://127.0.0.1:4318.");
        return null;
    };

    /// <summary>One of a few words.</summary>
    public static Func<ArgumentResult, string> OneOf(string option, params string[] words) => result =>
    {
        var word = result.Tokens.Single().Value;
        if (!words.Contains(word))
        {
            result.AddError($"{option} takes {string.Join(", ", words[..^1])} or {words[^1]}, and not {word}.");
        }

        return word;
    };

    /// <summary>A whole number from 0 on.</summary>
    public static Func<ArgumentResult, int> CountFromZero(string option, int most) => result =>
    {
        if (int.TryParse(result.Tokens.Single().Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= most)
        {
            return n;
        }

        result.AddError($"{option} takes a number from 0 to {most}.");
        return 0;
    };

    /// <summary>A size such as 500MB or 2GB, in bytes (KB, MB and GB are powers of 1000).</summary>
    public static Func<ArgumentResult, long> Size(string option) => result =>
    {
        var text = result.Tokens.Single().Value.Trim();
        var unit = Array.FindIndex(SizeUnits, u => text.EndsWith(u, StringComparison.OrdinalIgnoreCase));
        if (unit >= 0
            && decimal.TryParse(text[..^2].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number <= 1_000_000)
        {
            return (long)(number * (decimal)Math.Pow(1000, unit + 1));
        }

        result.AddError($"{option} takes a size, such as 500MB or 2GB.");
        return 0;
    };

    /// <summary>A multiple of the persons observed, such as 10n.</summary>
    public static Func<ArgumentResult, int?> Multiple(string option) => result =>
    {
        var text = result.Tokens.Single().Value;
        if (text.EndsWith('n') && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var k) && k is > 0 and <= 1000)
        {
            return k;
        }

        result.AddError($"{option} takes a multiple of the persons observed from 1n to 1000n, such as 10n.");
        return null;
    };
}
