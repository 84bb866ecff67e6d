namespace Rollcall.Linkage;

/// <summary>Tells how far a linkage has come: each step has its share of the whole.</summary>
internal sealed class LinkProgress(IProgress<(string Step, double Done)>? told)
{
    private static readonly Dictionary<string, (double From, double To)> Steps = new(StringComparer.Ordinal)
    {
        ["Grouping records"] = (0, 0.15),
        ["Looking at random pairs"] = (0.15, 0.25),
        ["Counting sure matches"] = (0.25, 0.27),
        ["Learning from pairs"] = (0.27, 0.55),
        ["Weighing pairs"] = (0.55, 0.85),
        ["Joining matches"] = (0.85, 1),
    };

    /// <summary>A step's own progress, in 0..1; null where nobody listens.</summary>
    public IProgress<double>? Part(string step)
    {
        told?.Report((step, Steps[step].From));
        return told is null ? null : new Share(told, step, Steps[step]);
    }

    private sealed class Share(IProgress<(string, double)> told, string step, (double From, double To) of) : IProgress<double>
    {
        public void Report(double value) => told.Report((step, of.From + (value * (of.To - of.From))));
    }
}
