using Rollcall.Lists;
using Rollcall.Names;

namespace Rollcall.Reconciliation;

/// <summary>Finds what the entries of one person say that cannot all be true. Rows that were corrected or withdrawn don't count.</summary>
internal static class Contradictions
{
    public static IReadOnlyList<Contradiction> Of(int person, IReadOnlyList<PersonRow> rows)
    {
        var inForce = rows.Where(r => r.Said.InForce).ToList();
        if (inForce.Count < 2)
        {
            return [];
        }

        return
        [
            .. new[]
            {
                Between(person, inForce, "birth_date", "The birth dates cannot all be true.",
                    r => (r.Prepared.Birth, r.Prepared.Birth?.Text), DatesDiffer),
                Between(person, inForce, "father_name", "The father's names are different names.",
                    r => (r.Prepared.Father, r.Prepared.Father?.Text), NamesDiffer),
                Between(person, inForce, "given_names", "The given names are different names.",
                    r => (Stated(r, e => e.Given), r.Prepared.Given?.Text), (a, b) => NamesDiffer(a, b, e => e.Given)),
                Between(person, inForce, "family_name", "The family names are different names.",
                    r => (Stated(r, e => e.Family), r.Prepared.Family?.Text), (a, b) => NamesDiffer(a, b, e => e.Family)),
                Between(person, inForce, "sex", "One entry says female, another male.",
                    r => (r.Entry.Sex == Sex.Unknown ? null : (object)r.Entry.Sex, r.Entry[Column.Sex]),
                    (a, b) => !a.Equals(b)),
                Between(person, inForce, "service_no", "The numbers are different numbers.",
                    r => (r.Prepared.Number, r.Entry[Column.ServiceNo] ?? r.Entry[Column.OtherId]),
                    (a, b) => !a.Equals(b) && !Contains(a, b)),
                Between(person, inForce, "claim", "The lists do not agree on whether the person is alive.",
                    r => (Fate(r.Claim), r.Entry[Column.Claim] ?? r.Claim.ToString()),
                    (a, b) => !a.Equals(b)),
            }.OfType<Contradiction>(),
        ];
    }

    private static Contradiction? Between<T>(
        int person, List<PersonRow> rows, string kind, string sentence,
        Func<PersonRow, (T? Value, string? Text)> read, Func<T, T, bool> differ)
        where T : class
    {
        var stated = rows.Select(r => (Entry: r.Place, Read: read(r))).Where(s => s.Read.Value is not null).ToList();
        var opposed = stated.Where(s => stated.Any(o => differ(s.Read.Value!, o.Read.Value!))).ToList();
        return opposed.Count == 0 ? null : new Contradiction(
            person, kind, sentence, [.. opposed.Select(s => new OpposingClaim(s.Entry, s.Read.Text ?? s.Read.Value!.ToString()!))]);
    }

    private static bool DatesDiffer(PartialDate a, PartialDate b)
    {
        if (a.Other is not null || b.Other is not null)
        {
            return DatesDiffer(a with { Other = null }, b with { Other = null })
                && (a.Other is null || DatesDiffer(a.Other, b)) && (b.Other is null || DatesDiffer(a with { Other = null }, b.Other));
        }

        // "About 1984" and an age that was counted on another day may be a year off without any contradiction.
        var leeway = a.Approximate || b.Approximate ? 3 * 366
            : a.Precision == DatePrecision.Interval || b.Precision == DatePrecision.Interval ? 366 : 0;
        return a.Earliest.DayNumber - b.Latest.DayNumber > leeway || b.Earliest.DayNumber - a.Latest.DayNumber > leeway;
    }

    private static PreparedEntry? Stated(PersonRow row, Func<PreparedEntry, NamePart?> part) =>
        part(row.Prepared) is null ? null : row.Prepared;

    /// <summary>Two lists that have family and given name the other way round do not contradict each other.</summary>
    private static bool NamesDiffer(PreparedEntry a, PreparedEntry b, Func<PreparedEntry, NamePart?> part) =>
        NamesDiffer(part(a)!, part(b)!) && !(Agree(a.Family, b.Given) && Agree(a.Given, b.Family));

    private static bool Agree(NamePart? a, NamePart? b) => a is not null && b is not null && NameAgreement.Bits(a, b) > 0;

    private static bool NamesDiffer(NamePart a, NamePart b) =>
        a.Key != b.Key && !a.IsInitial && !b.IsInitial && NameAgreement.Bits(a, b) < -3;

    private static bool Contains(string a, string b) => a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal);

    private static string? Fate(Claim claim) => claim switch
    {
        Claim.WeHold or Claim.Returned => "alive",
        Claim.Died or Claim.Remains => "dead",
        _ => null,
    };
}
