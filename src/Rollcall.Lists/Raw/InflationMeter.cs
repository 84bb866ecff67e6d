namespace Rollcall.Lists;

/// <summary>Counts what a compressed file unpacks to, over all its parts, and stops a bomb while it unpacks.</summary>
internal sealed class InflationMeter(string name, long compressed, ReadLimits limits)
{
    // Sheets of repeated words reach a few dozen times; deflate's utmost is about a thousand.
    private const int MostTimes = 100;
    private const long AlwaysAllowed = 64L << 20;

    // One tag, comment or run of blanks; texts are read in pieces.
    private const int LargestNode = 8 << 20;

    private readonly long _most = Math.Min(limits.Inflated, Math.Max(AlwaysAllowed, MostTimes * compressed));
    private long _total;
    private long _node;

    public void NextNode() => _node = 0;

    public void Count(int bytes)
    {
        _total += bytes;
        _node += bytes;
        if (_total > _most || _node > LargestNode)
        {
            throw new UnreadableListException(FileFaults.Bomb(name, limits));
        }
    }
}
