using System.Text.Json.Serialization;

namespace Rollcall.Register;

/// <summary>
/// Something that somebody does. It is accepted as a whole, with a leaf in the ledger, or refused with nothing changed.
/// What a command makes has the command's id.
/// </summary>
public abstract record Command
{
    /// <summary>Chosen by whoever sends it: sent twice, it is done once, and answered the same.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What it is called in the ledger: <c>decide_match</c>.</summary>
    [JsonIgnore]
    public string Kind => Kinds.NameOf(GetType());

    /// <summary>The roles that may do it. A list officer does it for the own party only.</summary>
    internal abstract IReadOnlyList<Role> Roles { get; }

    /// <summary>Whether it changes what stands in the log for commands before it.</summary>
    internal virtual bool TouchesLog => false;

    /// <summary>Checks it against what there is, as its author may see that, and adds what follows from it.</summary>
    /// <returns>What it was about.</returns>
    internal abstract Task<Applied> Apply(CommandScope scope);
}

/// <summary>What came of a command.</summary>
/// <param name="Subject">The thing that it was about.</param>
/// <param name="Party">Whose business it is; null for the intermediary's own.</param>
/// <param name="Command">The command as it stands in the ledger, where it became more precise; null for as it was sent.</param>
internal readonly record struct Applied(Guid Subject, Guid? Party, Command? Command = null);
