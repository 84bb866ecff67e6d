namespace Rollcall.Web;

/// <summary>A file that arrives in parts.</summary>
/// <param name="Id">Its id, by which it is continued and later used.</param>
/// <param name="Account">Whose it is; nobody else finds it.</param>
/// <param name="Length">Its size in bytes, said at the start.</param>
/// <param name="FileName">The name of the file as it is called at its owner's; null where none was given.</param>
/// <param name="CreatedAt">When it was begun.</param>
internal sealed record Upload(Guid Id, Guid Account, long Length, string? FileName, DateTimeOffset CreatedAt)
{
    /// <summary>How many bytes are here, durably.</summary>
    public long Offset { get; init; }

    /// <summary>When it is removed, unless another part comes.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    public bool IsComplete => Offset == Length;
}
