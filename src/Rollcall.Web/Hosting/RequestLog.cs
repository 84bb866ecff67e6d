using System.Diagnostics;
using System.Security.Claims;

namespace Rollcall.Web;

/// <summary>One line a request: which path, which account, how it ended. No query, no address, no name.</summary>
internal sealed class RequestLog(RequestDelegate next, TimeProvider clock, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var start = clock.GetTimestamp();
        // A path that no endpoint has may hold anything.
        var path = context.GetEndpoint() is RouteEndpoint ? context.Request.Path.Value! : "(none)";
        try
        {
            await next(context);
        }
        finally
        {
            log.Answered(
                Method(context.Request.Method), path, context.Response.StatusCode, clock.GetElapsedTime(start).TotalMilliseconds,
                context.User.FindFirstValue(ViewerClaims.Account), context.User.Identity?.AuthenticationType,
                Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier);
        }
    }

    private static string Method(string method) => method.Length <= 10 && method.All(char.IsAsciiLetter) ? method : "(other)";
}
