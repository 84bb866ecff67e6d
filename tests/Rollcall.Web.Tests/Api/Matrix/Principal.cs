using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Rollcall.Web.Tests;

/// <summary>Somebody who calls: nobody, a browser of some account, or a program with one scope.</summary>
/// <param name="Name">What the test calls it.</param>
/// <param name="Account">The account; null for nobody.</param>
/// <param name="Scope">The one scope of a program; null for a browser.</param>
/// <param name="MaySee">The kinds of planted words that it may see.</param>
internal sealed record Principal(string Name, Account? Account, string? Scope, string MaySee)
{
    /// <summary>Adds what tells the server who calls. Each call has a session or token of its own, since some end it.</summary>
    public async Task Sign(RunningServer server, HttpClient http, HttpRequestMessage request)
    {
        if (Account is null)
        {
            return;
        }

        await using var services = server.Services.CreateAsyncScope();
        var accounts = services.ServiceProvider.GetRequiredService<AccountsContext>();
        var now = server.Clock.GetUtcNow();
        if (Scope is not null)
        {
            var token = AccessTokenHandler.Prefix + Secret.Create();
            accounts.AccessTokens.Add(new AccessToken
            {
                Id = Guid.NewGuid(),
                Account = Account.Id,
                Hash = Secret.Hash(token),
                Name = "matrix",
                Scopes = Scope,
                CreatedAt = now,
                ExpiresAt = now.AddDays(1),
            });
            await accounts.SaveChangesAsync(TestContext.Current.CancellationToken);
            request.Headers.Add("Authorization", "Bearer " + token);
            return;
        }

        var stamp = accounts.Users.Where(a => a.Id == Account.Id).Select(a => a.SecurityStamp).Single()!;
        var key = Secret.Create();
        accounts.Sessions.Add(new Session
        {
            Id = Guid.NewGuid(),
            KeyHash = Secret.Hash(key),
            Account = Account.Id,
            Stage = SessionStage.Complete,
            Stamp = stamp,
            CreatedAt = now,
            LastSeenAt = now,
            ConfirmedAt = now,
        });
        await accounts.SaveChangesAsync(TestContext.Current.CancellationToken);
        var cookie = "rollcall=" + key;
        if (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head)
        {
            using var ask = new HttpRequestMessage(HttpMethod.Get, "/api/v1/account/antiforgery");
            ask.Headers.Add("Cookie", cookie);
            using var answer = await http.SendAsync(ask, TestContext.Current.CancellationToken);
            var told = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), default, TestContext.Current.CancellationToken);
            request.Headers.Add("X-Rollcall-Antiforgery", told.RootElement.GetProperty("antiforgery").GetString());
            cookie += "; " + string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        }

        request.Headers.Add("Cookie", cookie);
    }
}
