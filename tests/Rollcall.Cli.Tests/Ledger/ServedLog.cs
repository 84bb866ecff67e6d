using System.Net;
using System.Net.Sockets;
using System.Text;
using Rollcall.Ledger;

namespace Rollcall.Cli.Tests;

/// <summary>A log served over HTTP by the test's own process, as a register serves it; it can be made to cheat.</summary>
internal sealed class ServedLog : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 5, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly HttpListener _http = new();
    private readonly List<(byte[] Payload, byte[] Nonce)> _contents = [];
    private readonly Task _serving;

    public ServedLog(NoteKey? key = null)
    {
        Key = key ?? NoteKey.Generate("registry.example/log");
        Url = $"http://127.0.0.1:{FreePort()}/log";
        _http.Prefixes.Add(Url + "/");
        _http.Start();
        _serving = ServeAsync();
    }

    public NoteKey Key { get; }

    public string Url { get; }

    public MerkleTree Tree { get; } = new();

    public SignedNote? Checkpoint { get; private set; }

    /// <summary>What was posted to /cosignatures.</summary>
    public List<SignedNote> Cosigned { get; } = [];

    public bool TakesCosignatures { get; init; } = true;

    public ServedLog Append(int count, string party = "north")
    {
        for (var i = 0; i < count; i++)
        {
            Add($$"""{"kind":"list.submitted","party":"{{party}}","list":"{{party}}_seek_{{Tree.Size}}.csv","sha256":"{{FileDigest}}","time":"2026-05-01T08:00:00Z"}""");
        }

        return this;
    }

    /// <summary>The SHA-256 of the text "hello" and a newline.</summary>
    public const string FileDigest = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03";

    public void Add(string payload)
    {
        var (bytes, nonce) = (Encoding.UTF8.GetBytes(payload), Commitment.NewNonce());
        _contents.Add((bytes, nonce));
        Tree.Append(MerkleHash.OfLeaf(Commitment.Make(bytes, nonce)));
    }

    public ServedLog Sign(long? size = null, DateTimeOffset? time = null)
    {
        var entries = size ?? Tree.Size;
        Checkpoint = new Checkpoint(Key.Verifier.Name, entries, Tree.Root(entries), time ?? Start.AddSeconds(entries)).Sign(Key);
        return this;
    }

    public Receipt Receipt(int index) =>
        Rollcall.Ledger.Receipt.For(Tree, index, _contents[index].Payload, _contents[index].Nonce, Checkpoint!, Key.Verifier);

    public void Dispose()
    {
        _http.Stop();
        _serving.Wait();
        _http.Close();
        Key.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _http.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var (status, body) = await AnswerAsync(context.Request);
            context.Response.StatusCode = status;
            await context.Response.OutputStream.WriteAsync(body);
            context.Response.Close();
        }
    }

    private async Task<(int Status, byte[] Body)> AnswerAsync(HttpListenerRequest request)
    {
        var path = request.Url!.AbsolutePath["/log/".Length..];
        if (request.HttpMethod == "POST" && path == "cosignatures" && TakesCosignatures)
        {
            using var reader = new StreamReader(request.InputStream, Encoding.UTF8);
            Cosigned.Add(SignedNote.Parse(await reader.ReadToEndAsync()));
            return (204, []);
        }

        return request.HttpMethod != "GET" ? (405, [])
            : path == "checkpoint" && Checkpoint is { } note ? (200, Encoding.UTF8.GetBytes(note.ToString()))
            : TilePath.TryParse(path, out var tile) && tile.Level is not null && Tiles.Exists(Tree.Size, tile) ? (200, Tiles.Of(Tree, tile))
            : (404, []);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
