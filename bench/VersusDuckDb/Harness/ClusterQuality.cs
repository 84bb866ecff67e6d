namespace Rollcall.VersusDuckDb;

/// <summary>How well clusters agree with the truth.</summary>
/// <param name="Precision">The share of the joined pairs that are one person.</param>
/// <param name="Recall">The share of the pairs of one person that are joined.</param>
internal readonly record struct ClusterQuality(double Precision, double Recall)
{
    /// <summary>The harmonic mean of the two.</summary>
    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Compares a file of clusters (<c>cluster_id,unique_id</c>) with the truth (<c>unique_id,cluster</c>).</summary>
    public static ClusterQuality Of(string clusters, string truth)
    {
        var persons = Pairs(truth).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        var found = Pairs(clusters).Select(p => (Cluster: p.First, Person: persons[p.Second])).ToList();
        var right = Together(found);
        return new ClusterQuality(
            (double)right / Together(found.Select(f => f.Cluster)), (double)right / Together(persons.Values));
    }

    public override string ToString() => $"precision {Precision:f4}, recall {Recall:f4}, F1 {F1:f4}";

    private static long Together<T>(IEnumerable<T> groups)
        where T : notnull => groups.CountBy(g => g).Sum(g => (long)g.Value * (g.Value - 1) / 2);

    private static IEnumerable<(string First, string Second)> Pairs(string file) =>
        File.ReadLines(file).Skip(1).Select(line => (line[..line.IndexOf(',')], line[(line.IndexOf(',') + 1)..]));
}
