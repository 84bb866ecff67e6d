namespace Rollcall.Linkage;

/// <summary>When records are held to be one person.</summary>
public enum ClusteringMethod
{
    /// <summary>
    /// Average linkage: two clusters are joined while the mean weight of all pairs between them is above the threshold, the
    /// pair of clusters with the highest mean first (Sokal and Michener 1958).
    /// </summary>
    AverageLinkage,

    /// <summary>
    /// Correlation clustering (Bansal, Blum and Chawla 2004): the clusters whose inner pairs have the largest sum of
    /// weights above the threshold. Best of all for small components; for larger ones average linkage improved by moving
    /// records, splitting and merging as long as that gains.
    /// </summary>
    Correlation,
}
