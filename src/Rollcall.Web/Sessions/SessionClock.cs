namespace Rollcall.Web;

/// <summary>How long a session lasts. See docs/security.md for why these.</summary>
internal static class SessionClock
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Absolute = TimeSpan.FromHours(12);

    /// <summary>How long a sign-in may stay half done.</summary>
    public static readonly TimeSpan Unfinished = TimeSpan.FromMinutes(10);

    /// <summary>How long a proof of who one is serves for sensitive acts.</summary>
    public static readonly TimeSpan Confirmed = TimeSpan.FromMinutes(10);

    /// <summary>How long a passkey's challenge waits for its answer.</summary>
    public static readonly TimeSpan Challenge = TimeSpan.FromMinutes(5);

    /// <summary>The time of last use is written at most this often, and is exact to it.</summary>
    public static readonly TimeSpan Grain = TimeSpan.FromSeconds(30);

    public static bool IsOver(Session session, DateTimeOffset now) => session.Stage == SessionStage.Complete
        ? now - session.LastSeenAt > Idle || now - session.CreatedAt > Absolute
        : now - session.CreatedAt > Unfinished;
}
