namespace Rollcall.VersusDuckDb;

/// <summary>How well clusters agree with the truth, over pairs of records.</summary>
/// <param name="Precision">The share of the joined pairs that are one person.</param>
/// <param name="Recall">The share of the pairs of one person that are joined.</param>
internal readonly record struct ClusterQuality(double Precision, double Recall)
{
    /// <summary>The harmonic mean of the two.</summary>
    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Compares a file of clusters with the truth.</summary>
    public static ClusterQuality Of(string clusters, string truth)
    {
        var persons = ClusterFile.Read(truth).ToDictionary(r => r.Record, r => r.Cluster, StringComparer.Ordinal);
        var found = ClusterFile.Read(clusters).Select(r => (r.Cluster, Person: persons[r.Record])).ToList();
        var right = Together(found);
        return new ClusterQuality(
            (double)right / Together(found.Select(f => f.Cluster)), (double)right / Together(persons.Values));
    }

    public override string ToString() => $"precision {Precision:f4}, recall {Recall:f4}, F1 {F1:f4}";

    private static long Together<T>(IEnumerable<T> groups)
        where T : notnull => groups.CountBy(g => g).Sum(g => (long)g.Value * (g.Value - 1) / 2);
}
