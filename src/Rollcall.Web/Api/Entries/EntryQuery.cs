using Microsoft.AspNetCore.Mvc;
using Rollcall.Lists;

namespace Rollcall.Web;

/// <summary>Which entries are asked for.</summary>
internal sealed class EntryQuery
{
    /// <summary>Of one party.</summary>
    [FromQuery(Name = "party")]
    public Guid? Party { get; init; }

    /// <summary>Of one standing list.</summary>
    [FromQuery(Name = "list")]
    public Guid? List { get; init; }

    /// <summary>Of one submission.</summary>
    [FromQuery(Name = "submission")]
    public Guid? Submission { get; init; }

    /// <summary>With one claim: we_seek, we_hold, returned, died or remains.</summary>
    [FromQuery(Name = "claim")]
    public string? Claim { get; init; }

    /// <summary>true: only those in force; false: only those that are not.</summary>
    [FromQuery(Name = "in_force")]
    public bool? InForce { get; init; }

    public EntryFilter ToFilter() => new(Party, List, Submission, ClaimOf(Claim), InForce);

    private static Claim? ClaimOf(string? word) => word switch
    {
        null => null,
        "we_seek" => Lists.Claim.WeSeek,
        "we_hold" => Lists.Claim.WeHold,
        "returned" => Lists.Claim.Returned,
        "died" => Lists.Claim.Died,
        "remains" => Lists.Claim.Remains,
        _ => throw RefusalException.Invalid("claim", "claim is one of we_seek, we_hold, returned, died and remains."),
    };
}
