using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Rollcall.Web;

/// <summary>Whether the process lives, and whether it can do its work. Says no more than that to whoever asks.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, AllowCachingResponses = false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { AllowCachingResponses = false }).AllowAnonymous();
        app.MapHealthChecks("/health", new HealthCheckOptions { AllowCachingResponses = false }).AllowAnonymous();
    }
}
