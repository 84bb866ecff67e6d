using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Rollcall.Web;

/// <summary>Whether the process lives, and whether it can do its work. Says no more than that to whoever asks.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", Options(o => o.Predicate = _ => false)).AllowAnonymous();
        app.MapHealthChecks("/health/ready", Options()).AllowAnonymous();
        app.MapHealthChecks("/health", Options()).AllowAnonymous();
    }

    private static HealthCheckOptions Options(Action<HealthCheckOptions>? also = null)
    {
        var options = new HealthCheckOptions
        {
            AllowCachingResponses = false,
            ResponseWriter = (context, report) =>
            {
                context.Response.ContentType = "text/plain; charset=utf-8";
                return context.Response.WriteAsync(report.Status.ToString());
            },
        };
        also?.Invoke(options);
        return options;
    }
}
