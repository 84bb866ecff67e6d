namespace Rollcall.Web;

/// <summary>How much of something one answer holds.</summary>
internal static class PageSize
{
    public const int Usual = 100;

    /// <exception cref="RefusalException">The number is out of range.</exception>
    public static int Of(int? limit) => limit switch
    {
        null => Usual,
        >= 1 and <= RegisterView.MostOnPage => limit.Value,
        _ => throw RefusalException.Invalid("limit", $"limit is a number from 1 to {RegisterView.MostOnPage}."),
    };
}
