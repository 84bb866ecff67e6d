using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Rollcall.Web;

/// <summary>
/// Writes the log, as lines for people or as JSON. Of an exception it writes types and places in the code, never the message: messages quote
/// what a list holds.
/// </summary>
internal sealed class PlainLog(ServeOptions options, TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "rollcall";

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var time = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var message = OneLine(logEntry.Formatter(logEntry.State, null));
        if (options.JsonLogs)
        {
            textWriter.WriteLine(AsJson(time, logEntry, message));
            return;
        }

        textWriter.WriteLine($"{time} {logEntry.LogLevel.ToString().ToLowerInvariant()} {message}");
        if (logEntry.Exception is { } exception)
        {
            textWriter.WriteLine("    " + Describe(exception).ReplaceLineEndings("\n    "));
        }
    }

    private static string AsJson<TState>(string time, in LogEntry<TState> entry, string message)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Json))
        {
            writer.WriteStartObject();
            writer.WriteString("time", time);
            writer.WriteString("level", entry.LogLevel.ToString().ToLowerInvariant());
            writer.WriteString("category", entry.Category);
            writer.WriteNumber("event", entry.EventId.Id);
            writer.WriteString("message", message);
            if (entry.State is IReadOnlyList<KeyValuePair<string, object?>> values)
            {
                foreach (var (name, value) in values.Where(v => v.Key != "{OriginalFormat}"))
                {
                    writer.WriteString(JsonNamingPolicy.SnakeCaseLower.ConvertName(name), Convert.ToString(value, CultureInfo.InvariantCulture));
                }
            }

            if (entry.Exception is { } exception)
            {
                writer.WriteString("exception", Describe(exception));
            }

            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>Types and frames, from the outermost exception to the innermost.</summary>
    private static string Describe(Exception exception) =>
        exception.GetType().FullName + "\n" + exception.StackTrace + (exception.InnerException is { } inner ? "\ncaused by " + Describe(inner) : "");

    /// <summary>No text of a request can begin a line of its own.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
