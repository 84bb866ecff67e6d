namespace Rollcall.VersusDuckDb;

/// <summary>What one list says of a person; an empty text where it says nothing.</summary>
internal record struct Entry(string FirstName, string Surname, string Patronymic, string Born, string BirthPlace);
