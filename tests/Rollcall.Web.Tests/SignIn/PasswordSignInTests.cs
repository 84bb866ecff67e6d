namespace Rollcall.Web.Tests;

public sealed class PasswordSignInTests
{
    private const string SignIn = "/api/v1/account/sign-in";
    private const string Code = "/api/v1/account/sign-in/code";
    private const string Me = "/api/v1/account/me";

    [Fact]
    public async Task A_password_alone_lets_nobody_in_who_sees_other_persons_data()
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        using var browser = server.NewBrowser();
        var answer = await browser.SignIn("ROOT");
        Assert.Equal("code_or_passkey", answer.GetProperty("next").GetString());
        await browser.Refused(401, "sign-in-needed", "GET", Me);
        server.Clock.Advance(TimeSpan.FromSeconds(30));
        await browser.Done("POST", Code, new { code = admin.CodeAt(server.Clock) });
        Assert.Equal("root", (await browser.Done("GET", Me)).GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_wrong_password_and_a_name_that_does_not_exist_are_refused_in_the_same_words()
    {
        await using var server = await RunningServer.Start();
        (await server.SetUp()).Dispose();
        using var browser = server.NewBrowser();
        var wrong = await browser.Refused(401, "sign-in-refused", "POST", SignIn, new { name = "root", password = "seven lanterns under wat" });
        var unknown = await browser.Refused(401, "sign-in-refused", "POST", SignIn, new { name = "toor", password = "seven lanterns under wat" });
        Assert.Equal(wrong.GetProperty("detail").GetString(), unknown.GetProperty("detail").GetString());
        Assert.Equal(wrong.GetProperty("title").GetString(), unknown.GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_password_is_taken_as_it_was_typed_with_nothing_cut_off_or_folded()
    {
        await using var server = await RunningServer.Start();
        (await server.SetUp()).Dispose();
        using var browser = server.NewBrowser();
        string[] near = [RunningServer.Password.ToUpperInvariant(), RunningServer.Password + " ", RunningServer.Password[..^1], " " + RunningServer.Password];
        foreach (var password in near)
        {
            await browser.Refused(401, "sign-in-refused", "POST", SignIn, new { name = "root", password });
        }
    }

    [Fact]
    public async Task Ten_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour_even_for_the_right_one()
    {
        await using var server = await RunningServer.Start();
        (await server.SetUp()).Dispose();
        using var browser = server.NewBrowser();
        // At once, since guesses that are made at once must all be counted.
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => browser.Refused(401, "sign-in-refused", "POST", SignIn, new { name = "root", password = $"a wrong password {i}" })));
        await browser.Refused(401, "sign-in-refused", "POST", SignIn, new { name = "root", password = RunningServer.Password });
        server.Clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));
        await browser.SignIn("root");
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_too()
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        using var browser = server.NewBrowser();
        await browser.SignIn("root");
        var right = Enumerable.Range(0, 3).Select(i => Oracle.Totp(admin.TotpSecret, server.Clock.GetUtcNow().AddSeconds(30 * (i - 1)))).ToHashSet();
        for (var i = 0; i < 10; i++)
        {
            var wrong = Enumerable.Range(i * 10, 10).Select(n => n.ToString("000000")).First(c => !right.Contains(c));
            await browser.Refused(401, "code-refused", "POST", Code, new { code = wrong });
        }

        server.Clock.Advance(TimeSpan.FromSeconds(60));
        await browser.Refused(401, "sign-in-refused", "POST", Code, new { code = admin.CodeAt(server.Clock) });
        await server.NewBrowser().Refused(401, "sign-in-refused", "POST", SignIn, new { name = "root", password = RunningServer.Password });
    }

    [Fact]
    public async Task A_code_of_the_app_is_good_once_and_in_its_own_minute()
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        server.Clock.Advance(TimeSpan.FromSeconds(60));
        var code = admin.CodeAt(server.Clock);
        using var first = server.NewBrowser();
        await first.SignIn("root");
        await first.Done("POST", Code, new { code });
        using var second = server.NewBrowser();
        await second.SignIn("root");
        await second.Refused(401, "code-refused", "POST", Code, new { code });
        var old = admin.CodeAt(server.Clock);
        server.Clock.Advance(TimeSpan.FromSeconds(90));
        await second.Refused(401, "code-refused", "POST", Code, new { code = old });
    }

    [Fact]
    public async Task A_recovery_code_stands_in_once_however_it_is_typed()
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        var code = admin.RecoveryCodes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal);
        using var first = server.NewBrowser();
        await first.SignIn("root");
        await first.Done("POST", Code, new { code });
        using var second = server.NewBrowser();
        await second.SignIn("root");
        await second.Refused(401, "code-refused", "POST", Code, new { code });
    }

    [Fact]
    public async Task Signing_in_gives_a_new_cookie_at_each_step_and_voids_the_one_before()
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        using var browser = server.NewBrowser();
        await browser.SignIn("root");
        var before = browser.Cookies["rollcall"]!.Value;
        server.Clock.Advance(TimeSpan.FromSeconds(30));
        await browser.Done("POST", Code, new { code = admin.CodeAt(server.Clock) });
        Assert.NotEqual(before, browser.Cookies["rollcall"]!.Value);
        using var thief = server.NewBrowser();
        await thief.Refused(401, "sign-in-needed", "GET", Me, null, r => r.Headers.Add("Cookie", "rollcall=" + before));
    }

    [Fact]
    public async Task Half_a_sign_in_lapses_after_ten_minutes()
    {
        await using var server = await RunningServer.Start();
        using var admin = await server.SetUp();
        using var browser = server.NewBrowser();
        await browser.SignIn("root");
        server.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        await browser.Refused(401, "sign-in-needed", "POST", Code, new { code = admin.CodeAt(server.Clock) });
    }
}
