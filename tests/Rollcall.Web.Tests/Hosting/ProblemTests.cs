using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Web.Tests;

public sealed class ProblemTests
{
    private const string Planted = "Arshaluys Planted";

    [Fact]
    public async Task Every_status_has_a_problem_document_with_what_to_do()
    {
        await using var server = await RunningServer.Start(map: app =>
        {
            app.MapGet("/test/fault", string () => throw new InvalidOperationException(Planted)).AllowAnonymous();
            app.MapGet("/test/conflict", string () => throw new DbUpdateConcurrencyException(Planted)).AllowAnonymous();
            app.MapGet("/test/number", (int n) => n).AllowAnonymous();
            app.MapGet("/test/bare/{status:int}", (int status) => TypedResults.StatusCode(status)).AllowAnonymous();
        });
        using var browser = await server.SetUp();
        await browser.Refused(500, "fault", "GET", "/test/fault");
        await browser.Refused(409, "conflict", "GET", "/test/conflict");
        await browser.Refused(400, "malformed", "GET", "/test/number?n=many");
        await browser.Refused(400, "malformed", "GET", "/test/number");
        await browser.Refused(404, "not-found", "GET", "/test/nothing");
        await browser.Refused(405, "method-not-allowed", "PUT", "/api/v1/account/me");
        await browser.Refused(405, "method-not-allowed", "TRACE", "/api/v1/account/me");
        await browser.Refused(415, "wrong-media-type", "POST", "/api/v1/account/confirm", null, r => r.Content = new StringContent("password=x", Encoding.UTF8, "text/plain"));
        await browser.Refused(413, "too-large", "POST", "/api/v1/account/confirm", new { password = new string('x', 17 << 20) });
        foreach (var (status, slug) in new[] { (403, "not-allowed"), (409, "conflict"), (503, "unavailable"), (502, "fault"), (410, "malformed") })
        {
            await browser.Refused(status, slug, "GET", $"/test/bare/{status}");
        }

        using var stranger = server.NewBrowser();
        await stranger.Refused(401, "sign-in-needed", "GET", "/api/v1/account/me");
    }

    [Fact]
    public async Task A_field_that_cannot_be_taken_is_named()
    {
        await using var server = await RunningServer.Start();
        using var browser = await server.SetUp();
        var invalid = await browser.Refused(400, "invalid", "POST", "/api/v1/account/tokens", new { name = "x", scopes = new[] { "everything" } });
        Assert.Equal("#/scopes", invalid.GetProperty("errors")[0].GetProperty("pointer").GetString());
        var wrong = await browser.Refused(400, "malformed", "POST", "/api/v1/account/tokens", new { name = "x", scopes = new[] { "read" }, days = "ninety" });
        Assert.Equal("#/days", wrong.GetProperty("errors")[0].GetProperty("pointer").GetString());
        await browser.Refused(400, "malformed", "POST", "/api/v1/account/tokens", new { scopes = new[] { "read" } });
        var unknown = await browser.Refused(400, "malformed", "POST", "/api/v1/account/tokens", new { name = "x", scopes = new[] { "read" }, admin = true });
        Assert.Equal("#/admin", unknown.GetProperty("errors")[0].GetProperty("pointer").GetString());
        await browser.Refused(400, "malformed", "POST", "/api/v1/account/tokens", null, r => r.Content = Json("""{"name":"a","name":"b","scopes":["read"]}"""));
        await browser.Refused(400, "malformed", "POST", "/api/v1/account/tokens", null, r => r.Content = Json("{"));
        await browser.Refused(400, "malformed", "POST", "/api/v1/account/tokens", null, r => r.Content = Json("null"));
    }

    [Fact]
    public async Task A_fault_tells_nobody_what_it_was_about()
    {
        await using var server = await RunningServer.Start(map: app => app.MapGet("/test/fault", string () => throw new InvalidOperationException(Planted)).AllowAnonymous());
        using var browser = server.NewBrowser();
        using var response = await browser.Send("GET", "/test/fault?name=Planted");
        var text = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("Planted", text + response.Headers, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_kind_of_problem_is_explained_at_its_own_address()
    {
        await using var server = await RunningServer.Start();
        using var browser = server.NewBrowser();
        foreach (var kind in ProblemKind.All)
        {
            Assert.Equal(kind.Advice, (await browser.Done("GET", "/problems/" + kind.Slug)).GetProperty("advice").GetString());
        }
    }

    private static StringContent Json(string text) => new(text, MediaTypeHeaderValue.Parse("application/json"));
}
