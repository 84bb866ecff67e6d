using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Rollcall.Web.Tests;

/// <summary>All that a server logged, as its console would show it; the filters of the server hold.</summary>
internal sealed class LogLines(ServeOptions options, TimeProvider clock) : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly PlainLog _form = new(options, clock);

    public IReadOnlyList<string> Shown() => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(LogLines lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            using var text = new StringWriter();
            lines._form.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), null, text);
            lines._lines.Enqueue(text.ToString());
        }
    }
}
