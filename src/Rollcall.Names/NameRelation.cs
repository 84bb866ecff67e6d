namespace Rollcall.Names;

/// <summary>What two names suggest about the persons who bear them.</summary>
public enum NameRelation
{
    /// <summary>Nothing in common, or nothing to compare.</summary>
    None,

    /// <summary>One person: nothing contradicts.</summary>
    SamePerson,

    /// <summary>Family name and father's name agree, given names contradict.</summary>
    Siblings,

    /// <summary>Family names agree, and the given name of one is the father's name of the other.</summary>
    ParentAndChild,

    /// <summary>Family names agree, the endings tell different sexes, fathers' names are not the same.</summary>
    Spouses,

    /// <summary>Some parts agree, others contradict.</summary>
    Namesakes,
}
