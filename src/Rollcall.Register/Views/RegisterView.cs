using Microsoft.EntityFrameworkCore;
using Rollcall.Ledger;

namespace Rollcall.Register;

/// <summary>
/// The register as one viewer may see it. Every question is put to tables that hold, for this viewer, only what is to be seen:
/// what belongs to another party is not hidden but not there. For one request; not for several threads at once.
/// </summary>
public sealed partial class RegisterView : IAsyncDisposable
{
    /// <summary>The most rows that one page of anything has.</summary>
    public const int MostOnPage = 500;

    private readonly RegisterContext _db;
    private readonly Viewer _viewer;
    private readonly RegisterOptions _options;
    private readonly RegisterLog _log;
    private readonly SealedFiles _files;
    private readonly Arrivals _arrivals;

    internal RegisterView(RegisterContext db, Viewer viewer, RegisterOptions options, RegisterLog log, SealedFiles files, Arrivals arrivals) =>
        (_db, _viewer, _options, _log, _files, _arrivals) = (db, viewer, options, log, files, arrivals);

    /// <summary>Parties in the order of their names.</summary>
    public async Task<IReadOnlyList<PartyView>> Parties(CancellationToken cancel = default) =>
        await _db.Parties.OrderBy(p => p.Name).Select(p => new PartyView(p.Id, p.Name, p.Language)).ToListAsync(cancel);

    /// <summary>Standing lists in the order of their names.</summary>
    public async Task<IReadOnlyList<ListView>> Lists(CancellationToken cancel = default) =>
        await _db.Lists.OrderBy(l => l.Name).Select(l => new ListView(l.Id, l.Party, l.Name, l.Claim, l.Purpose, l.LegalBasis)).ToListAsync(cancel);

    /// <summary>A standing list.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<ListView> List(Guid id, CancellationToken cancel = default) =>
        await _db.Lists.Where(l => l.Id == id).Select(l => new ListView(l.Id, l.Party, l.Name, l.Claim, l.Purpose, l.LegalBasis)).FirstOrDefaultAsync(cancel)
        ?? throw RefusedException.NotFound("list");

    /// <summary>The receipt for a command.</summary>
    /// <exception cref="RefusedException">There is none, or what it said was erased.</exception>
    public async Task<Receipt> Receipt(Guid command, CancellationToken cancel = default)
    {
        var row = await _db.Log.FirstOrDefaultAsync(l => l.Command == command, cancel) ?? throw RefusedException.NotFound("receipt");
        if (row.Payload is null || row.Nonce is null)
        {
            throw new RefusedException(Refusal.Gone, "What this receipt would show was erased on request. Receipts that were handed out before still hold.");
        }

        var payload = _options.Keys.Open(row.Payload, Places.Of(command, Places.Payload));
        return Rollcall.Ledger.Receipt.For(_log.Tree, row.Leaf, payload, row.Nonce, _log.Latest, NoteVerifier.Parse(_log.VerifierKey));
    }

    /// <summary>What happened after a moment in the log, oldest first.</summary>
    /// <param name="since">The cursor of the last event that is known; -1 for all.</param>
    /// <param name="most">How many at most, 1..<see cref="MostOnPage"/>.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<EventView>> Events(long since, int most, CancellationToken cancel = default) =>
        await _db.Log.Where(l => l.Leaf > since).OrderBy(l => l.Leaf).Take(Page(most))
            .Select(l => new EventView(l.Leaf, l.At, l.Kind, l.Subject, l.Command)).ToListAsync(cancel);

    /// <summary>Who read what is sealed, newest first.</summary>
    public async Task<IReadOnlyList<ReadingView>> Readings(Guid? entry, int most, CancellationToken cancel = default) =>
        await _db.Readings.Where(r => entry == null || r.Entry == entry).OrderByDescending(r => r.Leaf).Take(Page(most))
            .Select(r => new ReadingView(r.Entry, r.By, r.Purpose, r.At)).ToListAsync(cancel);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _db.DisposeAsync();

    private static int Page(int most) => Math.Clamp(most, 1, MostOnPage);

    /// <summary>The last leaf at a moment; null for now.</summary>
    private async Task<long?> LeafAt(DateTimeOffset? moment, CancellationToken cancel) =>
        moment is { } at ? await _db.Log.IgnoreQueryFilters().Where(l => l.At <= at).MaxAsync(l => (long?)l.Leaf, cancel) ?? -1 : null;
}

/// <summary>A party.</summary>
public sealed record PartyView(Guid Id, string Name, string? Language);

/// <summary>A standing list of a party.</summary>
public sealed record ListView(Guid Id, Guid Party, string Name, Lists.Claim Claim, string Purpose, string LegalBasis);

/// <summary>Something that happened.</summary>
/// <param name="Cursor">Where to go on from.</param>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Subject">To which thing.</param>
/// <param name="Command">The command, by which its receipt can be had.</param>
public sealed record EventView(long Cursor, DateTimeOffset At, string Kind, Guid Subject, Guid Command);

/// <summary>That somebody read what is sealed from everyday view.</summary>
public sealed record ReadingView(Guid Entry, Guid By, string Purpose, DateTimeOffset At);
