using Microsoft.EntityFrameworkCore;
using Rollcall.Lists;

namespace Rollcall.Register;

public sealed partial class RegisterView
{
    /// <summary>Entries in the order in which they were handed in.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="after">The last entry of the page before; null for the first page.</param>
    /// <param name="most">How many at most, 1..<see cref="MostOnPage"/>.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<EntryView>> Entries(EntryFilter filter, Guid? after, int most, CancellationToken cancel = default)
    {
        var entries = filter.Of(_db);
        if (after is { } last)
        {
            var before = await _db.Entries.Where(e => e.Id == last).Select(e => new { e.Leaf, e.Row }).FirstOrDefaultAsync(cancel)
                ?? throw RefusedException.NotFound("entry");
            entries = entries.Where(e => e.Leaf > before.Leaf || (e.Leaf == before.Leaf && e.Row > before.Row));
        }

        return [.. (await entries.OrderBy(e => e.Leaf).ThenBy(e => e.Row).Take(Page(most)).ToListAsync(cancel)).Select(Show)];
    }

    /// <summary>An entry.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<EntryView> Entry(Guid id, CancellationToken cancel = default) =>
        Show(await _db.Entries.FirstOrDefaultAsync(e => e.Id == id, cancel) ?? throw RefusedException.NotFound("entry"));

    /// <summary>The rows of a line: an entry, and what its party changed since, oldest first.</summary>
    /// <exception cref="RefusedException">There is no such entry.</exception>
    public async Task<IReadOnlyList<EntryView>> Line(Guid entry, CancellationToken cancel = default)
    {
        var root = await _db.Entries.Where(e => e.Id == entry).Select(e => (Guid?)e.Root).FirstOrDefaultAsync(cancel) ?? throw RefusedException.NotFound("entry");
        return [.. (await _db.Entries.Where(e => e.Root == root).OrderBy(e => e.Leaf).ThenBy(e => e.Row).ToListAsync(cancel)).Select(Show)];
    }

    /// <summary>What an entry says of kin, health, held place and identity numbers: shown for a reading that was recorded before.</summary>
    /// <param name="reading">The command <see cref="ReadSealed"/> that recorded it.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="RefusedException">There is no such reading by this viewer, or what was said is erased.</exception>
    public async Task<IReadOnlyDictionary<string, string>> Sealed(Guid reading, CancellationToken cancel = default)
    {
        // Whoever recorded a reading may be an officer, who does not see the audit: the row is looked for by its own author.
        var recorded = await _db.Readings.IgnoreQueryFilters().FirstOrDefaultAsync(r => r.Id == reading && r.By == _viewer.Account, cancel)
            ?? throw RefusedException.NotFound("reading");
        var row = await _db.Entries.FirstOrDefaultAsync(e => e.Id == recorded.Entry, cancel) ?? throw RefusedException.NotFound("entry");
        var entry = Facts(row) ?? throw new RefusedException(Refusal.Gone, "What this entry said was erased on request.");
        return SealedOf(entry);
    }

    private Entry? Facts(EntryRow row) =>
        row.Facts is null ? null : EntryJson.Read(_options.Keys.Open(row.Facts, Places.Of(row.Id, Places.Facts)), row.Submission.ToString("N"));

    private EntryView Show(EntryRow row)
    {
        var own = _viewer.Role == Role.Caseworker || row.Party == _viewer.Party;
        var entry = Facts(row);
        var filled = entry is null ? [] : Enum.GetValues<Column>().Where(c => entry[c] is not null).ToList();
        return new EntryView(
            row.Id, row.Party, own ? row.List : null, own ? row.Submission : null, row.Root, own ? row.Row : null, row.Action, row.Claim, row.Superseded is null && row.Erased is null,
            row.Erased is not null, _viewer.Role == Role.Caseworker ? row.Person : null,
            filled.Where(c => own ? !SealedColumns.IsSealed(c) : SealedColumns.IsReleased(c)).ToDictionary(c => c.Name(), c => entry![c]!),
            filled.Select(c => (Column: c, Date: entry!.Date(c))).Where(c => c.Date is not null && (own ? !SealedColumns.IsSealed(c.Column) : SealedColumns.IsReleased(c.Column)))
                .ToDictionary(c => c.Column.Name(), c => c.Date!.Edtf),
            own ? [.. filled.Where(SealedColumns.IsSealed).Select(c => c.Name()), .. entry is null ? [] : entry.Others.Select(o => o.Key).Distinct()] : []);
    }
}

/// <summary>An entry, as its viewer may see it.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Party">Who handed it in.</param>
/// <param name="List">For which list; null for an entry that was released to the viewer.</param>
/// <param name="Submission">With which submission; null likewise.</param>
/// <param name="Line">The first entry of its line.</param>
/// <param name="Row">The number of the row in its file; null likewise, since it tells how long the file is.</param>
/// <param name="Action">What the row does.</param>
/// <param name="Claim">What is claimed of the person.</param>
/// <param name="InForce">False once a later row took its place or its party withdrew it.</param>
/// <param name="Erased">What it said was erased on request.</param>
/// <param name="Person">The person that it is held to be; null for viewers who may not know whom else it is joined with.</param>
/// <param name="Facts">What it says, by standard column, as handed in.</param>
/// <param name="Dates">How its dates were understood, by standard column, as EDTF.</param>
/// <param name="Sealed">Columns that it fills and that are read only with a purpose.</param>
public sealed record EntryView(
    Guid Id, Guid Party, Guid? List, Guid? Submission, Guid Line, int? Row, RowAction Action, Claim Claim, bool InForce, bool Erased, Guid? Person,
    IReadOnlyDictionary<string, string> Facts, IReadOnlyDictionary<string, string> Dates, IReadOnlyList<string> Sealed);
