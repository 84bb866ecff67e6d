using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Rollcall.Web.Tests;

public sealed class EndpointTests
{
    /// <summary>What anybody may call. An address that is added here is open to the world.</summary>
    private static readonly string[] Open =
    [
        "GET /api/v1/account/antiforgery",
        "GET /health",
        "GET /health/live",
        "GET /health/ready",
        "GET /log/checkpoint",
        "GET /log/key",
        "GET /log/tile/{**path}",
        "GET /openapi/{documentName}.json",
        "GET /problems/{slug}",
        "GET /reference",
        "GET /reference/scalar.js",
        "POST /api/v1/account/invitation",
        "POST /api/v1/account/passkeys/begin",
        "POST /api/v1/account/passkeys/finish",
        "POST /api/v1/account/set-up",
        "POST /api/v1/account/sign-in",
        "POST /api/v1/account/sign-in/code",
        "POST /api/v1/account/sign-in/passkey/begin",
        "POST /api/v1/account/sign-in/passkey/finish",
        "POST /api/v1/account/sign-out",
        "POST /api/v1/account/totp/begin",
        "POST /api/v1/account/totp/finish",
    ];

    [Fact]
    public async Task Only_what_is_listed_here_is_open_to_anybody()
    {
        await using var server = await RunningServer.Start();
        Assert.Equal(Open, Endpoints(server).Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).SelectMany(Addresses).Order(StringComparer.Ordinal));
    }

    /// <summary>Where both stand, the framework lets everybody in.</summary>
    [Fact]
    public async Task No_endpoint_both_asks_for_a_sign_in_and_allows_anybody()
    {
        await using var server = await RunningServer.Start();
        Assert.Empty(Endpoints(server)
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null && e.Metadata.GetMetadata<IAuthorizeData>() is not null)
            .SelectMany(Addresses));
    }

    private static IEnumerable<RouteEndpoint> Endpoints(RunningServer server) =>
        server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static IEnumerable<string> Addresses(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(m => $"{m} /{endpoint.RoutePattern.RawText!.Trim('/')}");
}
