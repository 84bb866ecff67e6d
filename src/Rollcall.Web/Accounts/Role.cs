using System.Text.Json.Serialization;

namespace Rollcall.Web;

/// <summary>What an account may do. An account has exactly one role.</summary>
public enum Role
{
    /// <summary>Figures only: sees no person's data, and so needs no second factor.</summary>
    [JsonStringEnumMemberName("observer")]
    Observer,

    /// <summary>Hands in and corrects the lists of one party, and sees what is that party's own or was released to it.</summary>
    [JsonStringEnumMemberName("list_officer")]
    ListOfficer,

    /// <summary>Works for the intermediary: matches, decides, asks.</summary>
    [JsonStringEnumMemberName("caseworker")]
    Caseworker,

    /// <summary>Puts what may be published before the public.</summary>
    [JsonStringEnumMemberName("publisher")]
    Publisher,

    /// <summary>Keeps accounts and the server. Runs no cases.</summary>
    [JsonStringEnumMemberName("administrator")]
    Administrator,
}
