namespace Rollcall.Web;

/// <summary>What a program may be allowed to do for its account; never more than the account itself may.</summary>
internal static class Scopes
{
    /// <summary>Hand in lists, answers and uploads.</summary>
    public const string Submit = "submit";

    /// <summary>Read and search what the account may see.</summary>
    public const string Read = "read";

    /// <summary>Take out whole tables.</summary>
    public const string Export = "export";

    /// <summary>Rule on matches and ask parties.</summary>
    public const string Decide = "decide";

    public static IReadOnlyList<string> All { get; } = [Submit, Read, Export, Decide];
}
