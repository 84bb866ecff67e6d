namespace Rollcall.Ledger;

/// <summary>Why a witness refuses a checkpoint.</summary>
public enum Misbehaviour
{
    /// <summary>It is no checkpoint, or not signed by the log. Whoever stands between may have done it.</summary>
    NotSigned,

    /// <summary>It does not say when it was signed.</summary>
    NoTime,

    /// <summary>It says that it was signed later than it is now, by more than clocks differ.</summary>
    FromTheFuture,

    /// <summary>It is true but older than one seen before: somebody serves an old copy.</summary>
    Stale,

    /// <summary>The tiles that the log serves are missing, or don't belong to what it signed.</summary>
    Unproven,

    /// <summary>The log has fewer entries than it had.</summary>
    Rollback,

    /// <summary>The log signed that it had more entries at an earlier time.</summary>
    Backdated,

    /// <summary>The log signed two histories that don't go together: it shows different people different logs, or changed what was there.</summary>
    Fork,
}
