using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Rollcall.Register;

namespace Rollcall.Web.Tests;

/// <summary>A server with two parties, and programs of the people who work there.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly List<HttpClient> _clients = [];

    private Desk(RunningServer server) => Server = server;

    public RunningServer Server { get; }

    public Guid North { get; private set; }

    public Guid South { get; private set; }

    /// <summary>A standing list of North's.</summary>
    public Guid Sought { get; private set; }

    public HttpClient OfNorth { get; private set; } = null!;

    public HttpClient OfSouth { get; private set; } = null!;

    public HttpClient Caseworker { get; private set; } = null!;

    public HttpClient Second { get; private set; } = null!;

    public CaseRegister Register => Server.Services.GetRequiredService<OpenedRegister>().Register;

    public static async Task<Desk> Open()
    {
        var desk = new Desk(await RunningServer.Start());
        var admin = new Viewer(Guid.NewGuid(), Role.Administrator);
        desk.North = (await desk.Register.Do(new DefineParty("North"), admin)).Id;
        desk.South = (await desk.Register.Do(new DefineParty("South"), admin)).Id;
        desk.OfNorth = await desk.Client("north", Role.ListOfficer, desk.North);
        desk.OfSouth = await desk.Client("south", Role.ListOfficer, desk.South);
        desk.Caseworker = await desk.Client("case", Role.Caseworker);
        desk.Second = await desk.Client("case-two", Role.Caseworker);
        var list = await Done(desk.OfNorth, "/lists", new { party = desk.North, name = "sought", claim = "we_seek", purpose = "p", legal_basis = "l" });
        desk.Sought = list.GetProperty("id").GetGuid();
        return desk;
    }

    /// <summary>A program with every scope of a new account.</summary>
    public async Task<HttpClient> Client(string name, Role role, Guid? party = null)
    {
        await using var scope = Server.Services.CreateAsyncScope();
        var made = scope.ServiceProvider.GetRequiredService<NewAccounts>();
        var account = made.Create(name, role, party, "en");
        await made.Save(account, TestContext.Current.CancellationToken);
        var accounts = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        var (token, now) = (AccessTokenHandler.Prefix + Secret.Create(), Server.Clock.GetUtcNow());
        accounts.AccessTokens.Add(new AccessToken
        {
            Id = Guid.NewGuid(),
            Account = account.Id,
            Hash = Secret.Hash(token),
            Name = name,
            Scopes = string.Join(' ', Scopes.All),
            CreatedAt = now,
            ExpiresAt = now.AddDays(1),
        });
        await accounts.SaveChangesAsync(TestContext.Current.CancellationToken);
        var client = new HttpClient { BaseAddress = Server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        _clients.Add(client);
        return client;
    }

    public static Task<HttpResponseMessage> Submit(HttpClient by, Guid list, string csv, string? key = null, string name = "list.csv")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/submissions?list={list}&file_name={name}") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(csv)) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return by.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonElement> Get(HttpClient by, string path) =>
        JsonElement.Parse(await by.GetStringAsync("/api/v1" + path, TestContext.Current.CancellationToken));

    public static Task<HttpResponseMessage> Post(HttpClient by, string path, object body, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1" + path) { Content = JsonContent.Create(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return by.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A request that must go well.</summary>
    public static async Task<JsonElement> Done(HttpClient by, string path, object body)
    {
        using var response = await Post(by, path, body);
        return await Json(response, 201, 200);
    }

    /// <summary>The answer's JSON, if it has one of these statuses.</summary>
    public static async Task<JsonElement> Json(HttpResponseMessage response, params int[] statuses)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(statuses.Contains((int)response.StatusCode), $"{(int)response.StatusCode} {text}");
        return JsonElement.Parse(text);
    }

    public ValueTask DisposeAsync()
    {
        _clients.ForEach(c => c.Dispose());
        return Server.DisposeAsync();
    }
}
