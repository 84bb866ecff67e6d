using Microsoft.Extensions.Hosting;

namespace Rollcall.Web;

/// <summary>Removes what has expired, every ten minutes.</summary>
internal sealed class Sweeping(IServiceScopeFactory scopes, UploadStore uploads, TimeProvider clock, ILogger<Sweeping> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(10), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Sessions>().Sweep(stoppingToken);
                uploads.Sweep();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.Failed(e);
            }
        }
    }
}
