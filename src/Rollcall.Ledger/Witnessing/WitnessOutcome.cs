namespace Rollcall.Ledger;

/// <summary>What a witness found when it looked at the log.</summary>
public enum WitnessOutcome
{
    /// <summary>The first checkpoint that this witness saw; from now on the log is held to it.</summary>
    First,

    /// <summary>The log has grown, and all that was there is still there.</summary>
    Grown,

    /// <summary>The log is as it was.</summary>
    Same,

    /// <summary>The checkpoint was not cosigned: see <see cref="WitnessReport.Misbehaviour"/>.</summary>
    Refused,
}
