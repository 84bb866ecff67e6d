namespace Rollcall.Web;

/// <summary>Reads few files at a time, since a large one takes much memory while it is read.</summary>
internal sealed class SubmissionGate : IDisposable
{
    private const int AtATime = 2;

    private readonly SemaphoreSlim _room = new(AtATime);

    public async Task<T> Pass<T>(Func<Task<T>> read, CancellationToken cancel)
    {
        await _room.WaitAsync(cancel);
        try
        {
            return await read();
        }
        finally
        {
            _room.Release();
        }
    }

    public void Dispose() => _room.Dispose();
}
