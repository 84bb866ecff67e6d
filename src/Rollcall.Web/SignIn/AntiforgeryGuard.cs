using Microsoft.AspNetCore.Antiforgery;

namespace Rollcall.Web;

/// <summary>
/// Keeps other sites from writing by a browser's cookie. A browser says where a request comes from; and a session's write carries a token that
/// another site can't read. Programs bring no cookie and pass.
/// </summary>
internal sealed class AntiforgeryGuard(RequestDelegate next, IAntiforgery antiforgery, ILogger<AntiforgeryGuard> log)
{
    public const string Header = "X-Rollcall-Antiforgery";

    public static string Token(HttpContext context) =>
        context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken!;

    public async Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method))
        {
            await next(context);
            return;
        }

        var refused = IsFromElsewhere(context.Request)
            || (CurrentSession.Of(context) is not null
                && context.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: false }
                && !await antiforgery.IsRequestValidAsync(context));
        if (refused)
        {
            log.Refused("cross-site", context.Request.Method, context.Request.Path);
            throw new RefusalException(ProblemKind.CrossSite);
        }

        await next(context);
    }

    private static bool IsFromElsewhere(HttpRequest request) =>
        (request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none"))
        || (request.Headers.Origin is [{ } origin] && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
}
