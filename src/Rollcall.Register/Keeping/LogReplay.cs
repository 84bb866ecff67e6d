using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rollcall.Ledger;

namespace Rollcall.Register;

/// <summary>
/// Does every command of the log again, in its order, on empty tables in a folder of their own: what comes of it is what the
/// tables must hold. Nothing is signed, and nothing that is stored is touched.
/// </summary>
internal sealed class LogReplay : IAsyncDisposable
{
    private const int Page = 1_000;
    private static readonly byte[] Kept = [1];

    private readonly Snapshot _stored;
    private readonly RegisterOptions _options;
    private readonly Findings _findings;
    private readonly ErasedCommands _erased;
    private readonly SubmissionReplay _submissions;
    private readonly string _folder;

    public LogReplay(Snapshot stored, RegisterOptions options, SealedFiles files, Findings findings, string? workspace)
    {
        (_stored, _findings) = (stored, findings);
        (_erased, _submissions) = (new ErasedCommands(stored.Db), new SubmissionReplay(stored, options, files, findings));
        _folder = workspace is null
            ? Directory.CreateTempSubdirectory("rollcall-verify-").FullName
            : Directory.CreateDirectory(Path.Combine(workspace, "rollcall-verify-" + Guid.NewGuid().ToString("N"))).FullName;
        _options = options with { Folder = _folder, Postgres = null };
        Db = new RegisterStorage(_options).Open(Sight.Of(Viewer.Itself));
    }

    /// <summary>The tables as the log makes them.</summary>
    public RegisterContext Db { get; }

    /// <summary>How many files were compared.</summary>
    public int Files => _submissions.Files;

    public async Task Run(long leaves, Action<double> progress, CancellationToken cancel)
    {
        await Db.Database.MigrateAsync(cancel);
        await Db.Database.OpenConnectionAsync(cancel);
        await Db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;", cancel);
        Db.Database.AutoSavepointsEnabled = false;
        for (var last = -1L; ;)
        {
            var page = await _stored.Db.Log.Where(l => l.Leaf > last).OrderBy(l => l.Leaf).Take(Page).ToListAsync(cancel);
            if (page.Count == 0)
            {
                return;
            }

            await using var transaction = await Db.Database.BeginTransactionAsync(cancel);
            foreach (var row in page)
            {
                await Do(row, cancel);
                last = row.Leaf;
            }

            await transaction.CommitAsync(cancel);
            progress((double)(last + 1) / leaves);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        using (var pooled = new SqliteConnection($"Data Source={Path.Combine(_folder, "register.db")}"))
        {
            SqliteConnection.ClearPool(pooled);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task Do(LogRow row, CancellationToken cancel)
    {
        var subject = row.Subject;
        var party = row.Party;
        try
        {
            if (await CommandOf(row, cancel) is var (command, viewer, at))
            {
                command = await Whole(command, row, cancel);
                Db.Sight = Sight.Of(viewer);
                var options = command is ProposeMatches { ConfirmedFrom: var bound } ? _options with { ConfirmWithinPartyFrom = bound } : _options;
                var applied = await command.Apply(new CommandScope(Db, viewer, row.Leaf, at, options));
                Check(row, command, applied, viewer, at);
                (subject, party) = (applied.Subject, applied.Party);
            }
            else
            {
                _findings.Add(RegisterFault.Command, "log", Id(row), $"What the command of leaf {row.Leaf} ({row.Kind}) did can't be made out: its content can't be read, and its rows are not there.");
            }
        }
        catch (RefusedException)
        {
            Db.ChangeTracker.Clear();
            _findings.Add(RegisterFault.Command, "log", Id(row), $"The command of leaf {row.Leaf} ({row.Kind}) would have been refused: what it rests on is not as the log has it.");
        }
        catch (Exception e) when (IsOfWhatIsStored(e))
        {
            Db.ChangeTracker.Clear();
            _findings.Add(RegisterFault.Command, "log", Id(row), $"The command of leaf {row.Leaf} ({row.Kind}) can't be done again: what it makes is there already, or what it rests on makes no sense.");
        }

        // A mark stands for the content, so that a command that erases it shows.
        Db.Add(new LogRow
        {
            Leaf = row.Leaf,
            Command = row.Command,
            Kind = row.Kind,
            By = row.By,
            Party = party,
            Subject = subject,
            At = row.At,
            Payload = Kept,
            Nonce = Kept,
            Commitment = row.Commitment,
        });
        await Db.SaveChangesAsync(cancel);
        Db.ChangeTracker.Clear();
    }

    private async Task<(Command, Viewer, DateTimeOffset)?> CommandOf(LogRow row, CancellationToken cancel)
    {
        if (Content(row) is { } payload)
        {
            try
            {
                return Payload.Read(payload);
            }
            catch (FormatException)
            {
                _findings.Add(RegisterFault.Command, "log", Id(row), $"The command of leaf {row.Leaf} ({row.Kind}) is of a kind that this version does not know.");
                return null;
            }
        }

        Db.Sight = Sight.Of(Viewer.Itself);
        return await _erased.Of(row, Db, cancel) is { } command ? (command, new Viewer(row.By, Role.Caseworker), row.At) : null;
    }

    /// <summary>The content, if it is what the log committed to.</summary>
    private byte[]? Content(LogRow row)
    {
        try
        {
            return row.Payload is not null && row.Nonce is not null
                && _options.Keys.Open(row.Payload, Places.Of(row.Command, Places.Payload)) is var payload
                && Commitment.Matches(row.Commitment, payload, row.Nonce)
                ? payload
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Adds to a command what the ledger holds a digest of and the tables hold in full.</summary>
    private async Task<Command> Whole(Command command, LogRow row, CancellationToken cancel)
    {
        switch (command)
        {
            case SubmitList submit:
                return submit with { Read = await _submissions.Of(submit, cancel) };
            case ProposeMatches propose:
                Db.Sight = Sight.Of(Viewer.Itself);
                return propose with { Proposals = await Proposals(row.Leaf, cancel) };
            default:
                return command;
        }
    }

    private async Task<IReadOnlyList<Proposal>> Proposals(long leaf, CancellationToken cancel)
    {
        var matches = await _stored.Db.Matches.Where(m => m.Leaf == leaf).OrderBy(m => m.Id).ToListAsync(cancel);
        var parties = new Dictionary<Guid, Guid>();
        foreach (var part in matches.SelectMany(m => new[] { m.Left, m.Right }).Distinct().Chunk(500))
        {
            await foreach (var entry in Db.Entries.Where(e => part.Contains(e.Id)).Select(e => new { e.Id, e.Party }).AsAsyncEnumerable().WithCancellation(cancel))
            {
                parties[entry.Id] = entry.Party;
            }
        }

        return [.. matches.Select(m => new Proposal(
            m.Left, m.Right, parties.GetValueOrDefault(m.Left) != parties.GetValueOrDefault(m.Right), m.Weight, m.Probability, m.Relation))];
    }

    private void Check(LogRow row, Command command, Applied applied, Viewer by, DateTimeOffset at)
    {
        if (command is ProposeMatches said && applied.Command is ProposeMatches found && (said.Found, said.Digest) != (found.Found, found.Digest))
        {
            _findings.Add(RegisterFault.Changed, "match", Id(row), $"The matches that leaf {row.Leaf} proposed are not those that the ledger committed to: some were changed, taken away or added.");
        }

        string[] wrong =
        [
            .. row.Command != command.Id ? ["Command"] : Array.Empty<string>(),
            .. row.Kind != command.Kind ? ["Kind"] : Array.Empty<string>(),
            .. row.By != by.Account ? ["By"] : Array.Empty<string>(),
            .. row.At != at ? ["At"] : Array.Empty<string>(),
        ];
        if (wrong.Length > 0)
        {
            _findings.Add(RegisterFault.Changed, "log", Id(row), $"Leaf {row.Leaf} of the log says something else in {string.Join(", ", wrong)} than its content.");
        }
    }

    /// <summary>Whether damage to what is stored leads to it: rows that are there twice, or not at all, or hold what their column can't.</summary>
    private static bool IsOfWhatIsStored(Exception e) =>
        e is DbUpdateException or SqliteException { SqliteErrorCode: 19 } or InvalidOperationException or FormatException or InvalidCastException or JsonException
            or ArgumentException or NullReferenceException;

    private static string Id(LogRow row) => row.Leaf.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
