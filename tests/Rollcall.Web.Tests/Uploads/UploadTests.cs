using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Rollcall.Web.Tests;

public sealed class UploadTests
{
    private const string Uploads = "/api/v1/uploads";

    [Fact]
    public async Task A_file_arrives_in_parts_and_its_owner_is_told_how_far_it_came()
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        var bytes = RandomNumberGenerator.GetBytes(300_000);
        var place = await Create(admin, bytes.Length, "Ցուցակ.csv");
        Assert.Equal(100_000, await Append(admin, place, 0, bytes[..100_000]));
        Assert.Equal(100_000, await Offset(admin, place));
        Assert.Equal(300_000, await Append(admin, place, 100_000, bytes[100_000..]));
        var store = (UploadStore)server.Services.GetService(typeof(UploadStore))!;
        var upload = store.Find(Guid.Parse(place.Split('/')[^1]), (await admin.Done("GET", "/api/v1/account/me")).GetProperty("id").GetGuid());
        Assert.True(upload.IsComplete);
        Assert.Equal("Ցուցակ.csv", upload.FileName);
        await using var stream = store.Open(upload);
        var back = new byte[bytes.Length];
        await stream.ReadExactlyAsync(back, TestContext.Current.CancellationToken);
        Assert.Equal(bytes, back);
    }

    [Fact]
    public async Task A_part_at_the_wrong_offset_is_refused_with_the_right_one()
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        var place = await Create(admin, 10, "a.csv");
        await Append(admin, place, 0, "12345"u8.ToArray());
        var problem = await admin.Refused(409, "conflict", "PATCH", place, null, Part(3, "45678"u8.ToArray()));
        Assert.Contains("5", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        await admin.Refused(413, "too-large", "PATCH", place, null, Part(5, "678901"u8.ToArray()));
        Assert.Equal(5, await Offset(admin, place));
    }

    [Fact]
    public async Task A_part_whose_checksum_does_not_fit_leaves_nothing()
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        var place = await Create(admin, 10, "a.csv");
        await admin.Refused(460, "checksum-mismatch", "PATCH", place, null, Part(0, "12345"u8.ToArray(), "sha256 " + Convert.ToBase64String(SHA256.HashData("12354"u8))));
        Assert.Equal(0, await Offset(admin, place));
        await admin.Refused(400, "malformed", "PATCH", place, null, Part(0, "12345"u8.ToArray(), "crc32 AAAA"));
        using var response = await admin.Send("PATCH", place, null, Part(0, "12345"u8.ToArray(), "sha256 " + Convert.ToBase64String(SHA256.HashData("12345"u8))));
        Assert.Equal(204, (int)response.StatusCode);
        Assert.Equal(5, await Offset(admin, place));
    }

    [Fact]
    public async Task Nobody_else_finds_continues_or_removes_it()
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        using var other = await server.Invite(admin, "other", "caseworker");
        var place = await Create(admin, 10, "a.csv");
        await other.Refused(404, "not-found", "PATCH", place, null, Part(0, "12345"u8.ToArray()));
        await other.Refused(404, "not-found", "DELETE", place, null, Tus);
        using var response = await other.Send("HEAD", place, null, Tus);
        Assert.Equal(404, (int)response.StatusCode);
        Assert.Equal(0, await Offset(admin, place));
        await admin.Refused(404, "not-found", "DELETE", $"{Uploads}/{Guid.NewGuid()}", null, Tus);
    }

    [Fact]
    public async Task An_upload_survives_a_restart_and_lapses_after_a_day()
    {
        var (options, clock) = (RunningServer.NewOptions(), new TestClock());
        var (place, recovery) = ("", "");
        await using (var first = await RunningServer.Start(options, clock, keepFolder: true))
        {
            using var admin = await first.SetUp();
            recovery = admin.RecoveryCodes[0];
            place = await Create(admin, 10, "a.csv");
            await Append(admin, place, 0, "12345"u8.ToArray());
        }

        await using var second = await RunningServer.Start(options, clock);
        using var browser = second.NewBrowser();
        await browser.SignIn("root");
        await browser.Done("POST", "/api/v1/account/sign-in/code", new { code = recovery });
        Assert.Equal(5, await Offset(browser, place));
        clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        ((UploadStore)second.Services.GetService(typeof(UploadStore))!).Sweep();
        Assert.Empty(Directory.EnumerateFiles(DataFolder.UploadsFolder(options)));
    }

    [Fact]
    public async Task What_is_too_large_for_one_upload_or_for_one_account_is_refused_at_the_start()
    {
        var options = RunningServer.NewOptions();
        await using var server = await RunningServer.Start(options with { Limits = options.Limits with { UploadBytes = 1_000, UploadBytesPerAccount = 1_500 } });
        using var admin = await server.SetUp();
        await admin.Refused(413, "too-large", "POST", Uploads, null, Begin(1_001, "a.csv"));
        var place = await Create(admin, 1_000, "a.csv");
        await admin.Refused(413, "too-large", "POST", Uploads, null, Begin(600, "b.csv"));
        using (await admin.Send("DELETE", place, null, Tus))
        {
            await Create(admin, 600, "b.csv");
        }
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("a\\b.csv")]
    [InlineData("..")]
    [InlineData("a\nb.csv")]
    public async Task A_filename_is_a_name_and_never_a_path(string name)
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        await admin.Refused(400, "malformed", "POST", Uploads, null, Begin(10, name));
    }

    [Fact]
    public async Task The_server_says_what_of_the_protocol_it_speaks_and_asks_for_it()
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        using var response = await admin.Send("OPTIONS", Uploads);
        Assert.Equal("1.0.0", response.Headers.GetValues("Tus-Version").Single());
        Assert.Equal("creation,checksum,expiration,termination", response.Headers.GetValues("Tus-Extension").Single());
        await admin.Refused(412, "malformed", "POST", Uploads, null, r => r.Headers.Add("Upload-Length", "10"));
        await admin.Refused(400, "malformed", "POST", Uploads, null, Tus);
        using var stranger = server.NewBrowser();
        await stranger.Refused(401, "sign-in-needed", "POST", Uploads, null, Begin(10, "a.csv"));
    }

    private static void Tus(HttpRequestMessage request) => request.Headers.Add("Tus-Resumable", "1.0.0");

    private static Action<HttpRequestMessage> Begin(long length, string name) => r =>
    {
        Tus(r);
        r.Headers.Add("Upload-Length", length.ToString());
        r.Headers.Add("Upload-Metadata", $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes(name))},is_confidential");
    };

    private static Action<HttpRequestMessage> Part(long offset, byte[] bytes, string? checksum = null) => r =>
    {
        Tus(r);
        r.Headers.Add("Upload-Offset", offset.ToString());
        if (checksum is not null)
        {
            r.Headers.Add("Upload-Checksum", checksum);
        }

        r.Content = new ByteArrayContent(bytes);
        r.Content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
    };

    private static async Task<string> Create(Browser browser, long length, string name)
    {
        using var response = await browser.Send("POST", Uploads, null, Begin(length, name));
        Assert.Equal(201, (int)response.StatusCode);
        return response.Headers.Location!.ToString();
    }

    private static async Task<long> Append(Browser browser, string place, long offset, byte[] bytes)
    {
        using var response = await browser.Send("PATCH", place, null, Part(offset, bytes));
        Assert.Equal(204, (int)response.StatusCode);
        return long.Parse(response.Headers.GetValues("Upload-Offset").Single());
    }

    private static async Task<long> Offset(Browser browser, string place)
    {
        using var response = await browser.Send("HEAD", place, null, Tus);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Contains("Upload-Expires", response.Headers.Select(h => h.Key));
        return long.Parse(response.Headers.GetValues("Upload-Offset").Single());
    }
}
