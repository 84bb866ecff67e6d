namespace Rollcall.Register;

/// <summary>What is wrong with what a register holds.</summary>
public enum RegisterFault
{
    /// <summary>The log's entries are not those that were signed, or one's content is not what the log committed to.</summary>
    Log,

    /// <summary>A command of the log could not have been done: what it rests on is not there, or says something else.</summary>
    Command,

    /// <summary>A row is missing from a table.</summary>
    Missing,

    /// <summary>A row stands in a table that no command made.</summary>
    Added,

    /// <summary>A row says something else than the log.</summary>
    Changed,

    /// <summary>Something was erased without a command to erase it, or was not erased although there is one.</summary>
    Erased,

    /// <summary>A file is missing, or is not what was handed in, or belongs to nobody.</summary>
    File,

    /// <summary>The database itself is damaged, or holds what this program did not put there.</summary>
    Database,
}
