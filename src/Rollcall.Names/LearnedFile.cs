namespace Rollcall.Names;

/// <summary>Tables that <c>tools/LearnNameCosts</c> wrote, embedded; lines that begin with # say what they were learned from.</summary>
internal static class LearnedFile
{
    public static IEnumerable<string[]> Rows(string name)
    {
        using Stream? stream = typeof(LearnedFile).Assembly.GetManifestResourceStream("Rollcall.Names.Learned." + name);
        if (stream is null)
        {
            yield break;
        }

        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
