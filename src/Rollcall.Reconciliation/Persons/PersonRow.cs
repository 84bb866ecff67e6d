using Rollcall.Lists;

namespace Rollcall.Reconciliation;

/// <summary>An entry as a description looks at it.</summary>
/// <param name="Place">What the entry is called in results.</param>
/// <param name="Said">What was handed in.</param>
/// <param name="Prepared">What was read of it.</param>
internal sealed record PersonRow(int Place, DescribedEntry Said, PreparedEntry Prepared)
{
    public Entry Entry => Said.Entry;

    public Claim Claim => Said.Claim;

    public (string Party, string List) List => (Said.Party, Said.StandingList);
}
