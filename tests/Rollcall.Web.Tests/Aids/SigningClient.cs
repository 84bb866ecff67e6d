using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Rollcall.Web.Tests;

/// <summary>A program that signs its requests after RFC 9421, written apart from the server. What it signs and sends can be bent.</summary>
internal sealed class SigningClient(Uri address) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = address };
    private readonly Key _key = Key.Create(SignatureAlgorithm.Ed25519);

    public string PublicKey => Convert.ToBase64String(_key.Export(KeyBlobFormat.RawPublicKey));

    public string KeyId { get; set; } = "";

    public HttpRequestMessage Request(string method, string path, DateTimeOffset created, string? body = null, string? nonce = null, string? covered = null)
    {
        var uri = new Uri(address, path);
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        var components = new List<(string Name, string Value)> { ("@method", method), ("@target-uri", uri.AbsoluteUri) };
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            var digest = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}:";
            request.Headers.Add("Content-Digest", digest);
            components.Add(("content-digest", digest));
        }

        if (covered is not null)
        {
            components = [.. components.Where(c => covered.Split(' ').Contains(c.Name))];
        }

        var parameters = $"({string.Join(' ', components.Select(c => $"\"{c.Name}\""))});created={created.ToUnixTimeSeconds()};keyid=\"{KeyId}\";alg=\"ed25519\";nonce=\"{nonce ?? Guid.NewGuid().ToString()}\"";
        var text = string.Concat(components.Select(c => $"\"{c.Name}\": {c.Value}\n")) + $"\"@signature-params\": {parameters}";
        request.Headers.Add("Signature-Input", "sig1=" + parameters);
        request.Headers.Add("Signature", $"sig1=:{Convert.ToBase64String(SignatureAlgorithm.Ed25519.Sign(_key, Encoding.ASCII.GetBytes(text)))}:");
        return request;
    }

    public async Task<(int Status, string Text)> Send(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _key.Dispose();
    }
}
