using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Rollcall.Lists;

namespace Rollcall.Web;

/// <summary>Entries taken out as a table: what the account may see, written as it is read.</summary>
internal static class ExportEndpoints
{
    /// <summary>Where the receipt of an export is, in the answer that is the table itself.</summary>
    public const string Receipt = "Rollcall-Receipt";

    public static void MapExports(this IEndpointRouteBuilder api) => api.MapPost("/exports", Export).RequireScope(Scopes.Export).TakesId().WithTags("exports")
        .WithSummary("Take entries out as CSV, XLSX, JSON Lines or PFIF")
        .WithDescription("What you may see, and nothing else. Every export is recorded with its purpose; what is sealed comes only if you ask for it, "
            + "and then a reading of each entry is recorded too. The header Rollcall-Receipt says where the receipt is.")
        .Produces(200, contentType: "text/csv")
        .WithRequestExample("""{"format":"csv","purpose":"meeting of 12 May","claim":"we_hold","in_force":true}""");

    private static async Task<PushStreamHttpResult> Export(ExportRequest request, Caller caller, HttpContext context, IOptions<JsonOptions> json, TimeProvider clock)
    {
        var filter = new EntryFilter(request.Party, request.List, request.Submission, request.Claim, request.InForce);
        var command = new ExportEntries(request.Purpose, filter, request.WithSealed);
        var done = await caller.Register.Do(caller.ChosenId() is { } id ? command with { Id = id } : command, caller.Viewer, caller.Cancel);
        context.Response.Headers[Receipt] = DoneAnswer.AddressOf(done.Id);
        var (media, ending) = request.Format switch
        {
            ExportFormat.Csv => ("text/csv; charset=utf-8", "csv"),
            ExportFormat.Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            ExportFormat.JsonLines => ("application/jsonl; charset=utf-8", "jsonl"),
            _ => ("application/xml; charset=utf-8", "xml"),
        };
        if (request.Format == ExportFormat.Xlsx)
        {
            // A part of an archive writes its last bytes when it is closed, and .NET's does that in the old way.
            context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        }

        return TypedResults.Stream(
            async body =>
            {
                await using var view = caller.View();
                var entries = view.Exported(done.Id, caller.Cancel);
                await (request.Format switch
                {
                    ExportFormat.Csv => CsvExport.Write(body, entries, caller.Cancel),
                    ExportFormat.Xlsx => XlsxExport.Write(body, entries, caller.Cancel),
                    ExportFormat.JsonLines => JsonLinesExport.Write(body, entries, json.Value.SerializerOptions, caller.Cancel),
                    _ => new PfifExport(caller.Register.Log.Origin.Split('/')[0], clock.GetUtcNow()).Write(body, entries, caller.Cancel),
                });
            },
            media, $"entries-{done.At.UtcDateTime:yyyy-MM-dd}.{ending}");
    }

    /// <param name="Format">csv, xlsx, json_lines or pfif.</param>
    /// <param name="Purpose">What for, in words.</param>
    /// <param name="WithSealed">With what the entries say of kin, health, held place and the like.</param>
    /// <param name="Party">Of one party.</param>
    /// <param name="List">Of one standing list.</param>
    /// <param name="Submission">Of one submission.</param>
    /// <param name="Claim">With one claim.</param>
    /// <param name="InForce">Only those in force, or only those that are not.</param>
    internal sealed record ExportRequest(
        ExportFormat Format, string Purpose, bool WithSealed = false, Guid? Party = null, Guid? List = null, Guid? Submission = null, Claim? Claim = null, bool? InForce = null);
}
