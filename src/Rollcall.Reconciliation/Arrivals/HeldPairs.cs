namespace Rollcall.Reconciliation;

/// <summary>
/// The pairs that are worth listing, or may be once more is learnt: twelve bytes each, so that they can be weighed again when
/// the model changes without looking for them.
/// </summary>
internal sealed class HeldPairs
{
    private readonly List<(int Left, int Right, float Weight)> _pairs = [];

    public int Count => _pairs.Count;

    public (int Left, int Right, float Weight) this[int place]
    {
        get => _pairs[place];
        set => _pairs[place] = value;
    }

    public void Add(int left, int right, double weight) => _pairs.Add((left, right, (float)weight));
}
