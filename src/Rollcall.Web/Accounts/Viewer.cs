namespace Rollcall.Web;

/// <summary>Who looks: all that the rules on who may see what need to know of an account.</summary>
/// <param name="Account">The account's id.</param>
/// <param name="Role">Its role.</param>
/// <param name="Party">The party whose list officer it is; null for every other role.</param>
/// <param name="Name">The name it signs in with.</param>
public sealed record Viewer(Guid Account, Role Role, Guid? Party, string Name);
