using System.Collections.Concurrent;
using System.Text.Json;

namespace Rollcall.Web;

/// <summary>
/// Uploads in the data folder: two files each, what is known of it and its bytes. Bytes are flushed to the disk before they are acknowledged; after
/// a crash the file's length says how far it came. One part at a time is written to an upload.
/// </summary>
internal sealed class UploadStore(ServeOptions options, TimeProvider clock)
{
    /// <summary>How long an upload waits for its next part, or to be used.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<Guid, SemaphoreSlim> _writing = new();
    private readonly Lock _making = new();
    private readonly string _folder = DataFolder.UploadsFolder(options);

    /// <exception cref="RefusalException">It is too large, or the account has too much here already.</exception>
    public Upload Create(Guid account, long length, string? fileName)
    {
        if (length > options.Limits.UploadBytes)
        {
            throw new RefusalException(ProblemKind.TooLarge, $"An upload may have {options.Limits.UploadBytes >> 20} MB. Hand in the list in several files.");
        }

        var now = clock.GetUtcNow();
        var upload = new Upload(Guid.CreateVersion7(now), account, length, fileName, now) { ExpiresAt = now + Life };
        lock (_making)
        {
            if (All().Where(u => u.Account == account).Sum(u => u.Length) + length > options.Limits.UploadBytesPerAccount)
            {
                throw new RefusalException(ProblemKind.TooLarge, "Your unfinished uploads take too much room. Finish or remove one of them first.");
            }

            using (new FileStream(Bytes(upload.Id), DataFolder.PrivateFile(FileMode.CreateNew)))
            {
            }

            Touch(upload.Id);
            using var facts = new FileStream(Facts(upload.Id), DataFolder.PrivateFile(FileMode.CreateNew));
            JsonSerializer.Serialize(facts, upload);
            facts.Flush(flushToDisk: true);
        }

        return upload;
    }

    /// <summary>An upload of this account, or a refusal that says the same for another's and for none.</summary>
    public Upload Find(Guid id, Guid account) => Read(id) is { } upload && upload.Account == account && upload.ExpiresAt >= clock.GetUtcNow()
        ? upload
         : throw new RefusalException(ProblemKind.NotFound);

    /// <summary>Adds a part at the offset where the upload stands. A part that is cut off is kept as far as it came, unless it has a checksum.</summary>
    /// <param name="upload">As it was found.</param>
    /// <param name="offset">Where the part begins.</param>
    /// <param name="part">Its bytes.</param>
    /// <param name="checksum">What its bytes must have, or null.</param>
    /// <param name="cancel">Ends it; what has come is kept.</param>
    public async Task<Upload> Append(Upload upload, long offset, Stream part, Checksum? checksum, CancellationToken cancel)
    {
        var gate = _writing.GetOrAdd(upload.Id, _ => new SemaphoreSlim(1));
        if (!await gate.WaitAsync(TimeSpan.Zero, CancellationToken.None))
        {
            throw new RefusalException(ProblemKind.Conflict, "Another part of this upload is being written. Ask for its offset with HEAD in a moment.");
        }

        try
        {
            await using var file = new FileStream(Bytes(upload.Id), FileMode.Open, FileAccess.Write, FileShare.Read, 1, FileOptions.Asynchronous);
            if (file.Length != offset)
            {
                throw new RefusalException(ProblemKind.Conflict, $"The upload stands at {file.Length}. Go on from there.");
            }

            file.Position = offset;
            try
            {
                await Copy(part, file, upload.Length - offset, checksum, cancel);
                if (checksum is { Fits: false })
                {
                    throw new RefusalException(ProblemKind.ChecksumMismatch);
                }
            }
            catch
            {
                if (checksum is not null || file.Length > upload.Length)
                {
                    file.SetLength(offset);
                }

                file.Flush(flushToDisk: true);
                throw;
            }

            file.Flush(flushToDisk: true);
        }
        finally
        {
            Touch(upload.Id);
            gate.Release();
        }

        return Read(upload.Id)!;
    }

    /// <summary>The bytes of a finished upload, for whoever uses it.</summary>
    public Stream Open(Upload upload) => upload.IsComplete
        ? new FileStream(Bytes(upload.Id), FileMode.Open, FileAccess.Read, FileShare.Read)
        : throw new RefusalException(ProblemKind.Conflict, $"The upload is not finished: it stands at {upload.Offset} of {upload.Length}.");

    public void Remove(Guid id)
    {
        File.Delete(Facts(id));
        File.Delete(Bytes(id));
        _writing.TryRemove(id, out _);
    }

    /// <summary>Removes what nobody continued or used.</summary>
    public void Sweep()
    {
        var now = clock.GetUtcNow();
        foreach (var upload in All().Where(u => u.ExpiresAt < now).ToList())
        {
            Remove(upload.Id);
        }
    }

    private static async Task Copy(Stream part, FileStream file, long room, Checksum? checksum, CancellationToken cancel)
    {
        var buffer = new byte[128 << 10];
        for (int read; (read = await part.ReadAsync(buffer, cancel)) > 0;)
        {
            if (read > room)
            {
                throw new RefusalException(ProblemKind.TooLarge, "The part goes beyond the length that was said at the start.");
            }

            room -= read;
            checksum?.Add(buffer.AsSpan(0, read));
            await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
        }
    }

    private IEnumerable<Upload> All() => Directory.EnumerateFiles(_folder, "*.json")
        .Select(f => Guid.TryParseExact(Path.GetFileNameWithoutExtension(f), "D", out var id) ? Read(id) : null)
        .OfType<Upload>();

    private Upload? Read(Guid id)
    {
        try
        {
            var (facts, bytes) = (JsonSerializer.Deserialize<Upload>(File.ReadAllText(Facts(id))), new FileInfo(Bytes(id)));
            if (facts is null || !bytes.Exists)
            {
                return null;
            }

            var expires = new DateTimeOffset(bytes.LastWriteTimeUtc) + Life;
            return facts with { Offset = bytes.Length, ExpiresAt = expires };
        }
        catch (Exception e) when (e is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Life is counted from the last part, by this server's clock.</summary>
    private void Touch(Guid id) => File.SetLastWriteTimeUtc(Bytes(id), clock.GetUtcNow().UtcDateTime);

    private string Facts(Guid id) => Path.Combine(_folder, $"{id:D}.json");

    private string Bytes(Guid id) => Path.Combine(_folder, $"{id:D}.part");
}
