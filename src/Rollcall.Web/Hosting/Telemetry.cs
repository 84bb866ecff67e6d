using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Rollcall.Web;

/// <summary>Metrics and traces by OpenTelemetry. They leave the server only where an address for them was given.</summary>
internal static class Telemetry
{
    /// <summary>What a trace may not say: queries, addresses, and what browsers tell of themselves.</summary>
    private static readonly string[] Withheld = ["url.query", "client.address", "client.port", "network.peer.address", "network.peer.port", "user_agent.original", "url.full", "exception.message", "db.statement", "db.query.text"];

    public static void AddTelemetry(this IServiceCollection services, ServeOptions options)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("rollcall", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)))
            .WithTracing(t => t
                .AddSource("Rollcall")
                .AddAspNetCoreInstrumentation(o => o.RecordException = false)
                .AddProcessor(new Redaction()))
            .WithMetrics(m => m
                .AddMeter("Rollcall", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting")
                .AddRuntimeInstrumentation());
        if (options.Telemetry is { } address)
        {
            telemetry.UseOtlpExporter(OpenTelemetry.Exporter.OtlpExportProtocol.HttpProtobuf, address);
        }
    }

    private sealed class Redaction : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            foreach (var name in Withheld)
            {
                data.SetTag(name, null);
            }
        }
    }
}
