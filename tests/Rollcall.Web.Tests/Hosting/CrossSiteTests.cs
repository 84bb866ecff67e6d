namespace Rollcall.Web.Tests;

public sealed class CrossSiteTests
{
    private const string Write = "/api/v1/account/recovery-codes";

    [Fact]
    public async Task A_cookie_alone_writes_nothing()
    {
        await using var server = await RunningServer.Start();
        using var browser = await server.SetUp();
        var token = browser.Antiforgery;
        foreach (var wrong in new[] { null, "", "x", token![..^2] })
        {
            browser.Antiforgery = wrong;
            await browser.Refused(403, "cross-site", "POST", Write);
        }

        browser.Antiforgery = token;
        await browser.Done("POST", Write);
        browser.Antiforgery = (await browser.Done("GET", "/api/v1/account/antiforgery")).GetProperty("antiforgery").GetString();
        await browser.Done("POST", Write);
    }

    [Fact]
    public async Task Anothers_token_does_not_serve()
    {
        await using var server = await RunningServer.Start();
        using var browser = await server.SetUp();
        using var other = await server.Invite(browser, "other", "caseworker");
        browser.Antiforgery = other.Antiforgery;
        await browser.Refused(403, "cross-site", "POST", Write);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task A_request_that_another_site_sent_is_refused_even_to_sign_in(string header, string value)
    {
        await using var server = await RunningServer.Start();
        (await server.SetUp()).Dispose();
        using var browser = server.NewBrowser();
        object who = new { name = "root", password = RunningServer.Password };
        await browser.Refused(403, "cross-site", "POST", "/api/v1/account/sign-in", who, r => r.Headers.Add(header, value));
        using var response = await browser.Send("POST", "/api/v1/account/sign-in", who, r =>
        {
            r.Headers.Add("Origin", browser.Address.GetLeftPart(UriPartial.Authority));
            r.Headers.Add("Sec-Fetch-Site", "same-origin");
        });
        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task No_other_site_is_told_that_it_may_read()
    {
        await using var server = await RunningServer.Start();
        using var browser = await server.SetUp();
        using var response = await browser.Send("OPTIONS", "/api/v1/account/me", null, r =>
        {
            r.Headers.Add("Origin", "https://elsewhere.example");
            r.Headers.Add("Access-Control-Request-Method", "GET");
        });
        Assert.False(response.IsSuccessStatusCode);
        Assert.Empty(response.Headers.Where(h => h.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase)));
    }
}
