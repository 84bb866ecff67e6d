namespace Rollcall.Estimation;

/// <summary>Why there is no estimate.</summary>
public enum Refusal
{
    /// <summary>Nobody is on any list.</summary>
    Nobody,

    /// <summary>With fewer than three lists, nothing can be said about how they depend on each other.</summary>
    FewerThanThreeLists,

    /// <summary>All persons are on the very same lists, so nothing tells how many are on fewer.</summary>
    OnePattern,

    /// <summary>No two lists share anybody.</summary>
    NoOverlap,

    /// <summary>The lists fall into groups that share nobody.</summary>
    Islands,

    /// <summary>A list names fewer than ten persons.</summary>
    ListUnderTen,

    /// <summary>The method is meant for fewer lists.</summary>
    TooManyLists,

    /// <summary>The model has no estimate on this table: a fitted count would have to be zero.</summary>
    BoundaryFit,

    /// <summary>The chains of the sampler don't agree.</summary>
    ChainsDisagree,

    /// <summary>The posterior reaches beyond every grid that could be looked at.</summary>
    GridNotStable,

    /// <summary>Too many bootstrap replicates have no estimate.</summary>
    ReplicatesFail,

    /// <summary>Too many draws of the linkage have no estimate.</summary>
    DrawsFail,
}
