using System.Runtime.InteropServices;
using Rollcall.Linkage;
using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>Compares birth dates with what is known of each: days, months, years, ages.</summary>
internal sealed class BirthDateComparer : EntryComparer
{
    private const byte SameDay = 1, Swapped = 2, OneDigit = 3, SameMonth = 4, MonthFits = 5, SameYear = 6, YearFits = 7, AgeFits = 8,
        YearBeside = 9, WithinThreeYears = 10, SameDayAndMonth = 11, WithinTenYears = 12, Apart = 13;

    private readonly IReadOnlyList<PreparedEntry> _entries;
    private readonly int[] _years = new int[10_000];
    private readonly Dictionary<string, int> _days = [];
    private double[] _yearShares = [];
    private double _yearAgreement;

    public BirthDateComparer(IReadOnlyList<PreparedEntry> entries) => _entries = entries;

    /// <summary>How many entries state a date, by its EDTF.</summary>
    public int Count(string edtf) => _days.GetValueOrDefault(edtf);

    public override IReadOnlyList<Comparison> Comparisons { get; } =
    [
        new("birth_date",
            ["not stated", "the same day", "day and month the other way round", "one digit differs", "the same month, another day",
                "the month fits", "the same year, another day", "the year fits", "the age fits", "one year apart",
                "up to three years apart", "the same day and month, another year", "up to ten years apart", "further apart"],
            [0, 0.4, 0.005, 0.02, 0.007, 0.04, 0.008, 0.25, 0.17, 0.07, 0.018, 0.004, 0.005, 0.003]),
    ];

    public override void Add(PreparedEntry entry) => Count(entry.Birth, 1);

    public override void Remove(int number, PreparedEntry entry) => Count(entry.Birth, -1);

    public override void Settle()
    {
        var total = (double)Math.Max(1, _years.Sum());
        _yearShares = [.. _years.Take(3000).Select(y => Math.Max(y, 1) / total)];
        _yearAgreement = _yearShares.Sum(s => s * s);
    }

    public override void Compare(int left, int right, Span<byte> levels)
    {
        var (a, b) = (_entries[left].Birth, _entries[right].Birth);
        levels[0] = a is null || b is null ? (byte)0 : Best(a, b);
    }

    public override void Rarity(int left, int right, ReadOnlySpan<byte> levels, Span<double> bits)
    {
        bits[0] = 0;
        if (levels[0] is >= SameDay and <= YearFits)
        {
            var (a, b) = (_entries[left].Birth!, _entries[right].Birth!);
            var known = a.Precision == DatePrecision.Interval ? b : a;
            bits[0] = Math.Clamp(Math.Log2(_yearAgreement / _yearShares[Math.Clamp(known.Earliest.Year, 0, 2999)]), -3, 5);
        }
    }

    private void Count(PartialDate? date, int change)
    {
        if (date is null)
        {
            return;
        }

        CollectionsMarshal.GetValueRefOrAddDefault(_days, date.Edtf, out _) += change;
        if (date.Earliest.Year == date.Latest.Year)
        {
            _years[date.Earliest.Year] += change;
        }
    }

    private static byte Best(PartialDate a, PartialDate b)
    {
        var level = Level(a, b);
        if (a.Other is { } otherA)
        {
            level = Math.Min(level, Best(otherA, b));
        }

        return b.Other is { } otherB ? Math.Min(level, Level(a, otherB)) : level;
    }

    private static byte Level(PartialDate a, PartialDate b)
    {
        if (a.Precision == DatePrecision.Day && b.Precision == DatePrecision.Day)
        {
            return Days(a.Earliest, b.Earliest);
        }

        var gap = Gap(a, b);
        if (gap == 0)
        {
            return a.Precision == DatePrecision.Interval || b.Precision == DatePrecision.Interval ? AgeFits
                : a.Precision == DatePrecision.Year || b.Precision == DatePrecision.Year ? YearFits : MonthFits;
        }

        return gap <= 366 ? YearBeside : gap <= 3 * 366 ? WithinThreeYears : gap <= 10 * 366 ? WithinTenYears : Apart;
    }

    private static byte Days(DateOnly a, DateOnly b)
    {
        if (a == b)
        {
            return SameDay;
        }

        if (a.Year == b.Year && a.Month == b.Day && a.Day == b.Month)
        {
            return Swapped;
        }

        var digits = Differing(a.Year, b.Year) + Differing(a.Month, b.Month) + Differing(a.Day, b.Day);
        return digits == 1 ? OneDigit
            : a.Year == b.Year && a.Month == b.Month ? SameMonth
            : a.Year == b.Year ? SameYear
            : a.Month == b.Month && a.Day == b.Day ? SameDayAndMonth
            : Math.Abs(a.Year - b.Year) == 1 ? YearBeside
            : Math.Abs(a.Year - b.Year) <= 3 ? WithinThreeYears
            : Math.Abs(a.Year - b.Year) <= 10 ? WithinTenYears : Apart;
    }

    private static int Differing(int a, int b)
    {
        var count = 0;
        for (; a > 0 || b > 0; a /= 10, b /= 10)
        {
            count += a % 10 != b % 10 ? 1 : 0;
        }

        return count;
    }

    /// <summary>The days between two intervals; 0 where they touch.</summary>
    private static int Gap(PartialDate a, PartialDate b) =>
        Math.Max(0, Math.Max(a.Earliest.DayNumber - b.Latest.DayNumber, b.Earliest.DayNumber - a.Latest.DayNumber));
}
