using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Scalar.AspNetCore;

namespace Rollcall.Web;

/// <summary>
/// The page on which people read the API's description, drawn by Scalar. Scalar's own page brings a script within it, which the content security
/// policy forbids; this one gives its script and styles a nonce. The program comes from the package and this server, from nowhere else.
/// </summary>
internal static class ReferencePage
{
    private const string Program = "ScalarStaticAssets.scalar.js";

    public static void MapReferencePage(this IEndpointRouteBuilder app)
    {
        app.MapGet("/reference", Page).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/reference/scalar.js", Script).AllowAnonymous().ExcludeFromDescription();
    }

    private static ContentHttpResult Page(HttpContext context)
    {
        var nonce = Secret.Create();
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return TypedResults.Content($$"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta property="csp-nonce" content="{{nonce}}" nonce="{{nonce}}">
              <title>Rollcall: the API</title>
            </head>
            <body>
              <div id="app"><p>The same as a document: <a href="/openapi/v1.json">/openapi/v1.json</a></p></div>
              <script nonce="{{nonce}}" src="/reference/scalar.js"></script>
              <script nonce="{{nonce}}">
                Scalar.createApiReference('#app', { url: '/openapi/v1.json', withDefaultFonts: false, telemetry: false, hideClientButton: true, showToolbar: 'never', showDeveloperTools: 'never', agent: { disabled: true }, mcp: { disabled: true } })
              </script>
            </body>
            </html>
            """, "text/html; charset=utf-8");
    }

    /// <summary>The package holds its script packed by gzip.</summary>
    private static FileStreamHttpResult Script(HttpContext context)
    {
        var assembly = typeof(ScalarOptions).Assembly;
        var packed = assembly.GetManifestResourceStream(Program) ?? throw new InvalidOperationException("Scalar's package holds no script by this name.");
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(assembly.ManifestModule.ModuleVersionId.ToByteArray()))[..16]}\"");
        context.Response.Headers.Vary = "Accept-Encoding";
        context.Response.Headers.CacheControl = "no-cache";
        if (context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return TypedResults.Stream(packed, "text/javascript; charset=utf-8", entityTag: tag);
        }

        return TypedResults.Stream(new GZipStream(packed, CompressionMode.Decompress), "text/javascript; charset=utf-8", entityTag: tag);
    }
}
