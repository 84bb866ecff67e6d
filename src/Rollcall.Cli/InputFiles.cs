namespace Rollcall.Cli;

/// <summary>The files to read, each once, with the parties that options name for them.</summary>
internal sealed class InputFiles
{
    private InputFiles(IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> parties) => (Paths, Parties) = (paths, parties);

    /// <summary>The paths in the order of the files' names, which no two share.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>The party of a file by the file's name, where an option says so.</summary>
    public IReadOnlyDictionary<string, string> Parties { get; }

    public static InputFiles From(IReadOnlyList<string> files, IReadOnlyList<string> parties)
    {
        var paths = files.SelectMany(Expanded).ToList();
        var faults = paths.Select(Fault).OfType<string>().Distinct().ToList();
        if (faults.Count > 0)
        {
            throw new RefusedException(faults);
        }

        foreach (var sameName in paths.GroupBy(Path.GetFileName, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            throw new RefusedException(sameName.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).Count() == 1
                ? $"{sameName.Key} is named twice. Name each file once."
                : $"Two files are called {sameName.Key}. Rename one of them, so that their rows can be told apart.");
        }

        paths.Sort((a, b) => string.CompareOrdinal(Path.GetFileName(a), Path.GetFileName(b)));
        return new InputFiles(paths, PartiesOf(paths, parties));
    }

    /// <summary>Shells of Windows leave patterns to the program.</summary>
    private static IEnumerable<string> Expanded(string path)
    {
        var pattern = Path.GetFileName(path);
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } given ? given : ".";
        if (pattern.IndexOfAny(['*', '?']) < 0 || File.Exists(path) || !Directory.Exists(folder))
        {
            return [path];
        }

        var found = Directory.GetFiles(folder, pattern).Where(f => !Path.GetFileName(f).StartsWith('.')).ToList();
        return found.Count > 0 ? found : [path];
    }

    private static string? Fault(string path)
    {
        if (Directory.Exists(path))
        {
            return $"{path} is a folder. Name its files, such as {Path.Combine(path, "*")}.";
        }

        if (File.Exists(path))
        {
            return null;
        }

        return path.IndexOfAny(['*', '?']) >= 0
            ? $"No file matches {path}. Check the folder's name."
            : $"There is no file {path}. Check its name and folder.";
    }

    private static Dictionary<string, string> PartiesOf(List<string> paths, IReadOnlyList<string> parties)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var said in parties)
        {
            // A file's name and a party's may hold '=' themselves, so the file is looked for first.
            var path = paths.Find(p => said.StartsWith(p + "=", StringComparison.Ordinal))
                ?? paths.Find(p => said.StartsWith(Path.GetFileName(p) + "=", StringComparison.Ordinal))
                ?? throw new RefusedException(Unknown(said, paths));
            var name = Path.GetFileName(path);
            var party = said[((said.StartsWith(path + "=", StringComparison.Ordinal) ? path.Length : name.Length) + 1)..].Trim();
            if (party.Length == 0)
            {
                throw new RefusedException($"--party {said} names no party. Write --party {name}=NAME.");
            }

            if (!found.TryAdd(name, party))
            {
                throw new RefusedException($"--party is given twice for {name}. Say it once.");
            }
        }

        return found;
    }

    private static string Unknown(string said, List<string> paths) => said.Contains('=')
        ? $"--party {said}: no such file is read. The files are: {string.Join(", ", paths.Select(Path.GetFileName))}."
        : $"--party takes FILE=NAME, such as --party {Path.GetFileName(paths[0])}=North, and not {said}.";
}
