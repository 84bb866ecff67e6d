using Rollcall.Linkage;
using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>Compares when two entries say that somebody was captured or last seen: days apart.</summary>
internal sealed class EventDateComparer(IReadOnlyList<PreparedEntry> entries) : EntryComparer
{
    public override IReadOnlyList<Comparison> Comparisons { get; } =
    [
        new("event_date",
            ["not stated", "the same day", "a day apart", "up to three days apart", "up to a week apart", "up to two weeks apart",
                "up to a month apart", "further apart", "the month fits"],
            [0, 0.5, 0.18, 0.13, 0.08, 0.015, 0.01, 0.01, 0.075]),
    ];

    public override void Add(PreparedEntry entry)
    {
    }

    public override void Remove(int number, PreparedEntry entry)
    {
    }

    public override void Settle()
    {
    }

    public override void Compare(int left, int right, Span<byte> levels)
    {
        var (a, b) = (entries[left].Event, entries[right].Event);
        if (a is null || b is null)
        {
            levels[0] = 0;
            return;
        }

        var apart = Math.Max(0, Math.Max(a.Earliest.DayNumber - b.Latest.DayNumber, b.Earliest.DayNumber - a.Latest.DayNumber));
        levels[0] = apart switch
        {
            0 => a.Precision == DatePrecision.Day && b.Precision == DatePrecision.Day ? (byte)1 : (byte)8,
            1 => 2,
            <= 3 => 3,
            <= 7 => 4,
            <= 14 => 5,
            <= 31 => 6,
            _ => 7,
        };
    }
}
