using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Rollcall.Ledger;

namespace Rollcall.Register;

/// <summary>
/// A register: the doorway to what all parties handed in. Whatever is done goes through <see cref="Do"/> or <see cref="Submit"/>
/// and has a leaf in the ledger; whatever is shown comes from <see cref="View"/>. One process at a time has it open.
/// </summary>
public sealed class CaseRegister : IAsyncDisposable
{
    private readonly RegisterOptions _options;
    private readonly RegisterStorage _storage;
    private readonly SealedFiles _files;
    private readonly CommandLoop _loop;
    private readonly Arrivals _arrivals;
    private readonly RegisterLock _lock;
    private readonly ConcurrentDictionary<Guid, bool> _arriving = new();
    private int _closed;

    private CaseRegister(RegisterLock taken, RegisterOptions options, RegisterStorage storage, SealedFiles files, RegisterLog log, DateTimeOffset last)
    {
        (_lock, _options, _storage, _files, Log) = (taken, options, storage, files, log);
        _loop = new CommandLoop(storage, options, log, files, last);
        _arrivals = new Arrivals(storage, options, files, _loop);
    }

    /// <summary>The ledger.</summary>
    public RegisterLog Log { get; }

    /// <summary>Ends, with an error, when the disk failed and nothing is accepted any more: the process should stop then.</summary>
    public Task Completion => _loop.Completion;

    /// <summary>Opens a register, or makes an empty one; tables of an earlier version are brought up to this one.</summary>
    /// <exception cref="InvalidDataException">The ledger does not fit its last signed checkpoint.</exception>
    /// <exception cref="StorageException">Another process has it open, or its database can't be opened.</exception>
    public static async Task<CaseRegister> Open(RegisterOptions options, CancellationToken cancel = default)
    {
        PrivateFiles.MakeFolder(options.Folder);
        var taken = RegisterLock.Take(options.Folder);
        try
        {
            return await Open(taken, options, cancel);
        }
        catch (DbException e)
        {
            taken.Dispose();
            throw new StorageException($"The register's database can't be opened: {e.Message}", e, RegisterStorage.IsFull(e));
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    private static async Task<CaseRegister> Open(RegisterLock taken, RegisterOptions options, CancellationToken cancel)
    {
        var storage = new RegisterStorage(options);
        await storage.Migrate(cancel);
        await using var db = storage.Open(Sight.Of(Viewer.Itself));
        var log = await RegisterLog.Load(db, storage, options, cancel);
        var last = await db.Log.OrderByDescending(l => l.Leaf).Select(l => (DateTimeOffset?)l.At).FirstOrDefaultAsync(cancel);
        var files = new SealedFiles(options.Folder, options.Keys);
        files.Sweep((await db.Submissions.Where(s => s.FileErased == null).Select(s => s.Id).ToListAsync(cancel)).ToHashSet());
        var register = new CaseRegister(taken, options, storage, files, log, last ?? DateTimeOffset.UnixEpoch);
        register._arrivals.Start();
        return register;
    }

    /// <summary>Does a command, and tells when it is on disk.</summary>
    /// <exception cref="RefusedException">It was refused; nothing changed.</exception>
    /// <exception cref="StorageException">The disk is full or failed.</exception>
    public async Task<Done> Do(Command command, Viewer viewer, CancellationToken cancel = default)
    {
        var done = await _loop.Do(command, viewer, cancel);
        if (command is EraseEntry or WithdrawSubmission)
        {
            _arrivals.Forget(done.Subject);
        }

        return done;
    }

    /// <summary>Takes an instalment of a list. The same file handed in again is answered as it was the first time.</summary>
    /// <param name="list">The standing list.</param>
    /// <param name="fileName">The file's name; only its ending says something here.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="columns">Headers and the standard columns they mean, where the program would not see it; a null as value keeps a column as it is.</param>
    /// <param name="viewer">Who hands it in.</param>
    /// <param name="id">The submission's id, chosen by whoever sends it; null for a new one.</param>
    /// <param name="cancel">Stops reading; what was sent to be stored is finished.</param>
    /// <exception cref="RefusedException">The file cannot be read as a list, or the list is not there.</exception>
    public async Task<Done> Submit(
        Guid list, string fileName, ReadOnlyMemory<byte> bytes, IReadOnlyDictionary<string, string?>? columns, Viewer viewer, Guid? id = null,
        CancellationToken cancel = default)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        await using var view = View(viewer);
        await view.List(list, cancel);
        if (await view.DoneWith(list, sha256, cancel) is { } before)
        {
            return before;
        }

        var submission = id ?? Guid.CreateVersion7();
        if (!_arriving.TryAdd(submission, true))
        {
            throw RefusedException.Conflict("A file is being handed in with this id just now. Ask for its receipt in a moment.");
        }

        try
        {
            // Before anything is written: the id may be one under which another file is kept.
            return await view.DoneUnder(submission, cancel) ?? await Take(submission, list, sha256, fileName, bytes, columns, view, viewer, cancel);
        }
        finally
        {
            _arriving.TryRemove(submission, out _);
        }
    }

    /// <summary>What a viewer may see, and nothing else.</summary>
    public RegisterView View(Viewer viewer) => new(_storage.Open(Sight.Of(viewer)), viewer, _options, Log, _files, _arrivals);

    /// <summary>The receipt for a command, to be kept by whoever acted. It can be checked without the register.</summary>
    /// <exception cref="RefusedException">There is no such command, or it is another party's, or what it said was erased.</exception>
    public async Task<Receipt> Receipt(Guid command, Viewer viewer, CancellationToken cancel = default)
    {
        await using var view = View(viewer);
        return await view.Receipt(command, cancel);
    }

    /// <summary>Waits until everything that was handed in so far has been compared with everything there.</summary>
    public Task Linked(CancellationToken cancel = default) => _arrivals.Idle(cancel);

    /// <summary>Finishes what was accepted, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0)
        {
            return;
        }

        await _arrivals.DisposeAsync();
        await _loop.DisposeAsync();
        _lock.Dispose();
    }

    private async Task<Done> Take(
        Guid submission, Guid list, string sha256, string fileName, ReadOnlyMemory<byte> bytes, IReadOnlyDictionary<string, string?>? columns, RegisterView view,
        Viewer viewer, CancellationToken cancel)
    {
        var read = await Task.Run(() => ReadSubmission.Of(submission, list, bytes, fileName, columns, _options, cancel), cancel);
        var command = new SubmitList(
            list, CommandScope.Required(Path.GetFileName(fileName), "file_name", 255), sha256, bytes.Length, columns,
            Convert.ToHexStringLower(read.Root), read.Entries.Count, read.Rejected.Count, read.Digest())
        { Id = submission, Read = read };
        await Task.Run(() => _files.Write(submission, bytes.Span), cancel);
        try
        {
            var done = await _loop.Do(command, viewer, CancellationToken.None);
            _arrivals.Wake();
            return done;
        }
        catch (RefusedException e)
        {
            _files.Destroy(submission);
            if (e.Refusal == Refusal.Conflict && await view.DoneWith(list, sha256, cancel) is { } other)
            {
                return other;
            }

            throw;
        }
    }
}
