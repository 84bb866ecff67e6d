using Rollcall.Lists;

namespace Rollcall.Cli;

internal static class ListReader
{
    public static IReadOnlyList<ListFile> Read(string path, ReadOptions options, CancellationToken cancel) => throw new UnreadableListException("stub");
}
