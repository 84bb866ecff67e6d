using Microsoft.AspNetCore.Http.HttpResults;

namespace Rollcall.Web;

/// <summary>
/// The ledger for anybody, as C2SP tlog-tiles says: checkpoint, tiles of hashes, bundles of commitments. Nothing of it says
/// what was done, by whom or to whom.
/// </summary>
internal static class LogEndpoints
{
    private const string Fresh = "public, no-cache";
    private const string ForGood = "public, max-age=31536000, immutable";

    public static void MapLog(this IEndpointRouteBuilder app)
    {
        var log = app.MapGroup("/log").WithTags("log").AllowAnonymous();
        log.MapGet("/checkpoint", Checkpoint).WithSummary("The newest signed checkpoint (C2SP tlog-checkpoint)");
        log.MapGet("/key", Key).WithSummary("The public key that checkpoints and receipts are checked by (C2SP signed-note)")
            .WithDescription("Get it once by a way that you trust, and keep it: whoever could change the ledger could change this answer too.");
        log.MapGet("/tile/{**path}", Tile).WithSummary("A tile of hashes, or a bundle of commitments (C2SP tlog-tiles)").Produces(200, contentType: "application/octet-stream");
    }

    private static ContentHttpResult Checkpoint(HttpContext context, OpenedRegister opened) => Text(context, opened.Register.Log.Latest.ToString(), Fresh);

    private static ContentHttpResult Key(HttpContext context, OpenedRegister opened) => Text(context, opened.Register.Log.VerifierKey + "\n", Fresh);

    private static async Task<FileContentHttpResult> Tile(string path, HttpContext context, OpenedRegister opened, CancellationToken cancel)
    {
        var bytes = await opened.Register.Log.Tile("tile/" + path, cancel) ?? throw new RefusalException(ProblemKind.NotFound);
        context.Response.Headers.CacheControl = ForGood;
        return TypedResults.File(bytes, "application/octet-stream");
    }

    private static ContentHttpResult Text(HttpContext context, string text, string caching)
    {
        context.Response.Headers.CacheControl = caching;
        return TypedResults.Text(text, "text/plain", System.Text.Encoding.UTF8);
    }
}
