using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Identity;

namespace Rollcall.Web;

/// <summary>How often a sign-in to one name may be tried, whether the name exists or not, from wherever.</summary>
internal sealed class SignInLimits(ServeOptions options, ILookupNormalizer names) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _perName = PartitionedRateLimiter.Create<string, string>(name =>
        RateLimitPartition.GetSlidingWindowLimiter(name, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = options.Limits.SignInsPerName,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));

    /// <summary>Fails where this name was tried too often in the last minute.</summary>
    public async Task Take(HttpContext context, string name)
    {
        var normal = names.NormalizeName(name) ?? "";
        using var lease = await _perName.AcquireAsync(normal[..Math.Min(normal.Length, 100)], 1, context.RequestAborted);
        if (!lease.IsAcquired)
        {
            context.Response.Headers.RetryAfter = "60";
            throw new RefusalException(ProblemKind.TooManyRequests);
        }
    }

    public void Dispose() => _perName.Dispose();
}
