using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Rollcall.Web;

/// <summary>Whether the register is open and takes what is sent to it.</summary>
internal sealed class RegisterHealth(OpenedRegister register) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        register.IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The register is not open, or its disk failed."));
}
