using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Rollcall.Web;

/// <summary>Examples in the API's description. Persons and ids in them are invented.</summary>
internal static class Examples
{
    /// <summary>An example of the JSON that the endpoint takes.</summary>
    public static RouteHandlerBuilder WithRequestExample(this RouteHandlerBuilder endpoint, string json) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            if (operation.RequestBody?.Content?.TryGetValue("application/json", out var body) == true)
            {
                body.Example = JsonNode.Parse(json);
            }

            return Task.CompletedTask;
        });

    /// <summary>An example of the JSON that the endpoint answers.</summary>
    public static RouteHandlerBuilder WithAnswerExample(this RouteHandlerBuilder endpoint, string json) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            foreach (var answer in (operation.Responses ?? []).Where(r => r.Key is "200" or "201"))
            {
                if (answer.Value.Content?.TryGetValue("application/json", out var body) == true)
                {
                    body.Example = JsonNode.Parse(json);
                }
            }

            return Task.CompletedTask;
        });

    /// <summary>Says that a client may choose the id of what it sends.</summary>
    public static RouteHandlerBuilder TakesId(this RouteHandlerBuilder endpoint) => endpoint.WithHeader(
        Caller.IdempotencyKey, "A UUID of your choice. What is sent twice with it is done once, and answered the same; it is the id of what is made.");

    /// <summary>Says that a client names the version that it looked at.</summary>
    public static RouteHandlerBuilder TakesVersion(this RouteHandlerBuilder endpoint) => endpoint.WithHeader(
        "If-Match", "The ETag of the match as you read it. If somebody decided meanwhile, the answer is 409 and says what the match is now.", required: true);

    private static RouteHandlerBuilder WithHeader(this RouteHandlerBuilder endpoint, string name, string description, bool required = false) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Header,
                Description = description,
                Required = required,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
            return Task.CompletedTask;
        });
}
