namespace Rollcall.Linkage;

/// <summary>
/// Sets of columns, as small as can be, that strangers hardly ever agree in. Each column is missing from some of them, so that
/// one can see how often it agrees in pairs that are found without it.
/// </summary>
internal static class Anchors
{
    private const int MostColumns = 4, EachMissingFrom = 3, MostTelling = 12;

    // Strangers that agree with a record by chance, if columns are independent: one in twenty records has one. Where no set is
    // that strict, one in two.
    private const double Strict = 0.05, Lax = 0.5;

    /// <summary>The anchors.</summary>
    /// <param name="records">The number of records.</param>
    /// <param name="columns">The columns that are compared.</param>
    /// <param name="families">For each column its family; an anchor takes one column of a family.</param>
    public static IReadOnlyList<IReadOnlyList<ColumnProfile>> Of(
        int records, IReadOnlyList<ColumnProfile> columns, IReadOnlyDictionary<string, int> families)
    {
        var telling = columns.Where(c => c.Kind != ColumnKind.Prose && c.StatedShare > 0.2)
            .OrderByDescending(c => c.Information).Take(MostTelling).ToList();
        var found = new List<Anchor>();
        Extend([], 0, records, 1);
        var ranked = found.OrderByDescending(a => a.Score).ToList();
        var chosen = new List<Anchor>();
        foreach (var family in telling.Select(c => families[c.Name]).Distinct())
        {
            var missing = ranked.Where(a => a.Columns.All(c => families[c.Name] != family)).ToList();
            var strict = missing.Where(a => a.Strangers <= Strict).Take(EachMissingFrom).ToList();
            chosen.AddRange(strict.Count > 0 ? strict : missing.Take(EachMissingFrom));
        }

        return [.. chosen.Distinct().Select(a => a.Columns)];

        void Extend(IReadOnlyList<ColumnProfile> part, int from, double strangers, double stated)
        {
            for (var i = from; i < telling.Count; i++)
            {
                if (part.Any(c => families[c.Name] == families[telling[i].Name]))
                {
                    continue;
                }

                ColumnProfile[] columns = [.. part, telling[i]];
                var with = strangers * Math.Max(telling[i].AgreementByChance, 1e-12);
                var both = stated * telling[i].StatedShare * telling[i].StatedShare;
                if (columns.Length > 1 && with <= Lax)
                {
                    found.Add(new Anchor(columns, with, both / Math.Sqrt(with + 1e-3)));
                }

                if (columns.Length < MostColumns && (columns.Length < 2 || with > Strict))
                {
                    Extend(columns, i + 1, with, both);
                }
            }
        }
    }

    private sealed record Anchor(IReadOnlyList<ColumnProfile> Columns, double Strangers, double Score);
}
