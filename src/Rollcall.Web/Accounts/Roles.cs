using System.Collections.Frozen;

namespace Rollcall.Web;

/// <summary>Roles by the words that the API, the database and the sessions use for them.</summary>
internal static class Roles
{
    private static readonly FrozenDictionary<Role, string> Words = new Dictionary<Role, string>
    {
        [Role.Observer] = "observer",
        [Role.ListOfficer] = "list_officer",
        [Role.Caseworker] = "caseworker",
        [Role.Publisher] = "publisher",
        [Role.Administrator] = "administrator",
    }.ToFrozenDictionary();

    public static string Word(this Role role) => Words[role];

    public static Role Parse(string word) => Words.Single(w => w.Value == word).Key;

    /// <summary>Whoever may see another person's data proves who they are in two ways.</summary>
    public static bool NeedsSecondFactor(this Role role) => role != Role.Observer;
}
