using Rollcall.Linkage;
using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>Compares the sex as stated, or as the endings of the names tell.</summary>
internal sealed class SexComparer : EntryComparer
{
    private readonly IReadOnlyList<PreparedEntry> _entries;
    private readonly int[] _counts = new int[3];
    private double[] _shares = [];

    public SexComparer(IReadOnlyList<PreparedEntry> entries) => _entries = entries;

    public override IReadOnlyList<Comparison> Comparisons { get; } =
        [new("sex", ["not stated", "the same", "not the same"], [0, 0.985, 0.015])];

    public override void Add(PreparedEntry entry) => _counts[(int)entry.Sex]++;

    public override void Remove(int number, PreparedEntry entry) => _counts[(int)entry.Sex]--;

    public override void Settle()
    {
        var stated = Math.Max(1.0, _counts[1] + _counts[2]);
        _shares = [.. _counts.Select(n => Math.Max(n, 1) / stated)];
    }

    public override void Compare(int left, int right, Span<byte> levels)
    {
        var (a, b) = (_entries[left].Sex, _entries[right].Sex);
        levels[0] = a == Sex.Unknown || b == Sex.Unknown ? (byte)0 : a == b ? (byte)1 : (byte)2;
    }

    public override void Rarity(int left, int right, ReadOnlySpan<byte> levels, Span<double> bits) =>
        bits[0] = levels[0] != 1 ? 0
            : Math.Log2(((_shares[1] * _shares[1]) + (_shares[2] * _shares[2])) / _shares[(int)_entries[left].Sex]);
}
