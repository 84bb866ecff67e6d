using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Rollcall.Web.Tests;

public sealed class SignatureTests
{
    private const string Me = "/api/v1/account/me";
    private const string Echo = "/test/echo";

    [Fact]
    public async Task A_signed_request_is_its_accounts()
    {
        await using var server = await Start();
        using var admin = await server.SetUp();
        using var client = await Client(server, admin);
        var (status, text) = await client.Send(client.Request("GET", Me, server.Clock.GetUtcNow()));
        Assert.Equal(200, status);
        Assert.Contains("\"by\":\"signature\"", text, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"root\"", text, StringComparison.Ordinal);
        Assert.Equal((200, "the body"), await client.Send(client.Request("POST", Echo + "?q=%D5%80", server.Clock.GetUtcNow(), "the body")));
    }

    [Fact]
    public async Task A_large_body_is_checked_whole_and_reaches_the_endpoint_whole()
    {
        await using var server = await Start();
        using var admin = await server.SetUp();
        using var client = await Client(server, admin);
        var body = string.Concat(Enumerable.Range(0, 300_000).Select(i => i.ToString("x6")));
        Assert.Equal((200, body), await client.Send(client.Request("POST", Echo, server.Clock.GetUtcNow(), body)));
        Assert.Empty(Directory.EnumerateFiles(DataFolder.UploadsFolder(server.Options)));
    }

    [Fact]
    public async Task A_request_is_good_once()
    {
        await using var server = await Start();
        using var admin = await server.SetUp();
        using var client = await Client(server, admin);
        var now = server.Clock.GetUtcNow();
        Assert.Equal(200, (await client.Send(client.Request("GET", Me, now, nonce: "0123456789abcdef"))).Status);
        var (status, text) = await client.Send(client.Request("GET", Me, now, nonce: "0123456789abcdef"));
        Assert.Equal(401, status);
        Assert.Contains("/problems/signature-refused", text, StringComparison.Ordinal);

        var same = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.Send(client.Request("GET", Me, now, nonce: "fedcba9876543210"))));
        Assert.Single(same, s => s.Status == 200);
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    public async Task A_request_from_more_than_five_minutes_away_is_refused(int seconds)
    {
        await using var server = await Start();
        using var admin = await server.SetUp();
        using var client = await Client(server, admin);
        Assert.Equal(401, (await client.Send(client.Request("GET", Me, server.Clock.GetUtcNow().AddSeconds(seconds)))).Status);
        Assert.Equal(200, (await client.Send(client.Request("GET", Me, server.Clock.GetUtcNow().AddSeconds(seconds > 0 ? 299 : -299)))).Status);
    }

    [Fact]
    public async Task Whatever_is_changed_on_the_way_is_found()
    {
        await using var server = await Start();
        using var admin = await server.SetUp();
        using var client = await Client(server, admin);
        Action<HttpRequestMessage>[] changes =
        [
            r => r.Method = HttpMethod.Put,
            r => r.RequestUri = new Uri(Echo + "?x=1", UriKind.Relative),
            r => r.RequestUri = new Uri("/test/other", UriKind.Relative),
            r => r.Headers.Host = "elsewhere.example",
            r => r.Content = new StringContent("another body", Encoding.UTF8, "application/json"),
            r => r.Content = null,
            r => Replace(r, "Content-Digest", v => v.Replace("sha-256", "sha-512", StringComparison.Ordinal)),
            r => Replace(r, "Content-Digest", v => v + ", md5=:AAAA:"),
            r => Replace(r, "Signature", v => v.Replace("=:A", "=:B", StringComparison.Ordinal) is var bent && bent != v ? bent : v[..7] + (v[7] == 'A' ? 'B' : 'A') + v[8..]),
            r => Replace(r, "Signature-Input", v => v.Replace("nonce=\"", "nonce=\"x", StringComparison.Ordinal)),
            r => Replace(r, "Signature-Input", v => v.Replace("\"@method\" ", "", StringComparison.Ordinal)),
            r => Replace(r, "Signature-Input", v => v.Replace("\"@method\"", "\"@method\";req", StringComparison.Ordinal)),
            r => Replace(r, "Signature-Input", v => v + ", sig2" + v[4..]),
            r => r.Headers.Remove("Signature"),
        ];
        foreach (var change in changes)
        {
            var request = client.Request("POST", Echo, server.Clock.GetUtcNow(), "the body");
            change(request);
            Assert.Equal(401, (await client.Send(request)).Status);
        }
    }

    [Theory]
    [InlineData("@method @target-uri")]
    [InlineData("@method content-digest")]
    [InlineData("@target-uri content-digest")]
    public async Task A_signature_that_leaves_out_method_address_or_body_is_refused(string covered)
    {
        await using var server = await Start();
        using var admin = await server.SetUp();
        using var client = await Client(server, admin);
        Assert.Equal(401, (await client.Send(client.Request("POST", Echo, server.Clock.GetUtcNow(), "the body", covered: covered))).Status);
    }

    [Fact]
    public async Task A_revoked_key_and_a_key_past_its_day_open_nothing()
    {
        await using var server = await Start();
        using var admin = await server.SetUp();
        using var client = await Client(server, admin);
        await admin.Done("DELETE", "/api/v1/account/keys/" + client.KeyId);
        Assert.Equal(401, (await client.Send(client.Request("GET", Me, server.Clock.GetUtcNow()))).Status);
        using var second = await Client(server, admin);
        server.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(401, (await second.Send(second.Request("GET", Me, server.Clock.GetUtcNow()))).Status);
    }

    /// <summary>The example of RFC 9421, B.2.6: what is signed there, byte for byte, and its signature.</summary>
    [Fact]
    public void The_text_that_is_signed_is_that_of_the_standards_example()
    {
        const string parameters = "(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\" \"content-length\");created=1618884473;keyid=\"0193e0b1-0000-7000-8000-000000000000\";nonce=\"0123456789abcdef\"";
        Assert.True(MessageSignature.TryRead("sig-b26=" + parameters, "sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:", out var signature));
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Scheme, request.Host, request.Path, request.QueryString) = ("POST", "https", new HostString("example.com"), "/foo", new QueryString("?param=Value&Pet=dog"));
        request.Headers.Date = "Tue, 20 Apr 2021 02:07:55 GMT";
        request.Headers.ContentType = "application/json";
        request.Headers.ContentLength = 18;
        Assert.Equal(
            "\"date\": Tue, 20 Apr 2021 02:07:55 GMT\n\"@method\": POST\n\"@path\": /foo\n\"@authority\": example.com\n\"content-type\": application/json\n\"content-length\": 18\n\"@signature-params\": " + parameters,
            signature.Base(request));
    }

    private static void Replace(HttpRequestMessage request, string header, Func<string, string> change)
    {
        var value = request.Headers.GetValues(header).Single();
        request.Headers.Remove(header);
        request.Headers.Add(header, change(value));
    }

    private static Task<RunningServer> Start() => RunningServer.Start(map: app =>
        app.MapMethods(Echo, ["POST", "PUT"], async (HttpContext context) =>
        {
            using var reader = new StreamReader(context.Request.Body);
            return TypedResults.Text(await reader.ReadToEndAsync());
        }).RequireScope(Scopes.Submit));

    private static async Task<SigningClient> Client(RunningServer server, Browser admin)
    {
        var client = new SigningClient(server.Address);
        var added = await admin.Done("POST", "/api/v1/account/keys", new { name = "script", public_key = client.PublicKey, scopes = new[] { "submit" }, days = 30 });
        client.KeyId = added.GetProperty("id").GetString()!;
        return client;
    }
}
