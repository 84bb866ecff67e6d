using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Rollcall.Ledger;

namespace Rollcall.Cli;

/// <summary>A log that is read over HTTP, as C2SP tlog-tiles says.</summary>
internal sealed class HttpLogSource : ILogSource, IDisposable
{
    private const int MostBytes = 64 * 1024;

    private readonly HttpClient _http;

    public HttpLogSource(Uri log)
    {
        _http = new HttpClient
        {
            BaseAddress = log.AbsoluteUri.EndsWith('/') ? log : new Uri(log.AbsoluteUri + "/"),
            Timeout = TimeSpan.FromSeconds(30),
            MaxResponseContentBufferSize = MostBytes,
        };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("rollcall", RollcallCommand.Version));
    }

    public Task<byte[]> CheckpointAsync(CancellationToken cancel) => _http.GetByteArrayAsync(new Uri("checkpoint", UriKind.Relative), cancel);

    public async Task<byte[]?> TileAsync(TilePath path, CancellationToken cancel)
    {
        using var response = await _http.GetAsync(new Uri(path.ToString(), UriKind.Relative), cancel);
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync(cancel);
    }

    /// <summary>Sends the log its checkpoint with the cosignature. False where the log takes none.</summary>
    public async Task<bool> SendAsync(SignedNote cosigned, CancellationToken cancel)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(cosigned.ToString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain") { CharSet = "utf-8" };
        using var response = await _http.PostAsync(new Uri("cosignatures", UriKind.Relative), content, cancel);
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented)
        {
            return false;
        }

        response.EnsureSuccessStatusCode();
        return true;
    }

    public void Dispose() => _http.Dispose();
}
