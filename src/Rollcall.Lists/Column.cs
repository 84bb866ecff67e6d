namespace Rollcall.Lists;

/// <summary>
/// The standard columns: what a list can say of a person. The order is the order in which files show them.
/// <see cref="Columns"/> gives the names used in files (<c>row_ref</c>, <c>birth_date</c>, …).
/// </summary>
#pragma warning disable CS1591 // The names are the documentation; docs/columns.md says what belongs into each.
public enum Column
{
    RowRef, RowAction, Claim,
    FullName, FamilyName, GivenNames, FatherName, MotherName, NameLatin, Aliases,
    Sex, BirthDate, BirthPlace, Age, AgeAsOf,
    Citizenship, Power, Category, Rank, Unit, ServiceNo, OtherId,
    CaptureDate, CapturePlace, LastSeenDate, LastSeenPlace, Circumstances,
    HeldPlace, PrisonerNo, HealthCode, HealthDate,
    Event, EventDate, DeathDate, DeathPlace, BurialPlace,
    LegalStatus, WishesReturn,
    KinName, KinRelation, KinAddress,
    Marks, PhotoRef, Source, SourceDate, Confidence, PublishConsent, Note,
}
#pragma warning restore CS1591
