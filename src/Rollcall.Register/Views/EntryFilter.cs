using Rollcall.Lists;

namespace Rollcall.Register;

/// <summary>Which entries are asked for; what is null asks for nothing. It never shows more than the viewer may see.</summary>
/// <param name="Party">Of one party.</param>
/// <param name="List">Of one standing list. An entry that was released to the viewer belongs to no list that they know of.</param>
/// <param name="Submission">Of one submission; likewise.</param>
/// <param name="Claim">With one claim.</param>
/// <param name="InForce">Only those in force, or only those that are not.</param>
public sealed record EntryFilter(Guid? Party = null, Guid? List = null, Guid? Submission = null, Claim? Claim = null, bool? InForce = null);
