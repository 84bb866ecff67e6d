using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Rollcall.Web.Tests;

/// <summary>A browser with cookies, which sends the antiforgery token that it was given last.</summary>
internal sealed class Browser : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;

    public Browser(Uri address)
    {
        Address = address;
        _client = new HttpClient(new SocketsHttpHandler
        {
            CookieContainer = _cookies,
            AllowAutoRedirect = false,
            SslOptions = new() { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=127.0.0.1" },
        })
        {
            BaseAddress = address,
        };
    }

    public Uri Address { get; }

    public string? Antiforgery { get; set; }

    /// <summary>The secret of the app that was enrolled here.</summary>
    public byte[] TotpSecret { get; set; } = [];

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public CookieCollection Cookies => _cookies.GetAllCookies();

    public async Task<HttpResponseMessage> Send(string method, string path, object? body = null, Action<HttpRequestMessage>? also = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = body is null ? null : JsonContent.Create(body);
        if (Antiforgery is not null)
        {
            request.Headers.Add("X-Rollcall-Antiforgery", Antiforgery);
        }

        also?.Invoke(request);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A request that must go well; its answer.</summary>
    public async Task<JsonElement> Done(string method, string path, object? body = null)
    {
        using var response = await Send(method, path, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {(int)response.StatusCode} {text}");
        var answer = text.Length == 0 ? default : JsonElement.Parse(text);
        if (answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("antiforgery", out var token))
        {
            Antiforgery = token.GetString();
        }

        return answer;
    }

    /// <summary>A request that must be refused in this way; its problem document.</summary>
    public async Task<JsonElement> Refused(int status, string slug, string method, string path, object? body = null, Action<HttpRequestMessage>? also = null)
    {
        using var response = await Send(method, path, body, also);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == (int)response.StatusCode, $"{method} {path}: {(int)response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonElement.Parse(text);
        Assert.Equal("/problems/" + slug, problem.GetProperty("type").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return problem;
    }

    public Task<JsonElement> SignIn(string name, string password = RunningServer.Password) =>
        Done("POST", "/api/v1/account/sign-in", new { name, password });

    public async Task EnrolApp(TestClock clock)
    {
        var offer = await Done("POST", "/api/v1/account/totp/begin");
        TotpSecret = FromBase32(offer.GetProperty("secret").GetString()!);
        var answer = await Done("POST", "/api/v1/account/totp/finish", new { code = CodeAt(clock) });
        if (answer.GetProperty("recovery_codes") is { ValueKind: JsonValueKind.Array } codes)
        {
            RecoveryCodes = [.. codes.EnumerateArray().Select(c => c.GetString()!)];
        }
    }

    /// <summary>The app's code of now, by the oracle of the tests.</summary>
    public string CodeAt(TestClock clock) => Oracle.Totp(TotpSecret, clock.GetUtcNow());

    public void Dispose() => _client.Dispose();

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
