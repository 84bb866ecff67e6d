using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Rollcall.Web.Tests;

public sealed class TelemetryTests
{
    private const string Planted = "Plantedname";

    [Fact]
    public async Task Traces_and_metrics_reach_the_collector_and_hold_no_name_query_or_address()
    {
        var received = new ConcurrentQueue<(string Path, string Text)>();
        await using var collector = await Collector(received);
        var options = RunningServer.NewOptions() with { Telemetry = new Uri(collector.Urls.Single()) };
        await using (var server = await RunningServer.Start(options, map: app =>
            app.MapGet("/test/fault/{id:guid}", string (Guid id) => throw new InvalidOperationException(Planted)).AllowAnonymous()))
        {
            using var admin = await server.SetUp(Planted);
            await admin.Done("GET", "/api/v1/account/me?search=" + Planted);
            await admin.Refused(500, "fault", "GET", $"/test/fault/{Guid.NewGuid()}?q={Planted}");
            using var response = await admin.Send("GET", "/api/v1/account/me", null, r => r.Headers.UserAgent.ParseAdd("Browser-" + Planted));
            Assert.Equal(200, (int)response.StatusCode);
        }

        Assert.Contains(received, r => r.Path == "/v1/traces" && r.Text.Contains("/api/v1/account/me", StringComparison.Ordinal));
        Assert.Contains(received, r => r.Path == "/v1/metrics" && r.Text.Contains("http.server.request.duration", StringComparison.Ordinal));
        Assert.Empty(received.Where(r => r.Text.Contains(Planted, StringComparison.OrdinalIgnoreCase)).Select(r => r.Path));
        Assert.Empty(received.Where(r => r.Path == "/v1/traces" && r.Text.Contains("client.address", StringComparison.Ordinal)).Select(r => r.Path));
    }

    private static async Task<WebApplication> Collector(ConcurrentQueue<(string Path, string Text)> received)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.Enqueue((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
            context.Response.StatusCode = StatusCodes.Status200OK;
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
