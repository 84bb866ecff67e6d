namespace Rollcall.Register;

/// <summary>Takes what is found; keeps the first of it and counts the rest.</summary>
internal sealed class Findings(int most)
{
    private readonly List<RegisterFinding> _kept = [];

    public IReadOnlyList<RegisterFinding> Kept => _kept;

    public long Count { get; private set; }

    public List<string> Remarks { get; } = [];

    public void Add(RegisterFault fault, string table, string? id, string sentence)
    {
        Count++;
        if (_kept.Count < most)
        {
            _kept.Add(new RegisterFinding(fault, table, id, sentence));
        }
    }
}
