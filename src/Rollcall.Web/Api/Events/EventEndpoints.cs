using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Hosting;

namespace Rollcall.Web;

/// <summary>What happened since a moment, for programs that follow along.</summary>
internal static class EventEndpoints
{
    private const int LongestWait = 60;

    public static void MapEvents(this IEndpointRouteBuilder api) => api.MapGet("/events", List).RequireScope(Scopes.Read).WithTags("events")
        .WithSummary("What happened after a cursor, oldest first; waits for news if asked to")
        .WithDescription("Send the cursor of the answer as since the next time. With wait, an answer without events comes only after so many seconds.")
        .WithAnswerExample("""
            {"items":[{"cursor":7,"at":"2021-03-04T09:00:00Z","kind":"submit_list","subject":"01985c20-11d3-7a90-8f00-6a3c1f0a2b77","command":"01985c20-11d3-7a90-8f00-6a3c1f0a2b77"}],"cursor":7}
            """);

    /// <param name="since">The cursor that you have; all from the beginning where it is left out.</param>
    /// <param name="wait">How many seconds to wait for news, at most 60.</param>
    /// <param name="limit">How many at most, 1 to 500.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="lifetime">Ends a wait when the server stops.</param>
    /// <param name="clock">The time.</param>
    private static async Task<Ok<EventsAnswer>> List(long? since, int? wait, int? limit, Caller caller, IHostApplicationLifetime lifetime, TimeProvider clock)
    {
        if (wait is < 0 or > LongestWait)
        {
            throw RefusalException.Invalid("wait", $"wait is a number of seconds from 0 to {LongestWait}.");
        }

        var (after, most) = (Math.Max(-1, since ?? -1), PageSize.Of(limit));
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(caller.Cancel, lifetime.ApplicationStopping);
        using var timer = clock.CreateTimer(_ => enough.Cancel(), null, TimeSpan.FromSeconds(wait ?? 0), Timeout.InfiniteTimeSpan);
        while (true)
        {
            var size = caller.Register.Log.Size;
            await using (var view = caller.View())
            {
                // Others' events wake this too, and are not there for this viewer: it looks again.
                var found = await view.Events(after, most, caller.Cancel);
                if (found.Count > 0 || wait is null or 0 || enough.IsCancellationRequested)
                {
                    return TypedResults.Ok(new EventsAnswer(found, found.Count > 0 ? found[^1].Cursor : after));
                }
            }

            try
            {
                await caller.Register.Log.Beyond(size, enough.Token);
            }
            catch (OperationCanceledException) when (!caller.Cancel.IsCancellationRequested)
            {
            }
        }
    }

    /// <param name="Items">The events.</param>
    /// <param name="Cursor">Where to go on from.</param>
    internal sealed record EventsAnswer(IReadOnlyList<EventView> Items, long Cursor);
}
