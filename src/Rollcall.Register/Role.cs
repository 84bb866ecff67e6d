namespace Rollcall.Register;

/// <summary>What an account is for. Every account has one role.</summary>
public enum Role
{
    /// <summary>Keeps parties, accounts, keys and backups. Sees no entry and no person.</summary>
    Administrator,

    /// <summary>Works on cases for the intermediary: sees every party's entries.</summary>
    Caseworker,

    /// <summary>Hands in lists for one party and answers for them: sees that party's entries and what was released to it.</summary>
    ListOfficer,

    /// <summary>Sees figures, and no person.</summary>
    Observer,

    /// <summary>Prepares what is published: sees statements, and no entry that was not cleared for it.</summary>
    Publisher,
}
