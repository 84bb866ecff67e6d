using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>
/// What a growing reconciliation has learnt: how often each level of agreement is seen in one person and between two, how
/// likely lists share a person, how kin look, and which places and ranks stand for one another. Immutable. It holds no name
/// and no number of a person, but words of places and ranks as lists wrote them.
/// </summary>
public sealed class ReconciliationModel
{
    internal ReconciliationModel(
        int entries, LinkModel shares, PriorShares priors, IReadOnlyList<IReadOnlyList<(string Left, string Right, double Weight)>> associations)
    {
        (Entries, Shares, Priors, Associations) = (entries, shares, priors, associations);
    }

    /// <summary>How many entries in force there were when it was learnt.</summary>
    public int Entries { get; }

    /// <summary>How the model sees one level of one attribute.</summary>
    public IReadOnlyList<ModelLevel> Levels =>
    [
        .. from c in Enumerable.Range(0, Shares.Comparisons.Count)
           let comparison = Shares.Comparisons[c]
           from level in Enumerable.Range(1, comparison.Levels.Count - 1)
           select new ModelLevel(comparison.Name, comparison.Levels[level], Shares.M[c][level], Shares.U[c][level]),
    ];

    /// <summary>m, u and confounders; its λ are of no list.</summary>
    internal LinkModel Shares { get; }

    internal PriorShares Priors { get; }

    /// <summary>For each column of places and ranks which values were seen in one person, and how often, in the order of the values.</summary>
    internal IReadOnlyList<IReadOnlyList<(string Left, string Right, double Weight)>> Associations { get; }

    /// <summary>The model as UTF-8 JSON, from which <see cref="Parse"/> makes one that weighs every pair alike.</summary>
    public byte[] ToJson() => ReconciliationModelJson.Write(this);

    /// <summary>Reads a model.</summary>
    /// <exception cref="FormatException">The bytes are no model, or one that compares something else.</exception>
    public static ReconciliationModel Parse(ReadOnlyMemory<byte> json) => ReconciliationModelJson.Read(json);
}
