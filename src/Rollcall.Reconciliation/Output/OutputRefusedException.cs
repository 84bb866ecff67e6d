namespace Rollcall.Reconciliation;

/// <summary>The output folder cannot be used. The message is a sentence that says what to do.</summary>
public sealed class OutputRefusedException : Exception
{
    /// <summary>Creates the exception with its sentence.</summary>
    public OutputRefusedException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
