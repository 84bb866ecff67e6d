namespace Rollcall.Cli.Tests;

public sealed class ProgressLineTests : IDisposable
{
    private readonly StringWriter _error = new();
    private readonly SteppedClock _clock = new();

    public void Dispose() => _error.Dispose();

    [Fact]
    public void It_shows_nothing_within_the_first_second()
    {
        using (var line = Line(80))
        {
            line.Show("Reading", 0.5);
        }

        Assert.Equal("", _error.ToString());
    }

    [Fact]
    public void It_shows_how_far_it_is_and_what_is_left_and_then_vanishes()
    {
        using (var line = Line(80))
        {
            line.Show("Reading", 0.25);
            _clock.Step(TimeSpan.FromSeconds(10));
        }

        Assert.Contains(" 25 %  Reading, about 30 s left", _error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\r\e[K", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_never_wraps()
    {
        using var line = Line(40);
        line.Show(new string('x', 100), 0.25);
        _clock.Step(TimeSpan.FromSeconds(10));
        Assert.InRange(_error.ToString().Replace("\r\e[K", "", StringComparison.Ordinal).Length, 1, 39);
    }

    [Fact]
    public void It_is_silent_where_there_is_no_terminal()
    {
        using (var line = Line(null))
        {
            line.Show("Reading", 0.5);
            _clock.Step(TimeSpan.FromSeconds(10));
        }

        Assert.Equal("", _error.ToString());
    }

    private ProgressLine Line(int? width) =>
        new(new Surroundings { Output = TextWriter.Null, Error = _error, TerminalWidth = width, Clock = _clock }, shown: true);

    /// <summary>A clock that moves when told to, and then rings every timer once.</summary>
    private sealed class SteppedClock : TimeProvider
    {
        private readonly List<Action> _timers = [];
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timers.Add(() => callback(state));
            return new Silent();
        }

        public void Step(TimeSpan by)
        {
            _now += by.Ticks;
            _timers.ForEach(ring => ring());
        }

        private sealed class Silent : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
