using Microsoft.AspNetCore.Mvc;

namespace Rollcall.Web;

/// <summary>The register as an API: every endpoint of it stands below here.</summary>
internal static class RegisterApi
{
    public const string Root = "/api/v1";

    /// <summary>Bytes of a JSON body: what a person writes into forms is far below.</summary>
    private const long JsonBytes = 1 << 20;

    public static void AddRegister(this IServiceCollection services)
    {
        services.AddSingleton<OpenedRegister>().AddSingleton<SubmissionGate>();
        services.AddHealthChecks().AddCheck<RegisterHealth>("register");
    }

    public static void MapRegister(this WebApplication app)
    {
        app.MapLog();
        var api = app.MapGroup(Root).WithMetadata(new RequestSizeLimitAttribute(JsonBytes));
        api.MapParties();
        api.MapLists();
        api.MapSubmissions();
        api.MapReceipts();
        api.MapEntries();
        api.MapSearch();
        api.MapPersons();
        api.MapMatches();
        api.MapReleases();
        api.MapClarifications();
        api.MapStatements();
        api.MapFigures();
        api.MapExports();
        api.MapEvents();
    }
}
