namespace Rollcall.Web;

/// <summary>A code on paper that stands in for the second factor, once. Only its digest is kept.</summary>
internal sealed class RecoveryCode
{
    public required Guid Account { get; init; }

    /// <summary>SHA-256 of the code's 140 random bits; what is that random needs no slower hash (ASVS 6.5.2).</summary>
    public required byte[] Hash { get; init; }
}
