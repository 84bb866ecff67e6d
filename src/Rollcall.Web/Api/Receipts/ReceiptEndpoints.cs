using Microsoft.AspNetCore.Http.HttpResults;

namespace Rollcall.Web;

/// <summary>Receipts: what whoever acted keeps, and can prove with against this server.</summary>
internal static class ReceiptEndpoints
{
    public static void MapReceipts(this IEndpointRouteBuilder api) => api.MapGet("/receipts/{id:guid}", Get).RequireScope(Scopes.Read).WithTags("receipts")
        .WithSummary("The receipt for what was done, as a file")
        .WithDescription("Keep it outside the register. rollcall verify RECEIPT --key KEY checks it on any machine, without this server.");

    private static async Task<FileContentHttpResult> Get(Guid id, Caller caller) => TypedResults.File(
        (await caller.Register.Receipt(id, caller.Viewer, caller.Cancel)).ToJson(), "application/json", $"receipt-{id}.json");
}
