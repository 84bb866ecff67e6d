using System.Net;

namespace Rollcall.Estimation;

/// <summary>The methods in plain words, and text as it may stand in a page.</summary>
internal static class MethodWords
{
    public static string Label(EstimationMethod method) => method switch
    {
        EstimationMethod.Independence => "Independent lists",
        EstimationMethod.LincolnPetersen => "Two lists (Lincoln-Petersen)",
        EstimationMethod.ChaoMth => "Lower bound (Chao)",
        EstimationMethod.LogLinearBic => "Log-linear, preferred model",
        EstimationMethod.LogLinearAverage => "Log-linear, average",
        EstimationMethod.LogLinearStepwise => "Log-linear, step by step",
        EstimationMethod.Decomposable => "Graphs, average",
        EstimationMethod.LatentClass => "Latent classes",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    public static string Assumes(EstimationMethod method) => method switch
    {
        EstimationMethod.Independence => "Being on one list says nothing of being on another, and everybody is listed as easily. Seldom true; shown to compare with.",
        EstimationMethod.LincolnPetersen => "The same, for two lists alone.",
        EstimationMethod.ChaoMth => "No list keeps persons off another. Then the true number is not below this.",
        EstimationMethod.LogLinearBic => "Ties between lists are those of one model, chosen as the best balance of fit and simplicity.",
        EstimationMethod.LogLinearAverage => "One of these models holds; each counts by how well the data speak for it.",
        EstimationMethod.LogLinearStepwise => "Ties between pairs of lists, added while the overlap is surprising. The interval repeats the choice.",
        EstimationMethod.Decomposable => "Ties between lists form one of a family of graphs; each counts by how well the data speak for it.",
        EstimationMethod.LatentClass => "Persons are of hidden kinds; within a kind, lists are independent.",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    /// <summary>Text of a list as HTML: nothing of it is markup, and what would turn the direction of writing is dropped.</summary>
    public static string Html(string text) =>
        WebUtility.HtmlEncode(string.Concat(text.Where(c => !char.IsControl(c) && c is not ('\u202A' or '\u202B' or '\u202C' or '\u202D' or '\u202E' or '\u2066' or '\u2067' or '\u2068' or '\u2069'))));

    /// <summary>A name, kept apart from the direction of what stands around it.</summary>
    public static string Name(string text) => $"<bdi>{Html(text)}</bdi>";

    public static string Short(string text, int most) => text.Length > most ? text[..(most - 1)] + "…" : text;
}
