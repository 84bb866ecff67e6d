namespace Rollcall.Lists;

/// <summary>
/// The headers of ten languages: one line a column, its phrases by <c>;</c>. Beside the standard columns a line may
/// start with a <see cref="Sense"/> (<c>name</c>, <c>number</c>, <c>place</c>, <c>date</c>, <c>document</c>, <c>held</c>).
/// Phrases are folded by <see cref="Wording.Fold"/> when loaded, so they stand here as people write them.
/// </summary>
internal static partial class HeaderWords
{
    /// <summary>The tables by language.</summary>
    public static readonly (string Language, string Table)[] Tables =
    [
        ("en", English), ("fr", French), ("ru", Russian), ("uk", Ukrainian), ("hy", Armenian),
        ("az", Azerbaijani), ("tr", Turkish), ("ka", Georgian), ("fa", Persian), ("ar", Arabic),
    ];

    /// <summary>Words that join two meanings in one header, as people write them.</summary>
    public static readonly string[] Joints =
        [" or ", " ou ", " или ", " або ", " чи ", " կամ ", " və ya ", " yaxud ", " veya ", " ან ", " یا ", " أو ", " вә ја ", " - ", " – "];
}
