namespace Rollcall.Names;

/// <summary>What one part of two names says.</summary>
/// <param name="Role">The part's role.</param>
/// <param name="A">The first name's part; null where it has none to compare.</param>
/// <param name="B">The second name's part; null where it has none to compare.</param>
/// <param name="Bits">Evidence for one name, in bits; 0 where a side is absent.</param>
public readonly record struct RoleEvidence(NameRole Role, NamePart? A, NamePart? B, float Bits)
{
    private const float Clear = 1;

    /// <summary>Both sides have the part, and it is the same name.</summary>
    public bool Agrees => Bits > Clear;

    /// <summary>Both sides have the part, and it is another name.</summary>
    public bool Contradicts => Bits < -Clear;

    /// <summary>One side lacks the part.</summary>
    public bool IsAbsent => A is null || B is null;
}
