using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Rollcall.Web;

/// <summary>A list's file as it was sent: as a form, as the bare body, or as an upload that came in parts. It stays in memory.</summary>
/// <param name="List">The standing list.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Columns">Headers and the standard columns they mean; null to leave it to the program.</param>
/// <param name="Upload">The upload that it came from.</param>
internal sealed record SentFile(Guid List, string FileName, ReadOnlyMemory<byte> Bytes, IReadOnlyDictionary<string, string?>? Columns, Guid? Upload = null)
{
    private const int FieldBytes = 256 << 10;

    public static async Task<SentFile> Read(HttpContext context, long most)
    {
        var type = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var parsed) ? parsed : null;
        return type?.MediaType.Value?.ToLowerInvariant() switch
        {
            "multipart/form-data" => await OfForm(context, HeaderUtilities.RemoveQuotes(type.Boundary).Value, most),
            "application/json" => await OfUpload(context, most),
            _ => new SentFile(
                ListOf(context.Request.Query["list"]), Named(context.Request.Query["file_name"]),
                await All(context.Request.Body, most, context.Request.ContentLength, context.RequestAborted), null),
        };
    }

    private static async Task<SentFile> OfForm(HttpContext context, string? boundary, long most)
    {
        if (boundary is null or { Length: 0 or > 70 })
        {
            throw new RefusalException(ProblemKind.Malformed, "A form needs a boundary of at most 70 characters in its Content-Type.");
        }

        var (list, name, columns, bytes) = ((string?)null, (string?)null, (string?)null, (ReadOnlyMemory<byte>?)null);
        var reader = new MultipartReader(boundary, context.Request.Body) { HeadersCountLimit = 8, HeadersLengthLimit = 4 << 10 };
        try
        {
            while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var part))
                {
                    throw new RefusalException(ProblemKind.Malformed, "Each part of the form needs a Content-Disposition with its name.");
                }

                switch (HeaderUtilities.RemoveQuotes(part.Name).Value)
                {
                    case "list":
                        list = await Field(section, context);
                        break;
                    case "file_name":
                        name = await Field(section, context);
                        break;
                    case "columns":
                        columns = await Field(section, context);
                        break;
                    case "file":
                        name ??= HeaderUtilities.RemoveQuotes(part.FileNameStar.HasValue ? part.FileNameStar : part.FileName).Value;
                        bytes = await All(section.Body, most, null, context.RequestAborted);
                        break;
                    default:
                        throw new RefusalException(ProblemKind.Malformed, "The form has a part that is not known here. It takes list, file, file_name and columns.");
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new RefusalException(ProblemKind.Malformed, "The form is cut short, or its parts have too many or too long headers.");
        }

        return new SentFile(ListOf(list), Named(name), bytes ?? throw RefusalException.Invalid("file", "The form has no part named file. Send the list's file in it."), ColumnsOf(columns));
    }

    private static async Task<SentFile> OfUpload(HttpContext context, long most)
    {
        var request = await context.Request.ReadFromJsonAsync<UploadRequest>(context.RequestAborted) ?? throw new RefusalException(ProblemKind.Malformed);
        var store = context.RequestServices.GetRequiredService<UploadStore>();
        var upload = store.Find(request.Upload, context.User.AccountId());
        await using var stream = store.Open(upload);
        return new SentFile(
            request.List, Named(request.FileName ?? upload.FileName), await All(stream, most, upload.Length, context.RequestAborted), request.Columns, upload.Id);
    }

    private static async Task<string> Field(MultipartSection section, HttpContext context) =>
        System.Text.Encoding.UTF8.GetString((await All(section.Body, FieldBytes, null, context.RequestAborted)).Span);

    private static async Task<ReadOnlyMemory<byte>> All(Stream stream, long most, long? length, CancellationToken cancel)
    {
        if (length > most)
        {
            throw TooLarge(most);
        }

        var all = new MemoryStream((int)(length ?? 0));
        var buffer = new byte[64 << 10];
        for (int read; (read = await stream.ReadAsync(buffer, cancel)) > 0;)
        {
            if (all.Length + read > most)
            {
                throw TooLarge(most);
            }

            all.Write(buffer, 0, read);
        }

        return all.GetBuffer().AsMemory(0, (int)all.Length);
    }

    private static RefusalException TooLarge(long most) =>
        new(ProblemKind.TooLarge, most < 1 << 20 ? $"A field of the form has more than {most >> 10} KB." : $"A list's file may have {most >> 20} MB. Hand in the list in several files.");

    private static Guid ListOf(string? text) =>
        Guid.TryParse(text, out var id) ? id : throw RefusalException.Invalid("list", "list is missing: the id of the standing list that this file belongs to.");

    private static string Named(string? name) =>
        !string.IsNullOrWhiteSpace(name) ? name : throw RefusalException.Invalid("file_name", "file_name is missing: its ending says how to read the file, as in list.csv.");

    private static Dictionary<string, string?>? ColumnsOf(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<Dictionary<string, string?>>(json);
        }
        catch (JsonException)
        {
            throw RefusalException.Invalid("columns", "columns is a JSON object: {\"header as in the file\": \"standard column\"}, with null to keep a column as it is.");
        }
    }

    /// <param name="List">The standing list.</param>
    /// <param name="Upload">A finished upload of yours.</param>
    /// <param name="FileName">The file's name; null for the upload's.</param>
    /// <param name="Columns">Headers and the standard columns they mean; null to leave it to the program.</param>
    internal sealed record UploadRequest(Guid List, Guid Upload, string? FileName = null, IReadOnlyDictionary<string, string?>? Columns = null);
}
