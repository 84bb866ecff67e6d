using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;

namespace Rollcall.Web;

/// <summary>How often one address and one account may ask; sign-in has a limit of its own.</summary>
internal static class RateLimits
{
    /// <summary>The policy of what tries passwords and codes.</summary>
    public const string SignIn = "sign-in";

    public static IServiceCollection AddRateLimits(this IServiceCollection services, ServeOptions options) => services.AddRateLimiter(limiter =>
    {
        var limits = options.Limits;
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(c => Partition(AddressOf(c), limits.PerAddress)),
            PartitionedRateLimiter.Create<HttpContext, string>(c => c.User.FindFirstValue(ViewerClaims.Account) is { } account
                ? Partition(account, limits.PerAccount)
                : RateLimitPartition.GetNoLimiter("")));
        limiter.AddPolicy(SignIn, c => Partition(AddressOf(c), limits.SignInsPerAddress));
        limiter.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Ceiling(after.TotalSeconds) : 60;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, wait).ToString("0", CultureInfo.InvariantCulture);
            await Problem.Write(rejected.HttpContext, ProblemKind.TooManyRequests);
        };
    });

    private static RateLimitPartition<string> Partition(string key, int perMinute) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 12),
        ReplenishmentPeriod = TimeSpan.FromSeconds(5),
        AutoReplenishment = true,
    });

    /// <summary>An IPv4 address, or the network of an IPv6 address that one household or office has: 64 bits.</summary>
    private static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 ? new IPNetwork(Network(address), 64).ToString() : address.ToString();
    }

    private static IPAddress Network(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
