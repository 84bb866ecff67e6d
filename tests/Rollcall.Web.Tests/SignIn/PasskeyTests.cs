namespace Rollcall.Web.Tests;

public sealed class PasskeyTests
{
    private const string Me = "/api/v1/account/me";
    private const string Account = "/api/v1/account";

    [Fact]
    public async Task A_passkey_signs_in_by_itself_since_it_is_two_factors_in_one()
    {
        await using var server = await RunningServer.Start();
        using var key = new SoftwareAuthenticator();
        using var admin = await Enrolled(server, key);
        using var browser = server.NewBrowser();
        await SignIn(browser, key);
        Assert.Equal("root", (await browser.Done("GET", Me)).GetProperty("name").GetString());
        var passkeys = (await browser.Done("GET", Account + "/passkeys")).EnumerateArray().ToList();
        Assert.Equal("blue key", Assert.Single(passkeys).GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_passkey_is_the_second_factor_after_a_password_and_confirms_what_is_sensitive()
    {
        await using var server = await RunningServer.Start();
        using var key = new SoftwareAuthenticator();
        using var admin = await Enrolled(server, key);
        using var browser = server.NewBrowser();
        await browser.SignIn("root");
        await SignIn(browser, key);
        await browser.Done("GET", Me);
        server.Clock.Advance(TimeSpan.FromMinutes(11));
        await browser.Refused(403, "confirmation-needed", "POST", Account + "/recovery-codes");
        await SignIn(browser, key);
        await browser.Done("POST", Account + "/recovery-codes");
    }

    [Fact]
    public async Task An_answer_is_refused_that_is_used_twice_comes_late_or_from_another_site()
    {
        await using var server = await RunningServer.Start();
        using var key = new SoftwareAuthenticator();
        using var admin = await Enrolled(server, key);
        using var browser = server.NewBrowser();
        var options = await browser.Done("POST", Account + "/sign-in/passkey/begin");
        var elsewhere = new { credential = key.Get(options, "https://rollcall.example") };
        await browser.Refused(401, "code-refused", "POST", Account + "/sign-in/passkey/finish", elsewhere);
        var here = new { credential = key.Get(options, Origin(browser)) };
        await browser.Refused(401, "code-refused", "POST", Account + "/sign-in/passkey/finish", here);

        options = await browser.Done("POST", Account + "/sign-in/passkey/begin");
        server.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));
        await browser.Refused(401, "code-refused", "POST", Account + "/sign-in/passkey/finish", new { credential = key.Get(options, Origin(browser)) });

        var answer = await SignIn(browser, key);
        using var thief = server.NewBrowser();
        await thief.Done("POST", Account + "/sign-in/passkey/begin");
        await thief.Refused(401, "code-refused", "POST", Account + "/sign-in/passkey/finish", answer);
    }

    [Fact]
    public async Task A_key_that_checked_neither_finger_nor_pin_is_refused()
    {
        await using var server = await RunningServer.Start();
        using var key = new SoftwareAuthenticator();
        using var admin = await Enrolled(server, key);
        key.VerifiesUser = false;
        using var browser = server.NewBrowser();
        var options = await browser.Done("POST", Account + "/sign-in/passkey/begin");
        Assert.Equal("required", options.GetProperty("userVerification").GetString());
        await browser.Refused(401, "code-refused", "POST", Account + "/sign-in/passkey/finish", new { credential = key.Get(options, Origin(browser)) });
    }

    [Fact]
    public async Task A_stranger_key_opens_nothing()
    {
        await using var server = await RunningServer.Start();
        using var key = new SoftwareAuthenticator();
        using var stranger = new SoftwareAuthenticator();
        using var admin = await Enrolled(server, key);
        using var browser = server.NewBrowser();
        var options = await browser.Done("POST", Account + "/sign-in/passkey/begin");
        await browser.Refused(401, "code-refused", "POST", Account + "/sign-in/passkey/finish", new { credential = stranger.Get(options, Origin(browser)) });
    }

    [Fact]
    public async Task Somebody_elses_passkey_does_not_finish_my_sign_in()
    {
        await using var server = await RunningServer.Start();
        using var key = new SoftwareAuthenticator();
        using var admin = await server.SetUp();
        using var other = await server.Invite(admin, "other", "caseworker");
        await Enrol(other, key);
        using var browser = server.NewBrowser();
        await browser.SignIn("root");
        var options = await browser.Done("POST", Account + "/sign-in/passkey/begin");
        await browser.Refused(401, "code-refused", "POST", Account + "/sign-in/passkey/finish", new { credential = key.Get(options, Origin(browser)) });
    }

    [Fact]
    public async Task A_passkey_alone_is_enough_to_begin_with_and_the_last_factor_stays()
    {
        await using var server = await RunningServer.Start();
        using var key = new SoftwareAuthenticator();
        using var browser = server.NewBrowser();
        await browser.Done("POST", Account + "/set-up", new { code = server.SetUpCode, name = "root", password = RunningServer.Password });
        await Enrol(browser, key);
        await browser.Done("GET", Me);
        var id = (await browser.Done("GET", Account + "/passkeys"))[0].GetProperty("id").GetString();
        await browser.Refused(409, "conflict", "DELETE", Account + "/passkeys/" + id);
        await browser.EnrolApp(server.Clock);
        await browser.Done("DELETE", Account + "/passkeys/" + id);
        await browser.Refused(404, "not-found", "DELETE", Account + "/passkeys/" + id);
        await browser.Refused(409, "conflict", "DELETE", Account + "/totp");
    }

    private static string Origin(Browser browser) => browser.Address.GetLeftPart(UriPartial.Authority);

    private static async Task<Browser> Enrolled(RunningServer server, SoftwareAuthenticator key)
    {
        var browser = await server.SetUp();
        await Enrol(browser, key);
        return browser;
    }

    private static async Task Enrol(Browser browser, SoftwareAuthenticator key)
    {
        var options = await browser.Done("POST", Account + "/passkeys/begin");
        await browser.Done("POST", Account + "/passkeys/finish", new { credential = key.Create(options, Origin(browser)), name = "blue key" });
    }

    private static async Task<object> SignIn(Browser browser, SoftwareAuthenticator key)
    {
        var options = await browser.Done("POST", Account + "/sign-in/passkey/begin");
        object answer = new { credential = key.Get(options, Origin(browser)) };
        await browser.Done("POST", Account + "/sign-in/passkey/finish", answer);
        return answer;
    }
}
