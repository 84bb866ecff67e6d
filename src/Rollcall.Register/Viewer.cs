namespace Rollcall.Register;

/// <summary>Who asks or acts. Everything that the register shows or accepts depends on it.</summary>
/// <param name="Account">The account.</param>
/// <param name="Role">What the account is for.</param>
/// <param name="Party">The party that a list officer acts for; null for everybody else.</param>
public sealed record Viewer(Guid Account, Role Role, Guid? Party = null)
{
    /// <summary>The register itself: links arrivals and applies the policy that an administrator has set.</summary>
    internal static Viewer Itself { get; } = new(Guid.Empty, Role.Caseworker);

    /// <summary>Whether this is the register itself.</summary>
    internal bool IsItself => Account == Guid.Empty;
}
