using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Rollcall.Lists;

namespace Rollcall.Register;

public sealed partial class RegisterView
{
    /// <summary>The entries of an export that was recorded before, in the order in which they were handed in, as they stand now.</summary>
    /// <param name="export">The command <see cref="ExportEntries"/> that recorded it.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="RefusedException">There is no such export by this viewer.</exception>
    public async IAsyncEnumerable<ExportedEntry> Exported(Guid export, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var kind = Kinds.NameOf(typeof(ExportEntries));
        var recorded = await _db.Log.IgnoreQueryFilters()
            .FirstOrDefaultAsync(l => l.Command == export && l.By == _viewer.Account && l.Kind == kind, cancel);
        if (recorded?.Payload is null)
        {
            throw RefusedException.NotFound("export");
        }

        var command = (ExportEntries)Payload.Read(_options.Keys.Open(recorded.Payload, Places.Of(export, Places.Payload))).Command;
        var names = await _db.Parties.ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var lists = await _db.Lists.ToDictionaryAsync(l => l.Id, l => l.Name, cancel);
        var entries = command.Filter.Of(_db).Where(e => e.Erased == null && e.Leaf < recorded.Leaf);
        var (leaf, row) = (-1L, -1);
        while (true)
        {
            // Page by page: a reader that stays open would keep the database from tidying up.
            var page = await entries.Where(e => e.Leaf > leaf || (e.Leaf == leaf && e.Row > row)).OrderBy(e => e.Leaf).ThenBy(e => e.Row).Take(MostOnPage).ToListAsync(cancel);
            foreach (var found in page)
            {
                var own = _viewer.Role == Role.Caseworker || found.Party == _viewer.Party;
                yield return new ExportedEntry(
                    Show(found), names.GetValueOrDefault(found.Party), own ? lists.GetValueOrDefault(found.List) : null,
                    command.WithSealed && own ? SealedOf(Facts(found)!) : new Dictionary<string, string>());
            }

            if (page.Count < MostOnPage)
            {
                yield break;
            }

            (leaf, row) = (page[^1].Leaf, page[^1].Row);
        }
    }

    private static Dictionary<string, string> SealedOf(Entry entry) =>
        Enum.GetValues<Column>().Where(c => SealedColumns.IsSealed(c) && entry[c] is not null).Select(c => (Name: c.Name(), Text: entry[c]!))
            .Concat(entry.Others.Select(o => (Name: o.Key, Text: o.Value)))
            .GroupBy(c => c.Name).ToDictionary(g => g.Key, g => string.Join("; ", g.Select(c => c.Text)));
}

/// <summary>An entry as it is taken out.</summary>
/// <param name="Entry">What its viewer may see every day.</param>
/// <param name="Party">The name of whoever handed it in; null where the viewer may not know.</param>
/// <param name="List">The name of its list; null for an entry that was released to the viewer.</param>
/// <param name="Sealed">What it says beyond, by column, where that was asked for and may be seen.</param>
public sealed record ExportedEntry(EntryView Entry, string? Party, string? List, IReadOnlyDictionary<string, string> Sealed);
