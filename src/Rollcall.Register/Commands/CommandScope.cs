using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Rollcall.Register;

/// <summary>
/// What a command works with: the tables as its author sees them, the leaf that it will be, and the time. Whatever the author
/// may not see is not found, and the command refused with the words for what does not exist.
/// </summary>
internal sealed class CommandScope(RegisterContext db, Viewer viewer, long leaf, DateTimeOffset at, RegisterOptions options)
{
    public RegisterContext Db => db;

    public Viewer Viewer => viewer;

    public long Leaf => leaf;

    public DateTimeOffset At => at;

    public RegisterOptions Options => options;

    public KeyRing Keys => options.Keys;

    /// <summary>Submissions whose files are to be destroyed once the transaction is on disk.</summary>
    public List<Guid> FilesToDestroy { get; } = [];

    /// <summary>The one row, to be changed.</summary>
    public async Task<T> Find<T>(Expression<Func<T, bool>> which, string what)
        where T : class =>
        await db.Set<T>().AsTracking().FirstOrDefaultAsync(which) ?? throw RefusedException.NotFound(what);

    /// <summary>The first entry of a line, from any entry of it.</summary>
    public async Task<EntryRow> Root(Guid entry)
    {
        var row = await Find<EntryRow>(e => e.Id == entry, "entry");
        var root = row.Root == row.Id ? row : await Find<EntryRow>(e => e.Id == row.Root, "entry");
        return root.Erased is null ? root : throw new RefusedException(Refusal.Gone, "What this entry said was erased on request. Only its place is left.");
    }

    /// <summary>Text that may be said of a person, sealed for its place.</summary>
    public byte[] Seal(string text, Guid id, string place) => Keys.SealText(text, Places.Of(id, place));

    /// <summary>The text, trimmed.</summary>
    /// <exception cref="RefusedException">There is none, or too much.</exception>
    public static string Required(string? text, string field, int longest = 10_000)
    {
        var trimmed = text?.Trim() ?? "";
        return trimmed.Length switch
        {
            0 => throw RefusedException.Invalid(field, $"{field} is missing. Say it in a few words."),
            _ when trimmed.Length > longest => throw RefusedException.Invalid(field, $"{field} has {trimmed.Length:N0} characters; {longest:N0} are the most. Shorten it."),
            _ => trimmed,
        };
    }
}
