namespace Rollcall.Web;

/// <summary>The register of this server: opened before anybody is let in, closed once all requests are answered.</summary>
internal sealed class OpenedRegister(ServeOptions options, RegisterKeys keys, TimeProvider clock) : IAsyncDisposable
{
    private CaseRegister? _register;

    /// <exception cref="RefusalException">It is not open yet.</exception>
    public CaseRegister Register => _register ?? throw new RefusalException(ProblemKind.Unavailable);

    /// <summary>Whether it is open, and takes what is sent to it.</summary>
    public bool IsReady => _register is { Completion.IsCompleted: false };

    public static string Folder(ServeOptions options) => Path.Combine(options.DataFolder.FullName, "register");

    /// <exception cref="ServeException">It can't be opened as the options say.</exception>
    public async Task Open(CancellationToken cancel)
    {
        try
        {
            _register = await CaseRegister.Open(new RegisterOptions { Folder = Folder(options), Postgres = options.Database, Keys = keys.Ring, Clock = clock }, cancel);
        }
        catch (Exception e) when (e is InvalidDataException or StorageException)
        {
            throw new ServeException(e.Message, e);
        }

        if (options.Origin is { } origin && _register.Log.Origin != origin)
        {
            throw new ServeException($"The ledger's name is {_register.Log.Origin}, for good: receipts name it. Leave --origin out.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_register is not null)
        {
            await _register.DisposeAsync();
        }
    }
}
