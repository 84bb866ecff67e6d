using Microsoft.EntityFrameworkCore;
using Rollcall.Lists;

namespace Rollcall.Register;

public sealed partial class RegisterView
{
    // Below this a figure may point to persons; above, it is rounded, so that two figures told apart say nothing of one person.
    private const int SmallestCell = 5;

    /// <summary>
    /// Figures without persons. Caseworkers see all of them as they are, a list officer those of the own party; everybody else
    /// sees them rounded to fives, and none below five.
    /// </summary>
    public async Task<FiguresView> Figures(CancellationToken cancel = default)
    {
        var (entries, rounded) = (_db.Entries.AsQueryable(), false);
        if (_viewer.Role is Role.Observer or Role.Publisher or Role.Administrator)
        {
            (entries, rounded) = (entries.IgnoreQueryFilters(), true);
        }
        else if (_viewer.Role == Role.ListOfficer)
        {
            entries = entries.Where(e => e.Party == _viewer.Party);
        }

        entries = entries.Where(e => e.Superseded == null && e.Erased == null);
        var lists = await entries.GroupBy(e => new { e.Party, e.List, e.Claim })
            .Select(g => new ListFigure(g.Key.Party, g.Key.List, g.Key.Claim, g.Count())).ToListAsync(cancel);
        var across = _viewer.Role == Role.ListOfficer ? null : await Across(entries, rounded, cancel);
        return new FiguresView(
            rounded,
            [.. lists.Select(l => l with { Entries = rounded ? Cell(l.Entries) : l.Entries }).OrderBy(l => l.Party).ThenBy(l => l.List).ThenBy(l => l.Claim)],
            across);
    }

    private static async Task<AcrossFigures> Across(IQueryable<EntryRow> entries, bool rounded, CancellationToken cancel)
    {
        var persons = entries.GroupBy(e => e.Person).Select(g => new
        {
            Parties = g.Select(e => e.Party).Distinct().Count(),
            Sought = g.Max(e => e.Claim == Claim.WeSeek ? 1 : 0),
            Held = g.Max(e => e.Claim == Claim.WeHold ? 1 : 0),
        });
        var all = await persons.CountAsync(cancel);
        var several = await persons.CountAsync(p => p.Parties > 1, cancel);
        var both = await persons.CountAsync(p => p.Parties > 1 && p.Sought == 1 && p.Held == 1, cancel);
        return rounded ? new(Cell(all), Cell(several), Cell(both)) : new(all, several, both);
    }

    private static int? Cell(int? count) =>
        count is null or < SmallestCell and > 0 ? null : (count + (SmallestCell / 2)) / SmallestCell * SmallestCell;
}

/// <summary>Figures of the register.</summary>
/// <param name="Rounded">They are rounded to fives, and those below five left out.</param>
/// <param name="Lists">Entries in force, by party, list and claim.</param>
/// <param name="Persons">Persons; null for those who see one party's entries only.</param>
public sealed record FiguresView(bool Rounded, IReadOnlyList<ListFigure> Lists, AcrossFigures? Persons);

/// <summary>How many entries of a list are in force; null where the figure is too small to be shown.</summary>
public sealed record ListFigure(Guid Party, Guid List, Claim Claim, int? Entries);

/// <summary>How many persons there are, how many of them on lists of several parties, and how many sought by one and held by another.</summary>
public sealed record AcrossFigures(int? Persons, int? OfSeveralParties, int? SoughtAndHeld);
