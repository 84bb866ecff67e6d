using Microsoft.OpenApi;

namespace Rollcall.Web;

/// <summary>The API's description for programs and for people. It says what there is, not what is in it, and is open to anybody.</summary>
internal static class Reference
{
    public static void AddReference(this IServiceCollection services) => services.AddOpenApi("v1", o =>
    {
        o.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Rollcall",
                Version = "v1",
                Description = "Lists of missing persons, prisoners and detainees of the parties to a conflict. Every error is a problem document (RFC 9457).",
            };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A program's token, rc_…, made under /api/v1/account/tokens." },
            };
            return Task.CompletedTask;
        });
        o.AddOperationTransformer((operation, context, _) =>
        {
            operation.Responses ??= [];
            operation.Responses["4XX"] = new OpenApiResponse
            {
                Description = "Refused, with the reason and what to do.",
                Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() },
            };
            if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<Microsoft.AspNetCore.Authorization.IAllowAnonymous>().Any())
            {
                operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", context.Document)] = [] }];
            }

            return Task.CompletedTask;
        });
    });

    public static void MapReference(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapReferencePage();
        app.MapGet("/problems/{slug}", (string slug) =>
                ProblemKind.All.FirstOrDefault(k => k.Slug == slug) is { } kind
                    ? TypedResults.Ok(new KindAnswer(kind.Title, kind.Status, kind.Advice))
                    : throw new RefusalException(ProblemKind.NotFound))
            .AllowAnonymous().WithTags("problems").WithSummary("What a kind of problem means and what to do");
    }

    /// <param name="Title">What happened.</param>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Advice">What to do.</param>
    internal sealed record KindAnswer(string Title, int Status, string Advice);
}
