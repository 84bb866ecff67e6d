namespace Rollcall.VersusDuckDb;

/// <summary>Reads which record is in which cluster, as any side or the truth writes it.</summary>
internal static class ClusterFile
{
    private static readonly string[] ClusterColumns = ["cluster_id", "person_id", "cluster"], RecordColumns = ["unique_id", "row_ref"];

    public static IEnumerable<(string Cluster, string Record)> Read(string file)
    {
        using var lines = new StreamReader(file);
        var header = lines.ReadLine()!.Split(',');
        var (cluster, record) = (Array.FindIndex(header, ClusterColumns.Contains), Array.FindIndex(header, RecordColumns.Contains));
        while (lines.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            yield return (cells[cluster], cells[record]);
        }
    }
}
