using System.Net;

namespace Rollcall.Web.Tests;

public sealed class RateLimitTests
{
    private const string SignIn = "/api/v1/account/sign-in";

    [Fact]
    public async Task Too_many_sign_ins_to_one_name_wait_whether_the_name_exists_or_not()
    {
        await using var server = await RunningServer.Start(With(l => l with { SignInsPerName = 3 }));
        using var browser = server.NewBrowser();
        foreach (var name in new[] { "nobody", "somebody" })
        {
            for (var i = 0; i < 3; i++)
            {
                await browser.Refused(401, "sign-in-refused", "POST", SignIn, new { name, password = "a wrong password" });
            }

            await browser.Refused(429, "too-many-requests", "POST", SignIn, new { name = name.ToUpperInvariant(), password = "a wrong password" });
        }
    }

    [Fact]
    public async Task Too_many_sign_ins_from_one_address_wait_and_others_do_not()
    {
        await using var server = await RunningServer.Start(With(l => l with { SignInsPerAddress = 3 }) with { Proxies = [IPAddress.Loopback] });
        using var browser = server.NewBrowser();
        for (var i = 0; i < 3; i++)
        {
            await browser.Refused(401, "sign-in-refused", "POST", SignIn, new { name = $"n{i}", password = "a wrong password" }, From("2001:db8:1:2::1"));
        }

        using var response = await browser.Send("POST", SignIn, new { name = "n", password = "a wrong password" }, From("2001:db8:1:2:ffff::9"));
        Assert.Equal(429, (int)response.StatusCode);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        await browser.Refused(401, "sign-in-refused", "POST", SignIn, new { name = "n", password = "a wrong password" }, From("2001:db8:1:3::1"));
    }

    [Fact]
    public async Task Too_many_requests_of_one_account_wait_over_all_its_browsers_and_programs()
    {
        await using var server = await RunningServer.Start(With(l => l with { PerAccount = 12 }));
        using var admin = await server.SetUp();
        var token = (await admin.Done("POST", "/api/v1/account/tokens", new { name = "script", scopes = new[] { "read" } })).GetProperty("token").GetString();
        using var program = server.NewBrowser();
        var statuses = new List<int>();
        for (var i = 0; i < 10; i++)
        {
            using var first = await admin.Send("GET", "/api/v1/account/me");
            using var second = await program.Send("GET", "/api/v1/account/me", null, r => r.Headers.Authorization = new("Bearer", token));
            statuses.AddRange([(int)first.StatusCode, (int)second.StatusCode]);
        }

        // One went for the token.
        Assert.Equal(11, statuses.Count(s => s == 200));
        Assert.Equal(9, statuses.Count(s => s == 429));
    }

    [Fact]
    public async Task Too_many_requests_of_one_address_wait_before_anything_is_looked_up()
    {
        await using var server = await RunningServer.Start(With(l => l with { PerAddress = 12 }));
        using var browser = server.NewBrowser();
        var statuses = new List<int>();
        for (var i = 0; i < 16; i++)
        {
            using var response = await browser.Send("GET", "/health");
            statuses.Add((int)response.StatusCode);
        }

        Assert.Equal(12, statuses.Count(s => s == 200));
        await browser.Refused(429, "too-many-requests", "GET", "/health");
    }

    private static ServeOptions With(Func<RequestLimits, RequestLimits> change)
    {
        var options = RunningServer.NewOptions();
        return options with { Limits = change(options.Limits) };
    }

    private static Action<HttpRequestMessage> From(string address) => r =>
    {
        r.Headers.Add("X-Forwarded-For", address);
        r.Headers.Add("X-Forwarded-Proto", "https");
    };
}
