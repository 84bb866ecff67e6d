using System.Globalization;

namespace Rollcall.VersusDuckDb;

/// <summary>Options of the form <c>--name value</c>.</summary>
internal sealed class Arguments(string[] args)
{
    public string? Text(string name)
    {
        var at = Array.IndexOf(args, "--" + name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }

    public string Required(string name) => Text(name) ?? throw new ArgumentException($"--{name} is missing.", nameof(name));

    public int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text) : otherwise;

    public double Real(string name, double otherwise) =>
        Text(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public int[] Numbers(string name, string otherwise) => [.. (Text(name) ?? otherwise).Split(',').Select(int.Parse)];

    public bool Has(string name) => args.Contains("--" + name);
}
