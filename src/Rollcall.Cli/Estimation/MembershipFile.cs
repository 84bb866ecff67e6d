namespace Rollcall.Cli;

/// <summary>An entry as the linkage left it: of which person, on which list (as a bit), in which stratum.</summary>
internal readonly record struct LinkedEntry(int Person, int Bit, string Stratum);

/// <summary>
/// Reads who is on which list from the result of <c>rollcall reconcile</c> or <c>rollcall link</c>. Where matches.csv lies
/// beside memberships.csv, who is the same person can be drawn anew.
/// </summary>
internal static class MembershipFile
{
    public static bool IsOne(CsvRows rows) => rows.Column("person_id") is not null && rows.Column("list") is not null;

    public static CaptureInput Read(string path, CaptureReading reading, CancellationToken cancel)
    {
        var name = Path.GetFileName(path);
        var sources = SourcesOf(path, cancel);
        if (sources.Count == 0)
        {
            throw new RefusedException($"{name} has a header and no row. There is nobody to estimate from.");
        }

        var strata = StrataOf(path, reading.By);
        var tally = new CaptureTally(sources, reading.Lists);
        var entries = new List<LinkedEntry>();
        var keys = new Dictionary<(string, string), int>();
        var persons = new Dictionary<string, int>(StringComparer.Ordinal);
        using (var rows = CsvRows.Open(path))
        {
            var (person, list, reference) = (rows.Column("person_id")!.Value, rows.Column("list")!.Value, rows.Column("row_ref"));
            var index = sources.Select((s, i) => (s, i)).ToDictionary(p => p.s, p => p.i, StringComparer.Ordinal);
            while (rows.Read())
            {
                var id = rows.Cells[person];
                if (id.Trim().Length == 0)
                {
                    throw new RefusedException($"{name}, line {rows.Line}: person_id is empty. Every row belongs to a person.");
                }

                persons.TryAdd(id, persons.Count);
                var source = rows.Cells[list];
                if (reference is { } r)
                {
                    keys.TryAdd((source, rows.Cells[r]), entries.Count);
                }

                entries.Add(new LinkedEntry(persons[id], tally.Bits[index[source]], strata(rows, id)));
            }
        }

        LinkageDraws.Count(entries, [.. entries.Select(e => e.Person)], tally);
        var linked = tally.Strata();
        var remarks = Instalments(sources, reading.Lists).ToList();
        var matches = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "matches.csv");
        if (reading.Draws == 0 || !File.Exists(matches))
        {
            remarks.Add(File.Exists(matches)
                ? "--draws 0: the intervals take the linkage for certain, which it is not."
                : "There is no matches.csv beside the file, so the intervals take the linkage for certain, which it is not.");
            return new CaptureInput($"{entries.Count} entries of {persons.Count} persons", linked, remarks);
        }

        var draws = new LinkageDraws(entries, PairsOf(matches, keys, cancel));
        var drawn = Enumerable.Range(0, reading.Draws).Select(d =>
        {
            cancel.ThrowIfCancellationRequested();
            var counts = new CaptureTally(sources, reading.Lists);
            LinkageDraws.Count(entries, draws.Draw(reading.Seed, d), counts);
            return counts;
        }).ToList();
        return new CaptureInput(
            $"{entries.Count} entries of {persons.Count} persons, and {draws.Pairs} pairs with probabilities",
            [.. linked.Select(s => s with { Draws = [.. drawn.Select(d => d.Table(s.Name)).OfType<Rollcall.Estimation.CaptureTable>()] })],
            remarks);
    }

    private static List<string> SourcesOf(string path, CancellationToken cancel)
    {
        using var rows = CsvRows.Open(path);
        var (list, found, read) = (rows.Column("list")!.Value, new HashSet<string>(StringComparer.Ordinal), 0);
        while (rows.Read())
        {
            found.Add(rows.Cells[list]);
            if (++read % 10_000 == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }

    /// <summary>Strata come from a column of the file itself, or of persons.csv beside it.</summary>
    private static Func<CsvRows, string, string> StrataOf(string path, IReadOnlyList<string> by)
    {
        if (by.Count == 0)
        {
            return (_, _) => "";
        }

        using var own = CsvRows.Open(path);
        if (by.All(b => own.Column(b) is not null))
        {
            return (rows, _) => string.Join(" / ", by.Select(b => rows.Cells[rows.Column(b)!.Value].Trim()));
        }

        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "persons.csv");
        if (!File.Exists(beside))
        {
            throw new RefusedException($"--by: {Path.GetFileName(path)} has no column {by.First(b => own.Column(b) is null)}, and there is no persons.csv beside it.");
        }

        using var persons = CsvRows.Open(beside);
        if (by.FirstOrDefault(b => persons.Column(b) is null) is { } missing)
        {
            throw new RefusedException($"--by: persons.csv has no column {missing}. It has: {string.Join(", ", persons.Header)}.");
        }

        var ofPerson = new Dictionary<string, string>(StringComparer.Ordinal);
        var id = persons.Column("person_id") ?? throw new RefusedException("persons.csv has no column person_id, so it can't be joined.");
        while (persons.Read())
        {
            ofPerson[persons.Cells[id]] = string.Join(" / ", by.Select(b => persons.Cells[persons.Column(b)!.Value].Trim() is { Length: > 0 } said ? said : "not said"));
        }

        return (_, person) => ofPerson.GetValueOrDefault(person, "not said");
    }

    private static List<LinkedPair> PairsOf(string path, Dictionary<(string, string), int> keys, CancellationToken cancel)
    {
        using var rows = CsvRows.Open(path);
        string[] names = ["left_list", "left_ref", "right_list", "right_ref", "match_probability"];
        if (names.FirstOrDefault(n => rows.Column(n) is null) is { } missing)
        {
            throw new RefusedException($"matches.csv has no column {missing}. Take it from the same run as memberships.csv.");
        }

        var at = names.Select(n => rows.Column(n)!.Value).ToArray();
        var pairs = new List<LinkedPair>();
        while (rows.Read())
        {
            if (pairs.Count % 10_000 == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }

            if (!double.TryParse(rows.Cells[at[4]], System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var p) || p is not (>= 0 and <= 1))
            {
                throw new RefusedException($"matches.csv, line {rows.Line}: match_probability is no number between 0 and 1.");
            }

            if (!keys.TryGetValue((rows.Cells[at[0]], rows.Cells[at[1]]), out var left) || !keys.TryGetValue((rows.Cells[at[2]], rows.Cells[at[3]]), out var right))
            {
                throw new RefusedException($"matches.csv, line {rows.Line}: memberships.csv has no such entry. Take both from the same run.");
            }

            pairs.Add(new LinkedPair(left, right, p));
        }

        return pairs;
    }

    /// <summary>Files whose names differ in a number at the end may be instalments of one list, which never overlap by themselves.</summary>
    private static IEnumerable<string> Instalments(IReadOnlyList<string> sources, IReadOnlyDictionary<string, string> mapping)
    {
        foreach (var alike in sources.Where(s => !mapping.ContainsKey(s)).GroupBy(Stem, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return $"{string.Join(" and ", alike)} look like instalments of one list. If they are, say so: {string.Join(" ", alike.Select(a => $"--lists {a}={alike.Key}"))}";
        }

        static string Stem(string source) => Path.GetFileNameWithoutExtension(source).TrimEnd("0123456789".ToCharArray()).TrimEnd('_', '-', ' ');
    }
}
