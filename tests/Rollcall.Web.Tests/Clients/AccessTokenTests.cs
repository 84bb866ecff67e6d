using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Rollcall.Web.Tests;

public sealed class AccessTokenTests
{
    private const string Me = "/api/v1/account/me";
    private const string Tokens = "/api/v1/account/tokens";

    [Fact]
    public async Task A_token_is_its_accounts_in_all_but_scope()
    {
        await using var server = await Start();
        using var admin = await server.SetUp();
        using var officer = await server.Invite(admin, "officer", "list_officer", Party);
        var (token, _) = await Make(officer, "submit");
        using var program = server.NewBrowser();
        Assert.Equal("""{"account":"list_officer","party":"0193e0b1-0000-7000-8000-000000000001"}""", await Get(program, "/test/viewer", token));
        Assert.Equal(await Get(officer, "/test/viewer", null), await Get(program, "/test/viewer", token));
        await program.Refused(403, "not-allowed", "GET", "/test/export", null, With(token));
        Assert.Equal("\"all\"", await Get(officer, "/test/export", null));
    }

    [Fact]
    public async Task A_token_changes_no_account()
    {
        await using var server = await Start();
        using var admin = await server.SetUp();
        var (token, _) = await Make(admin, "submit", "read", "export", "decide");
        using var program = server.NewBrowser();
        await program.Refused(403, "not-allowed", "POST", Tokens, new { name = "more", scopes = new[] { "read" } }, With(token));
        await program.Refused(403, "not-allowed", "GET", "/api/v1/accounts", null, With(token));
        await program.Refused(403, "not-allowed", "POST", "/api/v1/account/password", new { current = "x", password = "y" }, With(token));
        await program.Refused(401, "sign-in-needed", "POST", "/api/v1/account/totp/begin", null, With(token));
    }

    [Fact]
    public async Task A_token_ends_by_its_day_by_revocation_and_with_its_account()
    {
        await using var server = await Start();
        using var admin = await server.SetUp();
        using var worker = await server.Invite(admin, "worker", "caseworker");
        using var program = server.NewBrowser();
        var (revoked, id) = await Make(worker, "read");
        await Get(program, Me, revoked);
        await worker.Done("DELETE", $"{Tokens}/{id}");
        await program.Refused(401, "sign-in-needed", "GET", Me, null, With(revoked));

        var (orphan, _) = await Make(worker, "read");
        var me = await worker.Done("GET", Me);
        var account = await admin.Done("GET", "/api/v1/accounts/" + me.GetProperty("id").GetString());
        await admin.Done("PATCH", "/api/v1/accounts/" + me.GetProperty("id").GetString(), new { version = account.GetProperty("version").GetString(), disabled = true });
        await program.Refused(401, "sign-in-needed", "GET", Me, null, With(orphan));

        var (old, _) = await Make(admin, "read");
        server.Clock.Advance(TimeSpan.FromDays(91));
        await program.Refused(401, "sign-in-needed", "GET", Me, null, With(old));
    }

    [Fact]
    public async Task A_token_is_not_guessed_from_a_part_of_it_and_only_its_owner_sees_it()
    {
        await using var server = await Start();
        using var admin = await server.SetUp();
        using var worker = await server.Invite(admin, "worker", "caseworker");
        var (token, id) = await Make(admin, "read");
        using var program = server.NewBrowser();
        string[] wrong = [token[..^1], token + "A", token[3..], "rc_" + new string('A', 43), token.ToUpperInvariant(), ""];
        foreach (var text in wrong)
        {
            await program.Refused(401, "sign-in-needed", "GET", Me, null, r => r.Headers.TryAddWithoutValidation("Authorization", "Bearer " + text));
        }

        Assert.Equal(0, (await worker.Done("GET", Tokens)).GetArrayLength());
        await worker.Refused(404, "not-found", "DELETE", $"{Tokens}/{id}");
        var listed = (await admin.Done("GET", Tokens))[0];
        Assert.Equal("script", listed.GetProperty("name").GetString());
        Assert.DoesNotContain(token[3..], listed.GetRawText(), StringComparison.Ordinal);
    }

    private static readonly Guid Party = new("0193e0b1-0000-7000-8000-000000000001");

    private static Action<HttpRequestMessage> With(string? token) => r => r.Headers.Authorization = token is null ? null : new("Bearer", token);

    private static async Task<string> Get(Browser browser, string path, string? token)
    {
        using var response = await browser.Send("GET", path, null, With(token));
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode}");
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<(string Token, string Id)> Make(Browser owner, params string[] scopes)
    {
        var made = await owner.Done("POST", Tokens, new { name = "script", scopes });
        return (made.GetProperty("token").GetString()!, made.GetProperty("id").GetString()!);
    }

    private static Task<RunningServer> Start() => RunningServer.Start(map: app =>
    {
        app.MapGet("/test/viewer", (HttpContext context) => TypedResults.Ok(new { Account = context.User.ToViewer().Role.Word(), context.User.ToViewer().Party })).RequireScope(Scopes.Submit);
        app.MapGet("/test/export", () => TypedResults.Ok("all")).RequireScope(Scopes.Export);
    });
}
