using Rollcall.Lists;
using Rollcall.Reconciliation;

namespace Rollcall.Register;

/// <summary>Who is looked for. A name or a number has to be given; all else helps to tell namesakes apart.</summary>
/// <param name="Name">The name, in any script and order; parts may be missing.</param>
/// <param name="FatherName">The father's name, where it is known apart from the name.</param>
/// <param name="BirthDate">When the person was born, as far as it is known: <c>1985</c>, <c>1999-04-03</c>, <c>3.4.1999</c>.</param>
/// <param name="BirthPlace">Where the person was born.</param>
/// <param name="EventDate">When the person was captured or last seen.</param>
/// <param name="EventPlace">Where the person was captured or last seen.</param>
/// <param name="Number">A service number or another own number, however written.</param>
/// <param name="Most">How many are shown at most, 1..100.</param>
public sealed record SearchQuery(
    string? Name = null, string? FatherName = null, string? BirthDate = null, string? BirthPlace = null, string? EventDate = null, string? EventPlace = null,
    string? Number = null, int Most = 20)
{
    private const int Longest = 500;

    /// <summary>As the reconciliation is asked.</summary>
    /// <exception cref="RefusedException">There is nothing to look for, or a date that is none.</exception>
    internal PersonQuery ToPersonQuery() => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Number)
        ? throw RefusedException.Invalid("name", "Give a name, or a number of the person.")
        : new PersonQuery
        {
            Name = Text(Name, "name"),
            FatherName = Text(FatherName, "father_name"),
            Birth = Date(BirthDate, "birth_date"),
            BirthPlace = Text(BirthPlace, "birth_place"),
            Event = Date(EventDate, "event_date"),
            EventPlace = Text(EventPlace, "event_place"),
            Number = Text(Number, "number"),
        };

    private static string? Text(string? text, string field) =>
        string.IsNullOrWhiteSpace(text) ? null
        : text.Length <= Longest ? text.Trim()
        : throw RefusedException.Invalid(field, $"{field} has {text.Length:N0} characters; {Longest} are the most.");

    private static PartialDate? Date(string? text, string field) => Text(text, field) is not { } date ? null
        : PartialDates.Parse(date) ?? throw RefusedException.Invalid(field, $"{field} is no date. Write it as 1999-04-03, 1999-04 or 1999.");
}
