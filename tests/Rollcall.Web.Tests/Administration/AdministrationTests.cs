namespace Rollcall.Web.Tests;

public sealed class AdministrationTests
{
    private const string Accounts = "/api/v1/accounts";
    private const string Me = "/api/v1/account/me";
    private static readonly Guid Party = new("0193e0b1-0000-7000-8000-000000000001");

    [Fact]
    public async Task An_invitation_makes_an_account_whose_owner_alone_knows_the_password()
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        using var officer = await server.Invite(admin, "Նորայր", "list_officer", Party);
        var me = await officer.Done("GET", Me);
        Assert.Equal("Նորայր", me.GetProperty("name").GetString());
        Assert.Equal("list_officer", me.GetProperty("role").GetString());
        Assert.Equal(Party, me.GetProperty("party").GetGuid());
    }

    [Fact]
    public async Task An_invitation_serves_once_for_three_days_and_not_after_a_newer_one()
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        var made = await admin.Done("POST", Accounts, new { name = "a", role = "observer" });
        var (id, first) = (made.GetProperty("id").GetString(), Code(made));
        var second = Code(await admin.Done("POST", $"{Accounts}/{id}/invitation"));
        using var browser = server.NewBrowser();
        await Refused(browser, first);
        await browser.Done("POST", "/api/v1/account/invitation", new { code = second, password = RunningServer.Password });
        await Refused(browser, second);
        var third = Code(await admin.Done("POST", $"{Accounts}/{id}/invitation"));
        server.Clock.Advance(TimeSpan.FromHours(72) + TimeSpan.FromSeconds(1));
        await Refused(browser, third);
    }

    [Fact]
    public async Task Whoever_starts_anew_by_invitation_loses_factors_tokens_and_sessions_of_before()
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        using var worker = await server.Invite(admin, "worker", "caseworker");
        var token = (await worker.Done("POST", "/api/v1/account/tokens", new { name = "script", scopes = new[] { "read" } })).GetProperty("token").GetString()!;
        var id = (await worker.Done("GET", Me)).GetProperty("id").GetString();
        var code = Code(await admin.Done("POST", $"{Accounts}/{id}/invitation"));
        using var anew = server.NewBrowser();
        var answer = await anew.Done("POST", "/api/v1/account/invitation", new { code, password = "eleven boats on a hill" });
        Assert.Equal("enrol", answer.GetProperty("next").GetString());
        await worker.Refused(401, "sign-in-needed", "GET", Me);
        using var program = server.NewBrowser();
        await program.Refused(401, "sign-in-needed", "GET", Me, null, r => r.Headers.Authorization = new("Bearer", token));
    }

    [Fact]
    public async Task An_observer_needs_no_second_factor_until_the_role_changes()
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        using var observer = await server.Invite(admin, "observer", "observer");
        var id = (await observer.Done("GET", Me)).GetProperty("id").GetString();
        var account = await admin.Done("GET", $"{Accounts}/{id}");
        var changed = await admin.Done("PATCH", $"{Accounts}/{id}", new { version = Version(account), role = "caseworker" });
        Assert.Equal("caseworker", changed.GetProperty("role").GetString());
        await observer.Refused(401, "sign-in-needed", "GET", Me);
        Assert.Equal("enrol", (await observer.SignIn("observer")).GetProperty("next").GetString());
        await observer.Refused(403, "second-factor-needed", "GET", Me);
    }

    [Fact]
    public async Task Of_two_changes_at_once_one_wins_and_the_other_is_told()
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        using var worker = await server.Invite(admin, "worker", "caseworker");
        var id = (await worker.Done("GET", Me)).GetProperty("id").GetString();
        var version = Version(await admin.Done("GET", $"{Accounts}/{id}"));
        await admin.Done("PATCH", $"{Accounts}/{id}", new { version, language = "hy" });
        await admin.Refused(409, "conflict", "PATCH", $"{Accounts}/{id}", new { version, language = "az" });
        Assert.Equal("hy", (await admin.Done("GET", $"{Accounts}/{id}")).GetProperty("language").GetString());
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_cannot_come_back_by_itself()
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        using var worker = await server.Invite(admin, "worker", "caseworker");
        var id = (await worker.Done("GET", Me)).GetProperty("id").GetString();
        var changed = await admin.Done("PATCH", $"{Accounts}/{id}", new { version = Version(await admin.Done("GET", $"{Accounts}/{id}")), disabled = true });
        await worker.Refused(401, "sign-in-needed", "GET", Me);
        await worker.Refused(401, "sign-in-refused", "POST", "/api/v1/account/sign-in", new { name = "worker", password = RunningServer.Password });
        await admin.Done("PATCH", $"{Accounts}/{id}", new { version = Version(changed), disabled = false });
        await worker.SignIn("worker");
    }

    [Fact]
    public async Task Nobody_but_an_administrator_at_a_browser_administers()
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        foreach (var role in new[] { "caseworker", "observer", "publisher" })
        {
            using var browser = await server.Invite(admin, role, role);
            await browser.Refused(403, "not-allowed", "GET", Accounts);
            await browser.Refused(403, "not-allowed", "POST", Accounts, new { name = "x", role = "administrator" });
            await browser.Refused(403, "not-allowed", "GET", $"{Accounts}/{Guid.NewGuid()}");
        }
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_the_field()
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        var me = (await admin.Done("GET", Me)).GetProperty("id").GetString();
        await admin.Refused(400, "invalid", "POST", Accounts, new { name = "x", role = "list_officer" });
        await admin.Refused(400, "invalid", "POST", Accounts, new { name = "x", role = "caseworker", party = Party });
        await admin.Refused(400, "invalid", "POST", Accounts, new { name = " ", role = "caseworker" });
        await admin.Refused(400, "invalid", "POST", Accounts, new { name = "x", role = "caseworker", language = "<script>" });
        await admin.Refused(400, "malformed", "POST", Accounts, new { name = "x", role = "king" });
        await admin.Refused(409, "conflict", "POST", Accounts, new { name = "ROOT", role = "caseworker" });
        await admin.Refused(409, "conflict", "PATCH", $"{Accounts}/{me}", new { version = Version(await admin.Done("GET", $"{Accounts}/{me}")), disabled = true });
        await admin.Refused(404, "not-found", "GET", $"{Accounts}/{Guid.NewGuid()}");
        await admin.Refused(404, "not-found", "GET", $"{Accounts}/none");
    }

    private static string Code(System.Text.Json.JsonElement made) => made.GetProperty("invitation").GetString()!.Split('#')[1];

    private static string Version(System.Text.Json.JsonElement account) => account.GetProperty("version").GetString()!;

    private static Task<System.Text.Json.JsonElement> Refused(Browser browser, string code) =>
        browser.Refused(401, "code-refused", "POST", "/api/v1/account/invitation", new { code, password = RunningServer.Password });
}
