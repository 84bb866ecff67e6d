namespace Rollcall.Web;

/// <summary>The server can't start as it was told to. The message says why and what to do, and quotes no data.</summary>
public sealed class ServeException : Exception
{
    /// <inheritdoc />
    public ServeException(string message)
        : base(message)
    {
    }

    /// <inheritdoc />
    public ServeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
