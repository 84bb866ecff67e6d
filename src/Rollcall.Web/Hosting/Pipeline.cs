namespace Rollcall.Web;

/// <summary>What every request passes, in order.</summary>
internal static class Pipeline
{
    public static void UsePipeline(this WebApplication app, ServeOptions options)
    {
        app.UseForwardedHeaders();
        app.UseRouting();
        app.UseMiddleware<RequestLog>();
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = _ => true, ExceptionHandler = _ => Task.CompletedTask });
        app.UseStatusCodePages(pages => Problem.Write(pages.HttpContext, ProblemKind.OfStatus(pages.HttpContext.Response.StatusCode)));
        app.UseHostFiltering();
        if (CookieNames.For(options).Secure)
        {
            app.Use((context, next) => context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
                ? next(context)
                : throw new RefusalException(ProblemKind.HttpsNeeded));
        }

        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<AntiforgeryGuard>();
        app.UseAuthorization();
    }
}
