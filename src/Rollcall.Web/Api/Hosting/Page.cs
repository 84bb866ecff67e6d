namespace Rollcall.Web;

/// <summary>A page of something.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Next">What to send as <c>after</c> for the next page; null on the last one.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, Guid? Next)
{
    /// <summary>The page of what was found, of which there may be more.</summary>
    public static Page<T> Of(IReadOnlyList<T> found, int most, Func<T, Guid> id) => new(found, found.Count < most ? null : id(found[^1]));
}
