namespace Rollcall.Lists;

/// <summary>The words that stored entries have for what is chosen from a few.</summary>
internal static class EntryWords
{
    private static readonly string[] Actions = ["add", "change", "withdraw"];
    private static readonly string[] Claims = ["unknown", "we_seek", "we_hold", "returned", "died", "remains"];
    private static readonly string[] Sexes = ["unknown", "female", "male"];

    /// <summary>The word; null where nothing is said.</summary>
    public static string? Of(RowAction action) => action == RowAction.Add ? null : Actions[(int)action];

    /// <summary>The word; null where nothing is said.</summary>
    public static string? Of(Claim claim) => claim == Claim.Unknown ? null : Claims[(int)claim];

    /// <summary>The word; null where nothing is said.</summary>
    public static string? Of(Sex sex) => sex == Sex.Unknown ? null : Sexes[(int)sex];

    public static RowAction ActionOf(string word) => (RowAction)Number(Actions, word);

    public static Claim ClaimOf(string word) => (Claim)Number(Claims, word);

    public static Sex SexOf(string word) => (Sex)Number(Sexes, word);

    private static int Number(string[] words, string word) =>
        Array.IndexOf(words, word) is >= 0 and var number ? number : throw new FormatException("The bytes are no stored entry: a word is not known.");
}
