using System.Text.Json;
using Rollcall.Lists;

namespace Rollcall.Cli;

/// <summary>
/// What <c>--columns</c> says: a JSON object from headers to standard columns (null keeps a column as it is), for all
/// files or, one level deeper, by file name.
/// </summary>
internal sealed class ColumnsFile
{
    private readonly Dictionary<string, Column?> _ofAll = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, Column?>> _ofFile = new(StringComparer.Ordinal);

    /// <summary>What it says, as it would be typed, in a fixed order.</summary>
    public IEnumerable<string> Said =>
        _ofAll.Select(p => $"--columns {p.Key} = {Name(p.Value)}").Order(StringComparer.Ordinal)
            .Concat(_ofFile.SelectMany(f => f.Value.Select(p => $"--columns {f.Key}: {p.Key} = {Name(p.Value)}")).Order(StringComparer.Ordinal));

    /// <param name="path">The file; null where the option was not given.</param>
    /// <exception cref="RefusedException">The file is not there, is not such JSON, or names a column that does not exist.</exception>
    public static ColumnsFile Read(string? path)
    {
        var columns = new ColumnsFile();
        if (path is null)
        {
            return columns;
        }

        try
        {
            var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowDuplicateProperties = false };
            using var json = JsonDocument.Parse(File.ReadAllText(path), options);
            columns.Add(path, json.RootElement);
        }
        catch (JsonException e)
        {
            throw new RefusedException($"{path} is not JSON (line {(e.LineNumber ?? 0) + 1}, or a header twice). Write it like {{\"Who\": \"full_name\"}}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{path} can't be read. Check the name that --columns gives.");
        }

        return columns;
    }

    /// <summary>The headers that it knows for a file.</summary>
    public IReadOnlyDictionary<string, Column?> For(string file)
    {
        var all = new Dictionary<string, Column?>(_ofAll, StringComparer.Ordinal);
        foreach (var (header, column) in _ofFile.GetValueOrDefault(file) ?? [])
        {
            all[header] = column;
        }

        return all;
    }

    /// <summary>Refuses a header that no file has: a slip of the pen must not pass unseen.</summary>
    public void CheckHeaders(IReadOnlyList<ListFile> lists)
    {
        foreach (var header in _ofAll.Keys.Where(h => !lists.Any(l => Has(l, h))))
        {
            throw new RefusedException($"--columns: no file has a header \"{header}\". {HeadersOf(lists)}");
        }

        foreach (var (file, headers) in _ofFile)
        {
            var sheets = lists.Where(l => l.Name == file).ToList();
            if (sheets.Count == 0)
            {
                throw new RefusedException(
                    $"--columns: no file {file} is read. The files are: {string.Join(", ", lists.Select(l => l.Name).Distinct())}.");
            }

            foreach (var header in headers.Keys.Where(h => !sheets.Exists(l => Has(l, h))))
            {
                throw new RefusedException($"--columns: {file} has no header \"{header}\". {HeadersOf(sheets)}");
            }
        }
    }

    private static bool Has(ListFile list, string header) => list.Columns.Any(c => c.Header.Trim() == header.Trim());

    private static string HeadersOf(IEnumerable<ListFile> lists) =>
        string.Join(" ", lists.Select(l => $"{l.Name} has: {string.Join(", ", l.Columns.Select(c => c.Header))}."));

    private void Add(string path, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new RefusedException($"{path} must hold one object, such as {{\"Who\": \"full_name\"}}.");
        }

        foreach (var member in root.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Object)
            {
                _ofAll.Add(member.Name, Parse(path, member));
                continue;
            }

            _ofFile.Add(member.Name, member.Value.EnumerateObject().ToDictionary(m => m.Name, m => Parse(path, m), StringComparer.Ordinal));
        }
    }

    private static Column? Parse(string path, JsonProperty member)
    {
        if (member.Value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (member.Value.ValueKind != JsonValueKind.String)
        {
            throw new RefusedException($"{path}: \"{member.Name}\" must be the name of a column in quotes, or null.");
        }

        var name = member.Value.GetString()!;
        return Columns.TryParse(name, out var column) ? column : throw new RefusedException(NoSuchColumn(path, name));
    }

    private static string NoSuchColumn(string path, string name)
    {
        var names = Enum.GetValues<Column>().Select(c => c.Name()).ToList();
        var nearest = names.MinBy(n => EditDistance(n, name))!;
        return $"{path}: there is no column {name}. Did you mean {nearest}? The columns are: {string.Join(", ", names)}.";
    }

    private static int EditDistance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 0; i < a.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 0; j < b.Length; j++)
            {
                var substituted = diagonal + (a[i] == b[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(substituted, Math.Min(row[j], row[j + 1]) + 1);
            }
        }

        return row[^1];
    }

    private static string Name(Column? column) => column?.Name() ?? "null";
}
