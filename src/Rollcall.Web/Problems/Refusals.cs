using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Web;

/// <summary>Turns whatever goes wrong into a problem document. Only the words of refusals, its own and the register's, reach the client.</summary>
internal sealed class Refusals(ILogger<Refusals> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case RefusalException refusal:
                await Problem.Write(httpContext, refusal.Kind, refusal.Message, refusal.Field);
                break;
            case RefusedException refused:
                await Problem.Write(httpContext, RegisterProblems.KindOf(refused), refused.Message, refused.Field);
                break;
            case StorageException failed:
                log.Failed(exception);
                await Problem.Write(httpContext, RegisterProblems.KindOf(failed), failed.Message);
                break;
            case BadHttpRequestException { InnerException: JsonException json } bad:
                var (detail, field) = Explain(json);
                await Problem.Write(httpContext, ProblemKind.OfStatus(bad.StatusCode), detail, field);
                break;
            case BadHttpRequestException bad:
                await Problem.Write(httpContext, ProblemKind.OfStatus(bad.StatusCode));
                break;
            case DbUpdateConcurrencyException:
                await Problem.Write(httpContext, ProblemKind.Conflict);
                break;
            case OperationCanceledException when httpContext.RequestAborted.IsCancellationRequested:
                httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
                break;
            default:
                if (Transient(exception) is { } kind)
                {
                    await Problem.Write(httpContext, kind);
                    break;
                }

                log.Failed(exception);
                await Problem.Write(httpContext, ProblemKind.Fault);
                break;
        }

        return true;
    }

    /// <summary>
    /// What a database refuses because of others at the same time: 40001 and 40P01 are the SQL states of a transaction that lost (ISO 9075), the
    /// rest is busy or out of reach.
    /// </summary>
    private static ProblemKind? Transient(Exception? exception) => exception switch
    {
        null => null,
        DbException { SqlState: "40001" or "40P01" } => ProblemKind.Conflict,
        DbException { IsTransient: true } => ProblemKind.Unavailable,
        _ => Transient(exception.InnerException),
    };

    /// <summary>JSON's own messages quote the input; its path says where to look.</summary>
    private static (string Detail, string? Field) Explain(JsonException json)
    {
        var field = json.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..].Replace('.', '/') : null;
        return (field, json.LineNumber) switch
        {
            ({ } name, _) => ($"The value of \"{name}\" is not of the kind that is needed here, or there is no such field.", field),
            (null, { } line) => ($"The JSON can't be read: look at line {line + 1}. A field may be missing, unknown or given twice.", null),
            _ => ("The JSON can't be read, or a field is missing.", null),
        };
    }
}
