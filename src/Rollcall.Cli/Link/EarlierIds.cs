using System.Collections.Immutable;
using System.Text;
using Rollcall.Linkage;

namespace Rollcall.Cli;

/// <summary>The person ids of an earlier result, by list and reference.</summary>
internal sealed class EarlierIds
{
    private static readonly string[] Needed = ["person_id", "list", "row_ref"];

    private readonly string[] _ids;
    private readonly Dictionary<string, int> _numberOf;

    private EarlierIds(string[] ids, Dictionary<string, int> numberOf) => (_ids, _numberOf) = (ids, numberOf);

    /// <summary>Reads the memberships.csv of a result; null where no folder is named.</summary>
    public static EarlierIds? Read(string? folder, CancellationToken cancel)
    {
        if (folder is null)
        {
            return null;
        }

        var path = Path.Combine(folder, "memberships.csv");
        if (!File.Exists(path))
        {
            throw new RefusedException($"{folder} holds no memberships.csv. Name the folder of an earlier result with --earlier.");
        }

        var table = TableFiles.Read([path], new TableOptions(), out _, cancel);
        var columns = Needed.Select(table.Column).ToList();
        string[] ids = [.. Enumerable.Range(1, columns[0].Distinct).Select(code => columns[0][code].ToUpperInvariant()).Order(StringComparer.Ordinal)];
        var numbers = ids.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i + 1, StringComparer.Ordinal);
        var numberOf = new Dictionary<string, int>(table.Records, StringComparer.OrdinalIgnoreCase);
        for (var row = 0; row < table.Records; row++)
        {
            string[] cells = [.. columns.Select(c => c[c.Codes[row]])];
            numberOf[Key(cells[1], cells[2])] = numbers[cells[0].ToUpperInvariant()];
        }

        return new EarlierIds(ids, numberOf);
    }

    /// <summary>The ids of a new result: a cluster keeps the id that most of its records had.</summary>
    public KeptIds Keep(LinkageResult result)
    {
        var table = result.Table;
        var earlier = Enumerable.Range(0, table.Records)
            .Select(r => (long)_numberOf.GetValueOrDefault(Key(table.Groups[table.GroupOf(r)].Name, table.Reference(r)))).ToArray();
        return new KeptIds(PersonIds.Keep([.. result.ClusterOf], earlier, _ids.Length + 1), _ids, table, result.ClusterOf);
    }

    private static string Key(string list, string reference) => list + "\n" + reference;
}

/// <summary>The ids of a result whose persons keep those that they had.</summary>
internal sealed class KeptIds
{
    private readonly PersonIds _kept;
    private readonly Dictionary<long, string> _idOf = [];

    public KeptIds(PersonIds kept, string[] earlier, Table table, IReadOnlyList<int> clusterOf)
    {
        _kept = kept;
        for (var i = 0; i < earlier.Length; i++)
        {
            _idOf[i + 1] = earlier[i];
        }

        var used = earlier.ToHashSet(StringComparer.Ordinal);
        for (var record = 0; record < table.Records; record++)
        {
            // A new person's id is made of its first record; where an earlier person has that id, a number is put behind.
            if (!_idOf.ContainsKey(kept.IdOf[record]))
            {
                var id = LinkageTables.PersonId(table, clusterOf[record]);
                for (var n = 2; !used.Add(id); n++)
                {
                    id = $"{LinkageTables.PersonId(table, clusterOf[record])}-{n}";
                }

                _idOf[kept.IdOf[record]] = id;
            }
        }
    }

    /// <summary>The id of a record's person.</summary>
    public string IdOf(int record) => _idOf[_kept.IdOf[record]];

    /// <summary>Writes <c>change,earlier_id,person_id,records</c>: mergers, splits and persons of whom no record is left.</summary>
    public int? WriteChanges(Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("change,earlier_id,person_id,records");
        foreach (var change in _kept.Changes)
        {
            writer.WriteLine($"{change.Kind.ToString().ToLowerInvariant()},{_idOf[change.From]},{(change.To is { } to ? _idOf[to] : "")},{change.Records}");
        }

        return _kept.Changes.Length;
    }
}
