using Rollcall.Reconciliation;

namespace Rollcall.Cli;

/// <summary>
/// One line on a terminal that says what is being done, how far it has come and how long it will still take. It appears
/// after a second, and leaves no trace.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private const int BarWidth = 24;

    private readonly Surroundings _around;
    private readonly long _started;
    private readonly Lock _lock = new();
    private readonly ITimer? _timer;
    private string _stage = "";
    private double _done;
    private bool _drawn, _closed;

    public ProgressLine(Surroundings around, bool shown)
    {
        (_around, _started) = (around, around.Clock.GetTimestamp());
        if (shown && around.TerminalWidth is not null)
        {
            _timer = around.Clock.CreateTimer(_ => Draw(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(0.25));
        }
    }

    public void Show(string stage, double done)
    {
        lock (_lock)
        {
            (_stage, _done) = (stage, Math.Max(_done, done));
        }
    }

    /// <summary>Takes the progress of one part of the work, which is that stretch of the whole.</summary>
    public Action<double> Part(string stage, double from, double to) => done => Show(stage, from + (done * (to - from)));

    public IProgress<ReconcileProgress> Part(double from, double to) => new Stretch(this, from, to);

    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            if (_drawn && !_closed)
            {
                _around.Error.Write("\r\e[K");
            }

            _closed = true;
        }
    }

    private void Draw()
    {
        lock (_lock)
        {
            if (_closed)
            {
                return;
            }

            var filled = (int)Math.Round(_done * BarWidth);
            var line = $"{new string('█', filled)}{new string('░', BarWidth - filled)} {_done * 100,3:F0} %  {_stage}{Left()}";
            var width = _around.TerminalWidth!.Value - 1;
            _around.Error.Write("\r\e[K" + (line.Length > width ? line[..width] : line));
            _drawn = true;
        }
    }

    private string Left()
    {
        var passed = _around.Clock.GetElapsedTime(_started).TotalSeconds;
        if (_done < 0.05 || passed < 2)
        {
            return "";
        }

        var left = passed * (1 - _done) / _done;
        return left < 90 ? $", about {Math.Max(1, Math.Round(left)):F0} s left" : $", about {Math.Round(left / 60):F0} min left";
    }

    /// <summary>Unlike <see cref="Progress{T}"/> it tells at once and in order.</summary>
    private sealed class Stretch(ProgressLine line, double from, double to) : IProgress<ReconcileProgress>
    {
        public void Report(ReconcileProgress value) => line.Show(value.Stage, from + (value.Done * (to - from)));
    }
}
