namespace Rollcall.Estimation;

/// <summary>
/// Whether a log-linear model has an extended maximum likelihood estimate on a table, and whether it says how many are on
/// no list (Fienberg and Rinaldo 2012). The numbers are those that Chan, Silverman and Vincent (2021) use.
/// </summary>
public enum Existence
{
    /// <summary>The estimate exists, and determines the persons on no list.</summary>
    Exists = 0,

    /// <summary>The likelihood has no maximum: some fitted count would have to be zero.</summary>
    DoesNotExist = 1,

    /// <summary>The estimate exists and leaves the persons on no list open.</summary>
    NotIdentifiable = 2,

    /// <summary>Neither exists nor is identifiable.</summary>
    Neither = 3,
}
