namespace Rollcall.Ledger;

/// <summary>
/// A note, a key, a tile, a receipt or a witness's state is not what it should be. The message is a sentence for the
/// person who handed it in; everything that reads bytes from outside throws this and nothing else.
/// </summary>
public sealed class LedgerException : Exception
{
    /// <param name="message">What is wrong, as a sentence.</param>
    public LedgerException(string message)
        : base(message)
    {
    }

    /// <param name="message">What is wrong, as a sentence.</param>
    /// <param name="inner">What was thrown while reading.</param>
    public LedgerException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
