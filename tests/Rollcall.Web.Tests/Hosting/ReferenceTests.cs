namespace Rollcall.Web.Tests;

public sealed class ReferenceTests
{
    [Fact]
    public async Task The_description_has_every_address_with_what_it_takes_and_gives()
    {
        await using var server = await RunningServer.Start();
        using var browser = server.NewBrowser();
        var document = await browser.Done("GET", "/openapi/v1.json");
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var operations = (
            from path in document.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            select (Address: $"{operation.Name} {path.Name}", operation.Value)).ToList();
        Assert.Contains(operations, o => o.Address == "post /api/v1/account/sign-in");
        Assert.Contains(operations, o => o.Address == "patch /api/v1/uploads/{id}");
        Assert.Empty(operations.Where(o => !o.Value.TryGetProperty("summary", out _)).Select(o => o.Address));
        Assert.Empty(operations.Where(o => o.Value.GetProperty("responses").EnumerateObject().All(r => r.Name is not ("200" or "201" or "204"))).Select(o => o.Address));
        Assert.Empty(operations.Where(o => !o.Value.GetProperty("responses").GetProperty("4XX").GetProperty("content").TryGetProperty("application/problem+json", out _)).Select(o => o.Address));
    }

    [Fact]
    public async Task The_page_for_people_loads_nothing_from_elsewhere_and_runs_no_script_without_a_nonce()
    {
        await using var server = await RunningServer.Start();
        using var browser = server.NewBrowser();
        using var page = await browser.Send("GET", "/reference");
        var (html, policy) = (await page.Content.ReadAsStringAsync(), page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain("http", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        var nonce = html.Split("nonce=\"")[1].Split('"')[0];
        Assert.Contains($"script-src 'nonce-{nonce}'", policy, StringComparison.Ordinal);
        Assert.Equal(html.Split("<script").Length, html.Split($"<script nonce=\"{nonce}\"").Length);
        using var again = await browser.Send("GET", "/reference");
        Assert.DoesNotContain(nonce, await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var script = await browser.Send("GET", "/reference/scalar.js");
        Assert.Equal("text/javascript", script.Content.Headers.ContentType?.MediaType);
        Assert.Contains("createApiReference", await script.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
