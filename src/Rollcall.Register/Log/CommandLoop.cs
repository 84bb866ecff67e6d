using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Rollcall.Ledger;

namespace Rollcall.Register;

/// <summary>
/// The one writer. It takes the commands that wait as one group: each is applied or refused for itself, then all are committed
/// with one checkpoint, and only when that is on disk is anybody told. What fails to reach the disk is told to nobody as done.
/// </summary>
internal sealed class CommandLoop : IAsyncDisposable
{
    private const int MostInGroup = 1_000;
    private const int MostWaiting = 20_000;

    private readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly RegisterStorage _storage;
    private readonly RegisterOptions _options;
    private readonly RegisterLog _log;
    private readonly SealedFiles _files;
    private readonly Task _work;
    private DateTimeOffset _last;
    private Exception? _broken;

    public CommandLoop(RegisterStorage storage, RegisterOptions options, RegisterLog log, SealedFiles files, DateTimeOffset last)
    {
        (_storage, _options, _log, _files, _last) = (storage, options, log, files, last);
        _work = Task.Run(Work);
    }

    /// <summary>Ends with the error after which nothing is accepted any more; the process should stop then.</summary>
    public Task Completion => _work;

    public async Task<Done> Do(Command command, Viewer viewer, CancellationToken cancel)
    {
        var waiting = new Waiting(command, viewer, new(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            await _queue.Writer.WriteAsync(waiting, cancel);
        }
        catch (ChannelClosedException)
        {
            throw new StorageException("The register is stopping, or its disk failed, and takes nothing more. Nothing was done.", _broken);
        }

        return await waiting.Answer.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task Work()
    {
        await using var db = _storage.Open(Sight.Of(Viewer.Itself));
        db.Database.AutoSavepointsEnabled = false;
        var group = new List<Waiting>(MostInGroup);
        try
        {
            while (await _queue.Reader.WaitToReadAsync())
            {
                group.Clear();
                while (group.Count < MostInGroup && _queue.Reader.TryRead(out var waiting))
                {
                    group.Add(waiting);
                }

                await Carry(db, group);
            }
        }
        catch (Exception e)
        {
            _broken = e;
            _queue.Writer.TryComplete(e);
            Fail(group, e);
            while (_queue.Reader.TryRead(out var waiting))
            {
                Fail([waiting], e);
            }

            throw;
        }
    }

    private async Task Carry(RegisterContext db, List<Waiting> group)
    {
        try
        {
            await Commit(db, group);
        }
        catch (Exception e) when (!RegisterStorage.IsFatal(e))
        {
            if (group.Count == 1)
            {
                Fail(group, e);
                return;
            }

            // One of them fails the transaction for all. Alone, each fails for itself.
            foreach (var one in group.Where(w => !w.Answer.Task.IsCompleted))
            {
                await Carry(db, [one]);
            }
        }
    }

    private async Task Commit(RegisterContext db, List<Waiting> group)
    {
        var before = _log.Tree.Size;
        var done = new List<(Waiting Waiting, Done Done)>(group.Count);
        var refused = new List<(Waiting Waiting, RefusedException Why)>();
        var destroyed = new List<Guid>();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var known = await Known(db, group);
            var leaves = new List<LogRow>(group.Count);
            foreach (var waiting in group)
            {
                try
                {
                    if (!known.TryGetValue(waiting.Command.Id, out var row))
                    {
                        if (waiting.Command.TouchesLog)
                        {
                            Flush(db, leaves);
                        }

                        row = await Accept(db, waiting, destroyed);
                        leaves.Add(row);
                        known.Add(row.Command, row);
                    }

                    done.Add((waiting, Answer(waiting, row)));
                }
                catch (RefusedException e)
                {
                    refused.Add((waiting, e));
                }
                finally
                {
                    db.ChangeTracker.Clear();
                }
            }

            Flush(db, leaves);
            var note = _log.Latest;
            if (_log.Tree.Size > before)
            {
                note = _log.Sign(_last);
                db.Add(new CheckpointRow { Size = _log.Tree.Size, At = _last, Note = note.ToString() });
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
            }

            await transaction.CommitAsync();
            _log.Publish(note);
        }
        catch
        {
            db.ChangeTracker.Clear();
            _log.Tree.Truncate(before);
            throw;
        }

        destroyed.ForEach(_files.Destroy);
        done.ForEach(d => d.Waiting.Answer.TrySetResult(d.Done));
        refused.ForEach(r => r.Waiting.Answer.TrySetException(r.Why));
    }

    /// <summary>Those of the group that were done before.</summary>
    private static async Task<Dictionary<Guid, LogRow>> Known(RegisterContext db, List<Waiting> group)
    {
        var ids = group.Select(w => w.Command.Id).ToList();
        return await db.Log.IgnoreQueryFilters().Where(l => ids.Contains(l.Command)).ToDictionaryAsync(l => l.Command);
    }

    private static void Flush(RegisterContext db, List<LogRow> leaves)
    {
        db.Insert(leaves);
        leaves.Clear();
    }

    private static Done Answer(Waiting waiting, LogRow row) => row.By == waiting.Viewer.Account && row.Kind == waiting.Command.Kind
        ? new Done(row.Command, row.Leaf, row.At, row.Subject)
        : throw RefusedException.Invalid("id", "Another command has this id. Leave the id out, or take a new one.");

    private async Task<LogRow> Accept(RegisterContext db, Waiting waiting, List<Guid> destroyed)
    {
        var (command, viewer) = (waiting.Command, waiting.Viewer);
        db.Sight = Sight.Of(viewer);
        if (!viewer.IsItself && !command.Roles.Contains(viewer.Role))
        {
            throw new RefusedException(Refusal.Forbidden, "Your role does not do this. Ask an administrator who may.");
        }

        var leaf = _log.Tree.Size;
        var now = _options.Clock.GetUtcNow();
        var at = DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(_last.ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds()));
        var scope = new CommandScope(db, viewer, leaf, at, _options);
        var applied = await command.Apply(scope);
        var payload = Payload.Write(leaf, at, viewer, applied.Party, applied.Command ?? command);
        var nonce = Commitment.NewNonce();
        var commitment = Commitment.Make(payload, nonce);
        await db.SaveChangesAsync();
        _log.Tree.Append(MerkleHash.OfLeaf(commitment));
        _last = at;
        destroyed.AddRange(scope.FilesToDestroy);
        return new LogRow
        {
            Leaf = leaf,
            Command = command.Id,
            Kind = command.Kind,
            By = viewer.Account,
            Party = applied.Party,
            Subject = applied.Subject,
            At = at,
            Payload = _options.Keys.Seal(payload, Places.Of(command.Id, Places.Payload)),
            Nonce = nonce,
            Commitment = commitment,
        };
    }

    private static void Fail(List<Waiting> group, Exception e)
    {
        var error = e is RefusedException ? e : new StorageException(
            RegisterStorage.IsFull(e) ? "The disk is full. Nothing was done. Make room, and send it again."
            : RegisterStorage.IsFatal(e) ? "The disk failed, and the register stops. Whether this was done will be known once it runs again: send it again then, with the same id."
            : "The register could not store this. Nothing was done. Send it again; if it fails again, tell the administrator.", e, RegisterStorage.IsFull(e));
        foreach (var waiting in group)
        {
            waiting.Answer.TrySetException(error);
        }
    }

    private sealed record Waiting(Command Command, Viewer Viewer, TaskCompletionSource<Done> Answer);
}
