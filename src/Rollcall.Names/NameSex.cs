namespace Rollcall.Names;

/// <summary>The sex that a name's endings tell.</summary>
public enum NameSex
{
    /// <summary>The endings do not tell.</summary>
    Unknown,

    /// <summary>A feminine ending: -ова, -овна, qızı.</summary>
    Female,

    /// <summary>A masculine ending: -ов, -ович, oğlu.</summary>
    Male,
}
