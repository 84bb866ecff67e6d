using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rollcall.Register;

namespace Rollcall.Web.Tests;

/// <summary>
/// Every endpoint, called by everybody with another party's things and with things that aren't there: nothing that is said anywhere may
/// hold a word that the caller may not see, and the two are answered alike.
/// </summary>
public sealed class MatrixTests
{
    /// <summary>Where somebody may know of the thing, and so gets another answer than for what isn't there.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "observer GET /api/v1/parties/{id:guid}",
        "publisher GET /api/v1/parties/{id:guid}",
        "administrator GET /api/v1/parties/{id:guid}",
        "administrator GET /api/v1/accounts/{id:guid}",
        "administrator PATCH /api/v1/accounts/{id:guid}",
        "administrator POST /api/v1/accounts/{id:guid}/invitation",
        "administrator POST /api/v1/accounts/{id:guid}/sign-out",
    };

    /// <summary>Where what is sealed may be shown: for a purpose that is kept, or as the file that its party handed in.</summary>
    private static readonly HashSet<string> Opening = new(StringComparer.Ordinal)
    {
        "GET /api/v1/submissions/{id:guid}/file",
        "POST /api/v1/entries/{id:guid}/readings",
        "POST /api/v1/exports",
    };

    [Fact]
    public async Task Nobody_is_told_anywhere_what_they_may_not_see()
    {
        await using var planted = await PlantedServer.Start();
        var endpoints = Endpoints(planted.Server);
        Assert.Empty(endpoints.Where(e => !Calls.All.ContainsKey(e)).Select(e => $"{e} is new: say in Calls how it is called."));
        Assert.True(planted.Planted.Count >= 10_000, $"{planted.Planted.Count} words were planted.");

        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = planted.Server.Address };
        var (leaks, told) = (new List<string>(), new List<string>());
        var seen = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var principal in planted.Principals)
        {
            seen[principal.Name] = [];
            foreach (var endpoint in endpoints)
            {
                var its = await Ask(planted, http, principal, endpoint, planted.Its, leaks, seen[principal.Name]);
                if (IsStranger(principal) && !Known.Contains($"{principal.Name} {endpoint}"))
                {
                    var none = await Ask(planted, http, principal, endpoint, new Ids(), leaks, seen[principal.Name]);
                    if (!its.SequenceEqual(none))
                    {
                        told.Add($"{principal.Name}: {endpoint} answers {string.Join(' ', its)} for another's and {string.Join(' ', none)} for what isn't there");
                    }
                }
            }
        }

        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
        Assert.True(told.Count == 0, string.Join('\n', told));
        var logged = planted.Server.Log.Shown().Where(l => planted.Planted.In(System.Text.Encoding.UTF8.GetBytes(l)).Count > 0);
        Assert.Empty(logged);

        // Words that nobody is shown would prove nothing.
        var shown = seen.Values.SelectMany(w => w).Distinct().Count();
        Assert.True(shown >= planted.Planted.Count - 10, $"{shown} of {planted.Planted.Count} words were ever shown to anybody.");
        Assert.Contains(seen["officer of B"], w => w[2] == 'b');
    }

    [Fact]
    public void The_matrix_calls_nothing_twice_under_two_names() => Assert.Equal(Calls.All.Count, Calls.All.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());

    private static bool IsStranger(Principal principal) => principal.Account is not { Role: Role.Caseworker } && principal.Name != "officer of A";

    private static async Task<List<int>> Ask(
        PlantedServer planted, HttpClient http, Principal principal, string endpoint, Ids ids, List<string> leaks, HashSet<string> seen)
    {
        var statuses = new List<int>();
        foreach (var request in Calls.All[endpoint](ids))
        {
            await principal.Sign(planted.Server, http, request);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            byte[] body;
            try
            {
                body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            }
            catch (HttpRequestException)
            {
                leaks.Add($"{principal.Name}: {request.Method} {request.RequestUri} breaks off");
                continue;
            }

            statuses.Add((int)response.StatusCode);
            var found = planted.Planted.In(body, $"{response.Headers}{response.Content.Headers}{response.ReasonPhrase}");
            seen.UnionWith(found);
            if (found.FirstOrDefault(w => !principal.MaySee.Contains(w[2], StringComparison.Ordinal)) is { } word)
            {
                leaks.Add($"{principal.Name} is told {word} by {request.Method} {request.RequestUri}: {(int)response.StatusCode}");
            }

            if (found.FirstOrDefault(w => w[2] == 's') is { } closed && !Opening.Contains(endpoint))
            {
                leaks.Add($"{principal.Name} is told {closed}, which is sealed, without a purpose by {request.Method} {request.RequestUri}");
            }

            if ((int)response.StatusCode >= 500)
            {
                leaks.Add($"{principal.Name}: {request.Method} {request.RequestUri} fails with {(int)response.StatusCode}");
            }
        }

        return statuses;
    }

    private static List<string> Endpoints(RunningServer server) =>
    [
        .. server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(e => (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(m => $"{m} /{e.RoutePattern.RawText!.Trim('/')}"))
            .Distinct().Order(StringComparer.Ordinal),
    ];
}
