namespace Rollcall.Estimation;

/// <summary>The number that may be said with "at least", and what it rests on.</summary>
/// <param name="Persons">The lower end of the 95 % interval of Chao's lower bound, rounded down; never below the persons observed.</param>
/// <param name="Bound">The lower bound itself, as estimated.</param>
public sealed record AtLeast(long Persons, Estimate Bound)
{
    /// <summary>What must hold for the bound to be one.</summary>
    public static string Assumption { get; } =
        "This holds if being on one list does not keep a person off another, and if nobody on the lists was invented or joined with another by mistake. "
        + "Persons who are hard to list at all make the true number larger, never smaller.";
}
