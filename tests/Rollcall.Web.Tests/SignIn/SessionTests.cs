using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Rollcall.Web.Tests;

public sealed class SessionTests
{
    private const string Me = "/api/v1/account/me";

    [Fact]
    public async Task A_session_ends_after_a_quarter_of_an_hour_without_use()
    {
        await using var server = await RunningServer.Start();
        using var browser = await server.SetUp();
        server.Clock.Advance(TimeSpan.FromMinutes(14));
        await browser.Done("GET", Me);
        server.Clock.Advance(TimeSpan.FromMinutes(14));
        await browser.Done("GET", Me);
        server.Clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));
        await browser.Refused(401, "sign-in-needed", "GET", Me);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_whatever_its_use()
    {
        await using var server = await RunningServer.Start();
        using var browser = await server.SetUp();
        for (var i = 0; i < 71; i++)
        {
            server.Clock.Advance(TimeSpan.FromMinutes(10));
            await browser.Done("GET", Me);
        }

        server.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        await browser.Refused(401, "sign-in-needed", "GET", Me);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_at_the_server_and_not_only_in_the_browser()
    {
        await using var server = await RunningServer.Start();
        using var browser = await server.SetUp();
        var cookie = browser.Cookies["rollcall"]!.Value;
        await browser.Done("POST", "/api/v1/account/sign-out");
        using var thief = server.NewBrowser();
        await thief.Refused(401, "sign-in-needed", "GET", Me, null, r => r.Headers.Add("Cookie", "rollcall=" + cookie));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_at_once()
    {
        await using var server = await RunningServer.Start();
        using var first = await server.SetUp();
        using var second = await server.SignInAgain(first);
        await second.Done("POST", "/api/v1/account/sign-out-everywhere");
        await first.Refused(401, "sign-in-needed", "GET", Me);
        await second.Refused(401, "sign-in-needed", "GET", Me);
    }

    [Fact]
    public async Task One_sees_ones_sessions_and_ends_one_of_them()
    {
        await using var server = await RunningServer.Start();
        using var first = await server.SetUp();
        using var second = await server.SignInAgain(first);
        var sessions = (await second.Done("GET", "/api/v1/account/sessions")).EnumerateArray().ToList();
        Assert.Equal(2, sessions.Count);
        var other = sessions.Single(s => !s.GetProperty("current").GetBoolean()).GetProperty("id").GetString();
        await second.Done("DELETE", "/api/v1/account/sessions/" + other);
        await first.Refused(401, "sign-in-needed", "GET", Me);
        await second.Done("GET", Me);
        await second.Refused(404, "not-found", "DELETE", "/api/v1/account/sessions/" + other);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_goes_on_with_this_one()
    {
        await using var server = await RunningServer.Start();
        using var first = await server.SetUp();
        using var second = await server.SignInAgain(first);
        await second.Refused(401, "sign-in-refused", "POST", "/api/v1/account/password", new { current = "not the present one", password = "eleven boats on a hill" });
        await second.Done("POST", "/api/v1/account/password", new { current = RunningServer.Password, password = "eleven boats on a hill" });
        await second.Done("GET", Me);
        await first.Refused(401, "sign-in-needed", "GET", Me);
        using var third = server.NewBrowser();
        await third.Refused(401, "sign-in-refused", "POST", "/api/v1/account/sign-in", new { name = "root", password = RunningServer.Password });
        await third.SignIn("root", "eleven boats on a hill");
    }

    [Fact]
    public async Task What_is_sensitive_asks_again_after_ten_minutes_who_one_is()
    {
        await using var server = await RunningServer.Start();
        using var browser = await server.SetUp();
        server.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        object token = new { name = "script", scopes = new[] { "read" } };
        await browser.Refused(403, "confirmation-needed", "POST", "/api/v1/account/tokens", token);
        await browser.Refused(403, "confirmation-needed", "POST", "/api/v1/account/totp/begin");
        await browser.Refused(403, "confirmation-needed", "POST", "/api/v1/account/recovery-codes");
        await browser.Refused(403, "confirmation-needed", "POST", "/api/v1/accounts", new { name = "x", role = "observer" });
        await browser.Refused(401, "sign-in-refused", "POST", "/api/v1/account/confirm", new { password = "not the present one" });
        var before = browser.Cookies["rollcall"]!.Value;
        await browser.Done("POST", "/api/v1/account/confirm", new { code = browser.CodeAt(server.Clock) });
        Assert.NotEqual(before, browser.Cookies["rollcall"]!.Value);
        await browser.Done("POST", "/api/v1/account/tokens", token);
    }

    [Fact]
    public async Task What_is_over_is_removed_from_the_tables()
    {
        await using var server = await RunningServer.Start();
        (await server.SetUp()).Dispose();
        server.Clock.Advance(TimeSpan.FromHours(13));
        await using var scope = server.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        Assert.NotEqual(0, await accounts.Sessions.CountAsync());
        await scope.ServiceProvider.GetRequiredService<Sessions>().Sweep(TestContext.Current.CancellationToken);
        Assert.Equal(0, await accounts.Sessions.CountAsync());
    }

    [Fact]
    public async Task The_database_and_the_files_hold_no_secret_that_would_let_one_in()
    {
        var options = RunningServer.NewOptions();
        var secrets = new List<string>();
        await using (var server = await RunningServer.Start(options, keepFolder: true))
        {
            using var browser = await server.SetUp();
            var token = await browser.Done("POST", "/api/v1/account/tokens", new { name = "script", scopes = new[] { "read" } });
            secrets.AddRange([browser.Cookies["rollcall"]!.Value, token.GetProperty("token").GetString()!, RunningServer.Password, .. browser.RecoveryCodes]);
            secrets.AddRange([Totp.ToBase32(browser.TotpSecret), System.Text.Encoding.Latin1.GetString(browser.TotpSecret)]);
        }

        var files = options.DataFolder.EnumerateFiles("*", SearchOption.AllDirectories).ToList();
        Assert.Contains(files, f => f.Name == "accounts.db");
        foreach (var file in files)
        {
            var text = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file.FullName));
            Assert.Empty(secrets.Where(s => text.Contains(s, StringComparison.OrdinalIgnoreCase)));
        }

        options.DataFolder.Delete(recursive: true);
    }
}
