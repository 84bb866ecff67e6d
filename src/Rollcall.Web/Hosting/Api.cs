using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rollcall.Web;

/// <summary>All addresses of the server. A feature adds itself here, by its own <c>AddX</c> and <c>MapX</c>.</summary>
internal static class Api
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddRouting();
        services.AddReference();
        services.AddUploads();
        services.AddExceptionHandler<Refusals>();
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            o.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            o.SerializerOptions.AllowDuplicateProperties = false;
            o.SerializerOptions.RespectNullableAnnotations = true;
            o.SerializerOptions.RespectRequiredConstructorParameters = true;
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        });
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddHealthChecks().AddCheck<AccountsHealth>("accounts").AddCheck<DataFolderHealth>("data_folder");
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapHealth();
        app.MapReference();
        app.MapAccount();
        app.MapUploads();
        app.MapRegister();
    }
}
