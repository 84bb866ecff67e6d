namespace Rollcall.Web.Tests;

/// <summary>The time as a test wants it. Timers run by the machine's.</summary>
internal sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2021, 3, 4, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
