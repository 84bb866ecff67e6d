using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Rollcall.Web.Tests;

public sealed class LogTests
{
    private const string Planted = "Plantedname";

    [Fact]
    public async Task No_name_query_address_or_secret_reaches_the_log()
    {
        await using var server = await RunningServer.Start(map: app => app.MapGet("/test/fault/{id:guid}", string (Guid id) => throw new InvalidOperationException(Planted)).AllowAnonymous());
        using var admin = await server.SetUp(Planted);
        await admin.Done("GET", "/api/v1/account/me?search=" + Planted);
        await admin.Refused(404, "not-found", "GET", $"/{Planted}/x");
        await admin.Refused(500, "fault", "GET", $"/test/fault/{Guid.NewGuid()}?q={Planted}");
        await admin.Refused(401, "sign-in-refused", "POST", "/api/v1/account/sign-in", new { name = Planted, password = Planted + Planted });
        using (var response = await admin.Send(Planted.ToUpperInvariant(), "/api/v1/account/me"))
        {
            Assert.False(response.IsSuccessStatusCode);
        }

        var shown = server.Log.Shown();
        Assert.NotEmpty(shown);
        Assert.Contains(shown, l => l.Contains("/api/v1/account/me 200", StringComparison.Ordinal));
        Assert.Contains(shown, l => l.Contains("InvalidOperationException", StringComparison.Ordinal));
        string[] forbidden = [Planted, "127.0.0.1", admin.Antiforgery!, admin.Cookies["rollcall"]!.Value, server.SetUpCode, RunningServer.Password, .. admin.RecoveryCodes];
        Assert.Empty(shown.Where(l => !l.Contains("Listening on", StringComparison.Ordinal) && forbidden.Any(f => l.Contains(f, StringComparison.OrdinalIgnoreCase))));
    }

    [Fact]
    public void A_line_of_json_has_what_programs_look_for_and_no_exceptions_message()
    {
        var log = new PlainLog(new ServeOptions { DataFolder = new DirectoryInfo("."), JsonLogs = true }, new TestClock());
        using var text = new StringWriter();
        var fault = new InvalidOperationException(Planted, new FormatException(Planted));
        log.Write(new LogEntry<string>(LogLevel.Error, "Rollcall.Web.Test", 7, "line one\nline two", fault, (s, _) => s), null, text);
        var line = Assert.Single(text.ToString().TrimEnd().Split('\n'));
        var json = JsonElement.Parse(line);
        Assert.Equal("2021-03-04T09:00:00.000Z", json.GetProperty("time").GetString());
        Assert.Equal("error", json.GetProperty("level").GetString());
        Assert.Equal("line one line two", json.GetProperty("message").GetString());
        Assert.Contains("System.FormatException", json.GetProperty("exception").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Planted, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failed_and_refused_sign_ins_and_changes_of_accounts_are_logged_by_ids()
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        using var worker = await server.Invite(admin, "worker", "caseworker");
        var id = (await worker.Done("GET", "/api/v1/account/me")).GetProperty("id").GetString()!;
        await worker.Refused(401, "sign-in-refused", "POST", "/api/v1/account/sign-in", new { name = "worker", password = "a wrong password" });
        await worker.Refused(403, "not-allowed", "GET", "/api/v1/accounts");
        var shown = server.Log.Shown();
        Assert.Contains(shown, l => l.Contains("account made: account " + id, StringComparison.Ordinal));
        Assert.Contains(shown, l => l.Contains($"Sign-in refused: wrong password, account {id}", StringComparison.Ordinal));
        Assert.Contains(shown, l => l.Contains($"/api/v1/accounts 403", StringComparison.Ordinal) && l.Contains(id, StringComparison.Ordinal));
    }
}
