namespace Rollcall.Register;

/// <summary>How a figure in a statement is meant.</summary>
public enum FigureBound
{
    /// <summary>Just as many.</summary>
    Exactly,

    /// <summary>"More than" or "at least" so many.</summary>
    AtLeast,

    /// <summary>"Up to" so many.</summary>
    AtMost,

    /// <summary>"About" so many.</summary>
    About,
}
