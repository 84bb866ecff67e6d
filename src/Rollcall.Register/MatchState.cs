namespace Rollcall.Register;

/// <summary>What became of a match.</summary>
public enum MatchState
{
    /// <summary>Nobody has decided yet.</summary>
    Open,

    /// <summary>One person said "same"; across parties a second one has to.</summary>
    AwaitsSecond,

    /// <summary>The two are held to be one person.</summary>
    Confirmed,

    /// <summary>The two are held to be two persons.</summary>
    Refused,

    /// <summary>One said "same", another "different".</summary>
    Disputed,

    /// <summary>Whoever looked could not tell.</summary>
    Unclear,
}
