namespace Rollcall.Register;

/// <summary>A person's ruling on a match.</summary>
public enum DecisionVerdict
{
    /// <summary>One person.</summary>
    Same,

    /// <summary>Two persons.</summary>
    Different,

    /// <summary>Cannot tell.</summary>
    CannotTell,
}
