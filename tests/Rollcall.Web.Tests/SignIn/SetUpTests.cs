namespace Rollcall.Web.Tests;

public sealed class SetUpTests
{
    [Fact]
    public async Task The_code_from_the_terminal_makes_the_first_administrator_who_must_enrol_a_second_factor()
    {
        await using var server = await RunningServer.Start();
        using var browser = server.NewBrowser();
        var answer = await browser.Done("POST", "/api/v1/account/set-up", new { code = server.SetUpCode.ToLowerInvariant(), name = "root", password = RunningServer.Password });
        Assert.Equal("enrol", answer.GetProperty("next").GetString());
        await browser.Refused(403, "second-factor-needed", "GET", "/api/v1/account/me");
        await browser.EnrolApp(server.Clock);
        var me = await browser.Done("GET", "/api/v1/account/me");
        Assert.Equal("root", me.GetProperty("name").GetString());
        Assert.Equal("administrator", me.GetProperty("role").GetString());
        Assert.Equal(10, browser.RecoveryCodes.Distinct().Count());
    }

    [Fact]
    public async Task The_code_serves_once_and_only_where_there_is_no_account()
    {
        await using var server = await RunningServer.Start();
        using var browser = server.NewBrowser();
        await browser.Refused(401, "code-refused", "POST", "/api/v1/account/set-up", new { code = "0000-0000-0000-0000-0000-0000", name = "root", password = RunningServer.Password });
        await browser.Refused(400, "invalid", "POST", "/api/v1/account/set-up", new { code = server.SetUpCode, name = "root", password = "password1234" });
        (await server.SetUp()).Dispose();
        await browser.Refused(401, "code-refused", "POST", "/api/v1/account/set-up", new { code = server.SetUpCode, name = "second", password = RunningServer.Password });
    }

    [Fact]
    public async Task A_server_with_an_administrator_prints_no_code()
    {
        var options = RunningServer.NewOptions();
        await using (var first = await RunningServer.Start(options, keepFolder: true))
        {
            Assert.NotEmpty(first.SetUpCode);
            (await first.SetUp()).Dispose();
        }

        await using var second = await RunningServer.Start(options);
        Assert.Empty(second.SetUpCode);
        using var browser = second.NewBrowser();
        await browser.SignIn("root");
    }
}
