namespace Rollcall.VersusDuckDb;

/// <summary>An invented person: the truth behind the entries.</summary>
/// <param name="Female">Whether the person is a woman.</param>
/// <param name="Given">The rank of the given name among those of the sex.</param>
/// <param name="Surname">The rank of the surname.</param>
/// <param name="Father">The rank of the father's given name among those of men.</param>
/// <param name="Born">The day of birth.</param>
/// <param name="Place">The rank of the place of birth.</param>
internal readonly record struct Person(bool Female, int Given, int Surname, int Father, DateOnly Born, int Place);
