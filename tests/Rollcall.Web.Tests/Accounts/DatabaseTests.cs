using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Rollcall.Aids;

namespace Rollcall.Web.Tests;

/// <summary>What touches the tables, on both databases. The tests of sign-in run on SQLite; these show that PostgreSQL does the same.</summary>
public sealed class DatabaseTests
{
    public static TheoryData<string> Databases => ["SQLite", "PostgreSQL"];

    [Fact]
    public void The_migrations_say_what_the_model_says()
    {
        var design = new AccountsDesign();
        using var sqlite = ((IDesignTimeDbContextFactory<SqliteAccountsContext>)design).CreateDbContext([]);
        using var postgres = ((IDesignTimeDbContextFactory<PostgresAccountsContext>)design).CreateDbContext([]);
        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(postgres.Database.HasPendingModelChanges());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Sign_in_with_password_code_and_recovery_code_works(string database)
    {
        await using var server = await RunningServer.Start(On(database));
        using var admin = await server.SetUp();
        using var again = await server.SignInAgain(admin);
        await again.Done("GET", "/api/v1/account/me");
        using var third = server.NewBrowser();
        await third.SignIn("root");
        await third.Done("POST", "/api/v1/account/sign-in/code", new { code = admin.RecoveryCodes[0] });
        Assert.Equal(3, (await third.Done("GET", "/api/v1/account/sessions")).GetArrayLength());
        await third.Done("POST", "/api/v1/account/sign-out-everywhere");
        await admin.Refused(401, "sign-in-needed", "GET", "/api/v1/account/me");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Guesses_made_at_once_are_all_counted(string database)
    {
        await using var server = await RunningServer.Start(On(database));
        (await server.SetUp()).Dispose();
        using var browser = server.NewBrowser();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => browser.Refused(401, "sign-in-refused", "POST", "/api/v1/account/sign-in", new { name = "root", password = $"a wrong password {i}" })));
        await browser.Refused(401, "sign-in-refused", "POST", "/api/v1/account/sign-in", new { name = "root", password = RunningServer.Password });
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Passkeys_tokens_and_signatures_work_and_a_nonce_serves_once(string database)
    {
        await using var server = await RunningServer.Start(On(database));
        using var admin = await server.SetUp();
        using var key = new SoftwareAuthenticator();
        var origin = admin.Address.GetLeftPart(UriPartial.Authority);
        var creation = await admin.Done("POST", "/api/v1/account/passkeys/begin");
        await admin.Done("POST", "/api/v1/account/passkeys/finish", new { credential = key.Create(creation, origin), name = "key" });
        using var browser = server.NewBrowser();
        var request = await browser.Done("POST", "/api/v1/account/sign-in/passkey/begin");
        await browser.Done("POST", "/api/v1/account/sign-in/passkey/finish", new { credential = key.Get(request, origin) });
        await browser.Done("GET", "/api/v1/account/me");

        var token = (await browser.Done("POST", "/api/v1/account/tokens", new { name = "t", scopes = new[] { "read" } })).GetProperty("token").GetString();
        using var program = server.NewBrowser();
        using var response = await program.Send("GET", "/api/v1/account/me", null, r => r.Headers.Authorization = new("Bearer", token));
        Assert.Equal(200, (int)response.StatusCode);

        using var client = new SigningClient(server.Address);
        client.KeyId = (await browser.Done("POST", "/api/v1/account/keys", new { name = "k", public_key = client.PublicKey, scopes = new[] { "read" } })).GetProperty("id").GetString()!;
        var same = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.Send(client.Request("GET", "/api/v1/account/me", server.Clock.GetUtcNow(), nonce: "0123456789abcdef"))));
        Assert.Equal(1, same.Count(s => s.Status == 200));
        Assert.Equal(7, same.Count(s => s.Status == 401));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Administration_and_sweeping_work(string database)
    {
        await using var server = await RunningServer.Start(On(database));
        using var admin = await server.SetUp();
        using var worker = await server.Invite(admin, "worker", "caseworker");
        var id = (await worker.Done("GET", "/api/v1/account/me")).GetProperty("id").GetString();
        var version = (await admin.Done("GET", "/api/v1/accounts/" + id)).GetProperty("version").GetString();
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Status(admin, id, new { version, language = $"a{(char)('a' + i)}" })));
        Assert.Equal(1, both.Count(s => s == 200));
        Assert.All(both.Where(s => s != 200), s => Assert.Equal(409, s));
        server.Clock.Advance(TimeSpan.FromHours(13));
        await using var scope = server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Sessions>().Sweep(TestContext.Current.CancellationToken);
        Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<AccountsContext>().Sessions.CountAsync());
    }

    private static async Task<int> Status(Browser admin, string? id, object change)
    {
        using var response = await admin.Send("PATCH", "/api/v1/accounts/" + id, change);
        return (int)response.StatusCode;
    }

    private static ServeOptions On(string database) => RunningServer.NewOptions() with
    {
        Database = database == "PostgreSQL" ? PostgresCluster.NewDatabase() : null,
    };
}
