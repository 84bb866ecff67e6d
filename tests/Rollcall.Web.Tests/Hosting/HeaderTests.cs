using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Rollcall.Web.Tests;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("/health")]
    [InlineData("/api/v1/account/me")]
    [InlineData("/api/v1/accounts/x?y")]
    [InlineData("/nothing")]
    public async Task Every_answer_makes_browsers_careful(string path)
    {
        await using var server = await RunningServer.Start();
        using var browser = server.NewBrowser();
        using var response = await browser.Send("GET", path);
        var headers = response.Headers.ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.Equal("DENY", headers["X-Frame-Options"]);
        Assert.Equal("no-store", headers["Cache-Control"]);
        Assert.DoesNotContain("Server", headers.Keys);
        Assert.DoesNotContain("Strict-Transport-Security", headers.Keys);
        var policy = headers["Content-Security-Policy"];
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_https_cookies_are_bound_to_the_host_and_the_browser_is_told_to_stay()
    {
        var options = RunningServer.NewOptions() with { Urls = ["https://127.0.0.1:0"] };
        options.DataFolder.Create();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(options.DataFolder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        options = options with { Certificate = Certificate(options.DataFolder) };
        await using var server = await RunningServer.Start(options);
        using var browser = await server.SetUp();
        Assert.Equal(["__Host-rollcall", "__Host-rollcall-antiforgery"], browser.Cookies.Select(c => c.Name).Order(StringComparer.Ordinal));
        Assert.All(browser.Cookies, c => Assert.True(c is { Secure: true, HttpOnly: true, Path: "/" }));
        using var response = await browser.Send("POST", "/api/v1/account/sign-in", new { name = "root", password = RunningServer.Password });
        Assert.Contains("max-age=31536000", Assert.Single(response.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
        Assert.All(response.Headers.GetValues("Set-Cookie"), c =>
        {
            Assert.Contains("samesite=", c, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", c, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("expires=", c, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Only_a_named_proxy_is_believed_what_it_says()
    {
        await using (var server = await RunningServer.Start(RunningServer.NewOptions() with { Proxies = [IPAddress.Parse("10.1.2.3")] }))
        {
            using var browser = server.NewBrowser();
            await browser.Refused(403, "https-needed", "GET", "/api/v1/account/antiforgery", null, r => r.Headers.Add("X-Forwarded-Proto", "https"));
        }

        await using var behind = await RunningServer.Start(RunningServer.NewOptions() with { Proxies = [IPAddress.Loopback] });
        using var through = behind.NewBrowser();
        await through.Refused(403, "https-needed", "GET", "/api/v1/account/antiforgery");
        using var response = await through.Send("GET", "/api/v1/account/antiforgery", null, r =>
        {
            r.Headers.Add("X-Forwarded-Proto", "https");
            r.Headers.Add("X-Forwarded-For", "192.0.2.7");
        });
        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task Where_hosts_are_named_no_other_is_answered()
    {
        await using var server = await RunningServer.Start(RunningServer.NewOptions() with { Hosts = ["rollcall.example"] });
        using var browser = server.NewBrowser();
        await browser.Refused(400, "malformed", "GET", "/health");
        using var response = await browser.Send("GET", "/health", null, r => r.Headers.Host = "rollcall.example");
        Assert.Equal(200, (int)response.StatusCode);
    }

    private static FileInfo Certificate(DirectoryInfo folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(2));
        var file = new FileInfo(Path.Combine(folder.FullName, "test.pem"));
        File.WriteAllText(file.FullName, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem() + "\n");
        return file;
    }
}
