using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Rollcall.Web;

/// <summary>Whether the data folder can be written, with room left for uploads.</summary>
internal sealed class DataFolderHealth(ServeOptions options) : IHealthCheck
{
    private const long Least = 100L << 20;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var probe = Path.Combine(DataFolder.UploadsFolder(options), ".probe-" + Guid.NewGuid().ToString("N"));
        try
        {
            await using (var stream = new FileStream(probe, DataFolder.PrivateFile(FileMode.CreateNew)))
            {
                await stream.WriteAsync("probe"u8.ToArray(), cancellationToken);
            }

            return new DriveInfo(options.DataFolder.FullName).AvailableFreeSpace < Least
                ? HealthCheckResult.Degraded("Less than 100 MB are free for the data folder.")
                : HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy("The data folder can't be written.", e);
        }
        finally
        {
            File.Delete(probe);
        }
    }
}
