namespace Rollcall.Linkage;

/// <summary>What became of an earlier person's records.</summary>
public enum PersonIdChangeKind
{
    /// <summary>The earlier id is gone; its records belong to another person now.</summary>
    Merged,

    /// <summary>Some records left the earlier id, which others keep, and are a person of their own with a new id.</summary>
    Split,

    /// <summary>Some records went from one person to another; both ids remain.</summary>
    Moved,

    /// <summary>The earlier id is gone, as none of its records is there any more.</summary>
    Gone,
}

/// <summary>A change of person ids between two runs.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="From">The id that the records had.</param>
/// <param name="To">The id that they have now; null where they are gone.</param>
/// <param name="Records">How many records it concerns; 0 where they are gone.</param>
public readonly record struct PersonIdChange(PersonIdChangeKind Kind, long From, long? To, int Records);
