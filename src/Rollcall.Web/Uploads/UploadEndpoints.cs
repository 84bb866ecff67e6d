using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Rollcall.Web;

/// <summary>Resumable uploads by the tus protocol, version 1.0.0: core, creation, checksum, expiration, termination. Any tus client can send a large list over a bad line.</summary>
internal static class UploadEndpoints
{
    private const string Version = "1.0.0";
    private const string Path = "/api/v1/uploads";

    public static IServiceCollection AddUploads(this IServiceCollection services) => services.AddSingleton<UploadStore>();

    public static void MapUploads(this IEndpointRouteBuilder app)
    {
        var uploads = app.MapGroup(Path).WithTags("uploads").RequireScope(Scopes.Submit);
        uploads.MapMethods("", ["OPTIONS"], Describe).WithSummary("What of the tus protocol is spoken here");
        uploads.MapPost("", Create).WithSummary("Begin an upload: Upload-Length says its size, Upload-Metadata its filename");
        uploads.MapMethods("/{id:guid}", ["HEAD"], Ask).WithSummary("How far an upload has come: Upload-Offset");
        uploads.MapPatch("/{id:guid}", Append).WithMetadata(new PartSize(app.ServiceProvider.GetRequiredService<ServeOptions>().Limits.UploadBytes))
            .WithSummary("Send the next part, from Upload-Offset on");
        uploads.MapDelete("/{id:guid}", Remove).WithSummary("Give an upload up");
    }

    private static NoContent Describe(HttpContext context, ServeOptions options)
    {
        var headers = Speak(context);
        headers["Tus-Version"] = Version;
        headers["Tus-Extension"] = "creation,checksum,expiration,termination";
        headers["Tus-Max-Size"] = options.Limits.UploadBytes.ToString(CultureInfo.InvariantCulture);
        headers["Tus-Checksum-Algorithm"] = Checksum.Algorithms;
        return TypedResults.NoContent();
    }

    private static Created Create(HttpContext context, UploadStore store)
    {
        Require(context);
        if (!long.TryParse(context.Request.Headers["Upload-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            throw new RefusalException(ProblemKind.Malformed, "Upload-Length must say the file's size in bytes. A size that is not known yet can't be taken.");
        }

        var upload = store.Create(context.User.AccountId(), length, FileName(context.Request.Headers["Upload-Metadata"]));
        Tell(context, upload);
        return TypedResults.Created($"{Path}/{upload.Id}");
    }

    private static Ok Ask(Guid id, HttpContext context, UploadStore store)
    {
        Require(context);
        var upload = store.Find(id, context.User.AccountId());
        Tell(context, upload)["Upload-Length"] = upload.Length.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Ok();
    }

    private static async Task<NoContent> Append(Guid id, HttpContext context, UploadStore store, CancellationToken cancel)
    {
        Require(context);
        var upload = store.Find(id, context.User.AccountId());
        if (context.Request.ContentType != "application/offset+octet-stream")
        {
            throw new RefusalException(ProblemKind.WrongMediaType, "A part is sent as application/offset+octet-stream.");
        }

        if (!long.TryParse(context.Request.Headers["Upload-Offset"], NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
        {
            throw new RefusalException(ProblemKind.Malformed, "Upload-Offset must say where the part begins.");
        }

        using var checksum = Checksum.Read(context.Request.Headers["Upload-Checksum"]);
        Tell(context, await store.Append(upload, offset, context.Request.Body, checksum, cancel));
        return TypedResults.NoContent();
    }

    private static NoContent Remove(Guid id, HttpContext context, UploadStore store)
    {
        Require(context);
        store.Remove(store.Find(id, context.User.AccountId()).Id);
        return TypedResults.NoContent();
    }

    private static IHeaderDictionary Speak(HttpContext context)
    {
        context.Response.Headers["Tus-Resumable"] = Version;
        return context.Response.Headers;
    }

    private static void Require(HttpContext context)
    {
        if (context.Request.Headers["Tus-Resumable"] != Version)
        {
            context.Response.Headers["Tus-Version"] = Version;
            throw new RefusalException(ProblemKind.Malformed with { Status = StatusCodes.Status412PreconditionFailed }, $"The header Tus-Resumable must say {Version}.");
        }
    }

    private static IHeaderDictionary Tell(HttpContext context, Upload upload)
    {
        var headers = Speak(context);
        headers["Upload-Offset"] = upload.Offset.ToString(CultureInfo.InvariantCulture);
        headers["Upload-Expires"] = HeaderUtilities.FormatDate(upload.ExpiresAt);
        return headers;
    }

    /// <summary>The key <c>filename</c> of the metadata: a name, never a path.</summary>
    private static string? FileName(string? metadata)
    {
        if (metadata?.Split(',').Select(p => p.Trim().Split(' ')).FirstOrDefault(p => p is ["filename", _]) is not [_, var coded])
        {
            return null;
        }

        var bytes = new byte[coded.Length];
        var name = Convert.TryFromBase64String(coded, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
        return name.Length is > 0 and <= 200 && !name.Any(char.IsControl) && name.IndexOfAny(['/', '\\']) < 0 && name is not ("." or "..")
            ? name
            : throw new RefusalException(ProblemKind.Malformed, "The filename in Upload-Metadata must be a name of 1 to 200 characters, in base 64 and without a folder.");
    }

    private sealed record PartSize(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
