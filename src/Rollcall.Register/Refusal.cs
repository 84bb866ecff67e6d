namespace Rollcall.Register;

/// <summary>Why the register did not do what it was asked.</summary>
public enum Refusal
{
    /// <summary>There is no such thing, or the viewer may not know of it. The two are never told apart.</summary>
    NotFound,

    /// <summary>The viewer's role does not do this.</summary>
    Forbidden,

    /// <summary>A value is missing or makes no sense.</summary>
    Invalid,

    /// <summary>Somebody else changed it meanwhile, or it contradicts what was decided.</summary>
    Conflict,

    /// <summary>It was erased.</summary>
    Gone,
}
