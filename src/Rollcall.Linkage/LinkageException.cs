namespace Rollcall.Linkage;

/// <summary>Something that was asked for can't be done: the message says in one sentence or two what, and what to do.</summary>
public sealed class LinkageException : Exception
{
    /// <summary>Creates the exception.</summary>
    public LinkageException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    public LinkageException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Creates the exception without a message.</summary>
    public LinkageException()
    {
    }
}
