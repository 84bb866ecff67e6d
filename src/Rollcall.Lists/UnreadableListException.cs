namespace Rollcall.Lists;

/// <summary>A file that cannot be read at all. The message is one sentence that says what to do.</summary>
public sealed class UnreadableListException : Exception
{
    /// <summary>Creates the exception with its sentence.</summary>
    public UnreadableListException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
