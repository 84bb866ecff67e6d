using System.Globalization;
using Rollcall.Ledger;

namespace Rollcall.Cli;

/// <summary>Looks at a log again and again, and says what was found: each change in a line, an alarm in several.</summary>
internal sealed class LogWatch(
    Surroundings around, HttpLogSource source, WitnessFolder folder, Witness witness, IReadOnlyList<(string Path, SignedNote Note)> compared, bool sends)
{
    private SignedNote? _toSend;
    private bool _takesNone;
    private string? _lastTrouble;

    /// <summary>The checkpoint in a receipt, or in a file of its own.</summary>
    public static SignedNote CheckpointIn(string path)
    {
        if (!File.Exists(path))
        {
            throw new RefusedException($"There is no file {path}. Check its name and folder.");
        }

        if (new FileInfo(path).Length > Receipt.MostBytes)
        {
            throw new RefusedException($"{path} is larger than a receipt can be.");
        }

        var bytes = File.ReadAllBytes(path);
        return bytes.AsSpan().TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'{', ..] ? Receipt.Parse(bytes).Checkpoint : SignedNote.Parse(bytes);
    }

    public async Task<int> OnceAsync(CancellationToken cancel)
    {
        try
        {
            var report = await LookAsync(cancel);
            if (report.Outcome == WitnessOutcome.Same)
            {
                Tell(report.Sentence);
            }

            return report.Outcome != WitnessOutcome.Refused && await AllGoTogetherAsync(cancel) ? ExitCode.Done : ExitCode.NotValid;
        }
        catch (Exception e) when (IsUnreachable(e, cancel))
        {
            Warn($"The log can't be reached: {e.Message}");
            return ExitCode.Failed;
        }
    }

    public async Task<int> ForEverAsync(TimeSpan every, CancellationToken cancel)
    {
        try
        {
            for (var first = true; ; first = false)
            {
                if (await CaughtAsync(first, cancel))
                {
                    return ExitCode.NotValid;
                }

                await Task.Delay(every, around.Clock, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            Tell("Stopped. What was seen is remembered.");
            return ExitCode.Done;
        }
    }

    private async Task<bool> CaughtAsync(bool first, CancellationToken cancel)
    {
        try
        {
            var report = await LookAsync(cancel);
            if (report.Outcome != WitnessOutcome.Refused)
            {
                _lastTrouble = null;
                return first && !await AllGoTogetherAsync(cancel);
            }

            return report.Misbehaviour is Misbehaviour.Fork or Misbehaviour.Rollback or Misbehaviour.Backdated;
        }
        catch (Exception e) when (IsUnreachable(e, cancel))
        {
            WarnOfChange($"The log can't be reached: {e.Message} It is tried again.");
            return false;
        }
    }

    private async Task<bool> AllGoTogetherAsync(CancellationToken cancel)
    {
        var together = true;
        foreach (var (path, note) in compared)
        {
            var report = await witness.CompareAsync(note, cancel);
            if (report.Outcome == WitnessOutcome.Refused)
            {
                together = false;
                Warn($"{path}:");
                Alarm(report);
            }
            else
            {
                Tell($"{path}: {report.Sentence}");
            }
        }

        return together;
    }

    private async Task<WitnessReport> LookAsync(CancellationToken cancel)
    {
        var report = await witness.FollowAsync(cancel);
        if (report.Outcome is WitnessOutcome.First or WitnessOutcome.Grown)
        {
            Tell(report.Sentence);
        }

        if (report.Outcome == WitnessOutcome.Refused)
        {
            Alarm(report);
        }
        else
        {
            _toSend = report.Note;
            await SendAsync(cancel);
        }

        return report;
    }

    /// <summary>What could not be sent is sent the next time: the log may take it late.</summary>
    private async Task SendAsync(CancellationToken cancel)
    {
        if (!sends || _takesNone || _toSend is null)
        {
            return;
        }

        try
        {
            if (!await source.SendAsync(_toSend, cancel))
            {
                _takesNone = true;
                Warn("The log takes no cosignatures; they are kept in last.checkpoint.");
            }

            _toSend = null;
        }
        catch (Exception e) when (IsUnreachable(e, cancel))
        {
            WarnOfChange($"The cosignature could not be sent: {e.Message}");
        }
    }

    private void Alarm(WitnessReport report)
    {
        if (report.Misbehaviour is not (Misbehaviour.Fork or Misbehaviour.Rollback or Misbehaviour.Backdated))
        {
            WarnOfChange($"Not cosigned. {report.Sentence}");
            return;
        }

        Warn($"ALARM. {report.Sentence}");
        Warn(report.EvidenceFolder is { } kept
            ? $"Both signed checkpoints are in {kept}. They prove it to anybody who has the log's key: keep them, show them to the other parties, and don't rely on this log."
            : "The last checkpoint that was seen is in the witness's folder: keep it, and show it to the other parties.");
        Warn($"The last checkpoint that this witness has cosigned is of {folder.Last?.Text.Split('\n')[1] ?? "0"} entries.");
    }

    /// <summary>The same trouble every minute would be read by nobody.</summary>
    private void WarnOfChange(string sentence)
    {
        if (_lastTrouble != sentence)
        {
            _lastTrouble = sentence;
            Warn(sentence);
        }
    }

    private void Tell(string sentence) => around.Output.WriteLine(PlainText.Of($"{Now()}  {sentence}"));

    private void Warn(string sentence) => around.Error.WriteLine(PlainText.Of($"rollcall: {sentence}"));

    private string Now() => around.Clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A time-out is a cancellation that nobody asked for.</summary>
    private static bool IsUnreachable(Exception e, CancellationToken cancel) =>
        e is HttpRequestException or HttpIOException || (e is OperationCanceledException && !cancel.IsCancellationRequested);
}
