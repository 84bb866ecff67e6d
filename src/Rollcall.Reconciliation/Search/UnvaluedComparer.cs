using Rollcall.Linkage;

namespace Rollcall.Reconciliation;

/// <summary>A comparer whose values add nothing by being rare: how rare they are would tell of entries that may not be seen.</summary>
internal sealed class UnvaluedComparer(Comparer comparer) : Comparer
{
    public override IReadOnlyList<Comparison> Comparisons => comparer.Comparisons;

    public override void Compare(int left, int right, Span<byte> levels) => comparer.Compare(left, right, levels);
}
