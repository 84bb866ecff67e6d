namespace Rollcall.Register;

/// <summary>The key ring can't be read or written. The message says what to do, and holds no key.</summary>
/// <param name="message">One or two sentences for an administrator.</param>
/// <param name="inner">What the system said; null where nothing did.</param>
public sealed class KeyRingException(string message, Exception? inner = null) : Exception(message, inner);
